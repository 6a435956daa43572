/**
 * One view for a frame of another page: the answer, its byline and the picture, and the way to the page itself. Nothing
 * here changes the scenario, and nothing is kept.
 */
import { useEffect, useMemo } from "preact/hooks";
import { Announcer } from "../answer/Announcer.tsx";
import { Headline } from "../answer/Headline.tsx";
import { isFirm } from "../answer/meaning.ts";
import { meterOf } from "../answer/meter.ts";
import { SmallDial } from "../answer/SmallDial.tsx";
import { pageTitle } from "../frame/pageTitle.ts";
import { runState } from "../frame/runState.ts";
import type { Shown } from "../store/shown.ts";
import type { Store } from "../store/store.ts";
import { type CurveView, sameCurve, type View } from "../views/types.ts";
import { createWords, readerLocale } from "../words/format.ts";
import { opened } from "./opened.ts";
import { addressFor } from "./places.ts";
import { footText } from "./words.ts";
import "../answer/answer.css";
import "./embed.css";

export interface EmbedProps {
  readonly store: Store;
  /** At least one. */
  readonly views: readonly View[];
}

export function Embed({ store, views }: EmbedProps) {
  const shown = store.shown.value;
  const curve = shown?.curves.find((one) => sameCurve(one, shown.focus)) ?? null;
  const title = pageTitle(curve?.answer ?? null, store.history.value.present.file.title);
  useEffect(() => {
    document.title = title;
  }, [title]);
  const link = opened.value;
  return (
    <main class="embed" id="answer">
      <Announcer curve={curve} stage={shown?.stage ?? "coarse"} />
      {link?.ok === false ? (
        <h1 class="headline-first">{link.problem}</h1>
      ) : store.failure.value !== null ? (
        <h1 class="headline-first">The simulation could not be run. {store.failure.value}</h1>
      ) : shown === null || curve === null ? (
        <h1 class="headline-first">The first days are being counted.</h1>
      ) : (
        <Picture store={store} views={views} shown={shown} curve={curve} />
      )}
      <Foot store={store} />
    </main>
  );
}

interface PictureProps extends EmbedProps {
  readonly shown: Shown;
  readonly curve: CurveView;
}

function Picture({ store, views, shown, curve }: PictureProps) {
  const view = views.find(({ id }) => id === store.view.value) ?? views[0];
  const stale = store.older.value;
  return (
    <>
      <div>
        <Headline scenario={shown.scenario} curve={curve} stale={stale} />
        <Line store={store} shown={shown} curve={curve} />
      </div>
      <div class="view">
        <view.component
          {...shown}
          stale={stale}
          regret={store.leastRegret.value}
          ghost={null}
          onFocus={(focus) => store.ask(focus)}
        />
      </div>
    </>
  );
}

/** The byline without what acts. */
function Line({ store, shown, curve }: Omit<PictureProps, "views">) {
  const { currency } = shown.scenario;
  const words = useMemo(() => createWords(readerLocale(), currency), [currency]);
  const meter = meterOf(curve.answer, runState(store, shown, store.older.value), shown.scenario, words);
  return (
    <p class="byline">
      <span class="byline-head">
        <SmallDial answer={curve.answer} firm={isFirm(curve.answer)} />
        <strong class="byline-verdict">{meter.verdict}</strong>
      </span>
      {[meter.count, meter.doubt, meter.precision].map((text) => text !== "" && <span key={text}>{text}</span>)}
    </p>
  );
}

function Foot({ store }: { readonly store: Store }) {
  const changes = store.changes.value.length;
  const { file, opened: before } = store.history.value.present;
  const refused = opened.value?.ok === false;
  return (
    <p class="embed-foot">
      <span>{refused ? "Goldilocks" : footText(file.title, before.title, changes)}</span>
      <a
        class="action"
        href={addressFor(document.baseURI, refused ? "" : location.hash)}
        target="_blank"
        rel="noopener"
      >
        Open in Goldilocks
      </a>
    </p>
  );
}
