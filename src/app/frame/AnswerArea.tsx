/** Answer, byline, views, picture and dial strip: everything that a result fills, and what stands there before it. */
import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import { problemText } from "../../scenario/problem.ts";
import { Across } from "../answer/Across.tsx";
import { Announcer } from "../answer/Announcer.tsx";
import { Byline } from "../answer/Byline.tsx";
import { DialStrip } from "../answer/DialStrip.tsx";
import { Headline } from "../answer/Headline.tsx";
import { LuckBefore } from "../answer/LuckBefore.tsx";
import type { WhyProps } from "../answer/Why.tsx";
import { ComparedLine } from "../compare/ComparedLine.tsx";
import { ComparedPanel } from "../compare/index.ts";
import { ghostOf } from "../compare/match.ts";
import { notTaken } from "../editor/open.tsx";
import { ownName, titled } from "../keep/state.ts";
import type { Store } from "../store/store.ts";
import { onDemand } from "../views/onDemand.tsx";
import { sameCurve, type View } from "../views/types.ts";
import { ComparingChoice } from "./ComparingChoice.tsx";
import { phone } from "./media.ts";
import { pageTitle } from "./pageTitle.ts";
import { runActions, runState } from "./runState.ts";
import { SetBack } from "./SetBack.tsx";
import { staleAfterAWhile } from "./stale.ts";
import { tabId, ViewTabs, viewPanelId } from "./ViewTabs.tsx";

export interface AnswerAreaProps {
  readonly store: Store;
  /** In the order of their tabs; at least one. */
  readonly views: readonly View[];
}

export function AnswerArea({ store, views }: AnswerAreaProps) {
  const view = views.find(({ id }) => id === store.view.value) ?? views[0];
  const why = useWhy();
  const staleness = useMemo(() => staleAfterAWhile(store.older, store.shown), [store]);
  const shown = store.shown.value;
  const wrong = store.problems.value.length > 0 ? store.problems.value.map(problemText) : notTaken.value;
  const isSetBack = wrong.length > 0;
  const stale = shown !== null && (staleness.value || isSetBack);
  const curve = shown?.curves.find((one) => sameCurve(one, shown.focus)) ?? null;
  const before = curve && shown?.luckBefore?.answers.find((answer) => sameCurve(answer, curve));
  const regret = store.leastRegret.value;
  const pin = store.pins.compared.value;
  const ghost = useMemo(() => (shown === null || pin === null ? null : ghostOf(shown, pin)), [shown, pin]);
  const scenario = useMemo(() => shown && titled(shown.scenario), [shown?.scenario, ownName.value]);
  const title = pageTitle(curve?.answer ?? null, titled(store.history.value.present.file).title);
  useEffect(() => {
    document.title = title;
  }, [title]);

  const comparing = !view.alone && (
    <ComparingChoice
      scenario={store.scenario.value}
      comparing={store.request.value.comparing}
      onCompare={(comparing) => store.ask({ comparing })}
    />
  );
  return (
    <>
      <Announcer curve={curve} stage={shown?.stage ?? "coarse"} />
      {store.failure.value !== null && <Failure reason={store.failure.value} onAgain={store.runNow} />}
      <SetBack wrong={wrong} />
      {shown === null || scenario === null || curve === null ? (
        <h1 class="headline-first">The first days are being counted.</h1>
      ) : (
        <div class={isSetBack ? "set-back" : undefined}>
          <Headline scenario={shown.scenario} curve={curve} stale={stale} why={why} />
          <Byline
            scenario={shown.scenario}
            curve={curve}
            run={runState(store, shown, stale)}
            actions={runActions(store)}
          />
          {before != null && shown.luckBefore !== null && (
            <LuckBefore
              answer={curve.answer}
              before={before}
              seed={shown.luckBefore.seed}
              currency={shown.scenario.currency}
            />
          )}
          {why.open && (
            <Why
              id={why.panelId}
              scenario={shown.scenario}
              curve={curve}
              seed={shown.seed}
              stale={stale}
              onClose={why.onClose}
            />
          )}
          <ComparedLine pins={store.pins} shown={shown} />
          <div class="view-bar">
            <ViewTabs views={views} selected={view} onSelect={({ id }) => store.look(id)} />
            {!phone.value && comparing}
          </div>
          <div class="view" id={viewPanelId} {...(phone.value ? {} : panelOf(view))}>
            <view.component
              {...shown}
              scenario={scenario}
              stale={stale}
              regret={regret}
              ghost={ghost}
              onFocus={(focus) => store.ask(focus)}
            />
          </div>
          {!view.alone && <DialStrip scenario={shown.scenario} curve={curve} stale={stale} />}
          {!view.alone && regret !== null && <Across scenario={shown.scenario} regret={regret} stale={stale} />}
          {phone.value && comparing}
          {store.pins.list.value.length > 0 && (
            <ComparedPanel pins={store.pins} shown={shown} ground={store} stale={stale} />
          )}
        </div>
      )}
    </>
  );
}

/** Fetched when it is first asked. */
const Why = onDemand<WhyProps>(async () => (await import("../answer/Why.tsx")).Why);

/** Whether "Why?" is open; to close it gives the focus back to its word. */
function useWhy() {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  const onClose = () => {
    setOpen(false);
    button.current?.focus();
  };
  return { open, button, panelId, onClose, onToggle: () => setOpen(!open) };
}

/** On a phone there are no tabs, so there is no panel of one. */
const panelOf = (view: View) => ({ role: "tabpanel", "aria-labelledby": tabId(view) }) as const;

/** The simulation itself could not be run: a browser without workers, a day too large for this machine. */
function Failure({ reason, onAgain }: { readonly reason: string; onAgain(): void }) {
  return (
    <div class="failure" role="alert">
      <p>
        <strong>The simulation could not be run.</strong> {reason}
      </p>
      <button type="button" class="action" onClick={onAgain}>
        Try again
      </button>
    </div>
  );
}
