/** What was pinned, and how the present result differs from the pin that it is held against. */
import { useMemo } from "preact/hooks";
import { isOf, type Pin, type Pins } from "../store/pins.ts";
import type { Shown } from "../store/shown.ts";
import { type CurveView, sameCurve } from "../views/types.ts";
import { Bound } from "../words/Bound.tsx";
import { createWords, readerLocale } from "../words/format.ts";
import { comparedId } from "./ComparedLine.tsx";
import { DifferingTable } from "./DifferingTable.tsx";
import { differingOf } from "./differing.ts";
import { matchOf } from "./match.ts";
import { comparisonOf } from "./model.ts";
import { PairedRows } from "./PairedRows.tsx";
import { PinList } from "./PinList.tsx";
import "./compare.css";

export interface PanelProps {
  readonly pins: Pins;
  readonly shown: Shown;
  /** The result is of older numbers: it steps back. */
  readonly stale: boolean;
}

export function Panel({ pins, shown, stale }: PanelProps) {
  const pin = pins.compared.value;
  return (
    <section
      class={stale ? "compared compared-stale" : "compared"}
      id={comparedId}
      tabIndex={-1}
      aria-labelledby="compared-head"
    >
      <h2 class="compared-head" id="compared-head">
        {pin === null ? "Compared with none" : `${headOf(pin, shown)} “${pin.name}”`}
      </h2>
      {pin !== null && <Against pin={pin} shown={shown} />}
      <PinList pins={pins} title={shown.file.title} />
    </section>
  );
}

const headOf = (pin: Pin, shown: Shown): string =>
  matchOf(shown, pin).why === null ? "Compared with" : "Not compared with";

function Against({ pin, shown }: { readonly pin: Pin; readonly shown: Shown }) {
  const { now, pinned, why } = matchOf(shown, pin);
  if (why !== null) return <p class="compared-sentence">{why}</p>;
  if (isOf(pin, shown) && sameCurve(now, pinned)) {
    return (
      <p class="compared-sentence">
        This is the pinned result itself. Change an assumption, and how the two differ stands here.
      </p>
    );
  }
  return <Differences pin={pin} shown={shown} now={now} pinned={pinned} />;
}

interface DifferencesProps {
  readonly pin: Pin;
  readonly shown: Shown;
  readonly now: CurveView;
  readonly pinned: CurveView;
}

function Differences({ pin, shown, now, pinned }: DifferencesProps) {
  const { scenario, file } = shown;
  const words = useMemo(() => createWords(readerLocale(), scenario.currency), [scenario.currency]);
  const differing = useMemo(
    () => differingOf(pin, shown, pinned, now),
    [pin.file, pin.rule, pin.seed, file, shown.rule, shown.seed, pinned.design, now.design],
  );
  const comparison = useMemo(
    () =>
      comparisonOf({ now, pinned, pinName: pin.name, scenario, sameSeed: pin.seed === shown.seed, differing }, words),
    [now, pinned, pin.name, differing, words],
  );
  return (
    <>
      <p class="compared-sentence">
        <Bound text={comparison.sentence} />
      </p>
      <h3 class="compared-part">
        Now against “{pin.name}”, each at its own dial{" "}
        <span class="compared-note">{comparison.basis} Grey: too small for anyone to notice.</span>
      </h3>
      <PairedRows rows={comparison.rows} />
      <DifferingTable differing={differing} pinName={pin.name} />
    </>
  );
}
