/** What each change does alone: asked for with a button, worked out beside the answer, and never shown of other numbers. */
import { useMemo, useState } from "preact/hooks";
import { useKeptFocus } from "../../frame/keptFocus.ts";
import { Bound } from "../../words/Bound.tsx";
import { daysText } from "../../words/days.ts";
import type { Words } from "../../words/format.ts";
import type { Counting, Standing } from "../beside.ts";
import { type Ground, isReady, worksOf } from "../works.ts";
import { AloneRows } from "./AloneRows.tsx";
import { type AloneResult, askAlone, type Held, keyOf } from "./asked.ts";
import { aloneModel } from "./model.ts";
import "./alone.css";

export interface AloneProps {
  readonly held: Held;
  readonly pinName: string;
  readonly ground: Ground;
  readonly words: Words;
}

export function Alone({ held, pinName, ground, words }: AloneProps) {
  const { alone } = worksOf(ground.run);
  const key = useMemo(() => keyOf(held), [held]);
  const [refused, setRefused] = useState({ key: "", text: "" });
  const whole = useKeptFocus<HTMLElement>(".action");
  const standing = alone.standing(key);
  const { result } = standing;
  const model = useMemo(
    () => (result === null ? null : aloneModel(result, held, pinName, words)),
    [result, held, pinName, words],
  );
  const ask = () => {
    const { request, refusal } = askAlone(held);
    if (request === null) setRefused({ key, text: refusal });
    else alone.start(request);
  };
  const said = refused.key === key ? refused.text : "";
  const stands = standText(standing, held, words);
  const isRunning = standing.status === "running";
  return (
    <section class="alone" aria-labelledby="alone" ref={whole}>
      <h3 class="compared-part" id="alone">
        Each change alone
      </h3>
      {model !== null && model.sentence !== "" && (
        <p class="alone-sentence">
          <Bound text={model.sentence} />
        </p>
      )}
      <div class="alone-byline">
        <Ended text={said !== "" ? said : isRunning ? "" : stands} />
        {isRunning ? (
          <>
            <span>
              <Bound text={stands} />
            </span>
            <span>
              <Count counting={alone.counting.value} held={held} words={words} />
            </span>
            <button type="button" class="action" onClick={alone.stop}>
              Stop
            </button>
          </>
        ) : (
          said === "" && standing.status !== "done" && <Ask word={askWord(standing)} ground={ground} onAsk={ask} />
        )}
      </div>
      {model !== null && <AloneRows model={model} />}
    </section>
  );
}

/** How it ended is announced; how far it is, as it goes on, is not. */
export const Ended = ({ text }: { readonly text: string }) => (
  <span role="status">
    <Bound text={text} />
  </span>
);

export function Ask({ word, ground, onAsk }: { readonly word: string; readonly ground: Ground; onAsk(): void }) {
  const ready = isReady(ground);
  return (
    <>
      <button type="button" class="action" aria-disabled={!ready} onClick={() => ready && onAsk()}>
        {word}
      </button>
      {!ready && <span class="compared-note">as soon as the answer above is settled</span>}
    </>
  );
}

interface CountProps {
  readonly counting: Counting | null;
  readonly held: Pick<Held, "after">;
  readonly words: Words;
}

export function Count({ counting, held, words }: CountProps) {
  if (counting === null) return <>The first days are being counted.</>;
  return <Bound text={`${words.count(counting.done)} of ${daysText(counting.of, held.after.scenario, words)} each`} />;
}

const askWord = ({ status }: Standing<AloneResult>): string =>
  status === "idle" ? "Try each change alone" : status === "failed" ? "Try again" : "Go on";

function standText({ status, result, failure }: Standing<AloneResult>, { after }: Held, words: Words): string {
  const days = result === null ? "" : daysText(result.found.days, after.scenario, words);
  switch (status) {
    case "idle":
      return "";
    case "running":
      return result === null ? "" : `So far, ${days} each.`;
    case "failed":
      return `The changes could not be simulated. ${failure}`;
    case "stopped":
    case "overtaken":
      return result === null ? "Stopped before there was anything to show." : `Stopped after ${days} each.`;
    case "done":
      return result?.found.told
        ? `All of it is told after ${days} each.`
        : `The budget of ${days} each is spent; what is not yet known stays so.`;
  }
}
