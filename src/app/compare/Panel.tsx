/** What was pinned, and how the present result differs from the pin that it is held against. */
import { useMemo } from "preact/hooks";
import { isOf, type Pin, type Pins } from "../store/pins.ts";
import type { Shown } from "../store/shown.ts";
import { type CurveView, sameCurve } from "../views/types.ts";
import { Bound } from "../words/Bound.tsx";
import { createWords, readerLocale } from "../words/format.ts";
import { Alone } from "./alone/Alone.tsx";
import { type Held, keyOf } from "./alone/asked.ts";
import { comparedId } from "./ComparedLine.tsx";
import { DifferingTable } from "./DifferingTable.tsx";
import { differingOf, noChange } from "./differing.ts";
import { matchOf } from "./match.ts";
import { comparisonOf, isLuckAlone } from "./model.ts";
import { PairedRows } from "./PairedRows.tsx";
import { PinList } from "./PinList.tsx";
import { Settle } from "./settle/Settle.tsx";
import { type Ground, worksOf } from "./works.ts";
import "./compare.css";

export interface PanelProps {
  readonly pins: Pins;
  readonly shown: Shown;
  /** On what more can be worked out beside the answer. */
  readonly ground: Ground;
  /** The result is of older numbers: it steps back. */
  readonly stale: boolean;
}

export function Panel({ pins, shown, ground, stale }: PanelProps) {
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
      {pin !== null && <Against pin={pin} shown={shown} ground={ground} />}
      <PinList pins={pins} title={shown.file.title} />
    </section>
  );
}

const headOf = (pin: Pin, shown: Shown): string =>
  matchOf(shown, pin).why === null || pin.awaited?.failure === null ? "Compared with" : "Not compared with";

interface AgainstProps {
  readonly pin: Pin;
  readonly shown: Shown;
  readonly ground: Ground;
}

function Against({ pin, shown, ground }: AgainstProps) {
  const { now, pinned, why } = matchOf(shown, pin);
  if (why !== null) return <p class="compared-sentence">{why}</p>;
  if (isOf(pin, shown) && sameCurve(now, pinned)) {
    return (
      <p class="compared-sentence">
        This is the pinned result itself. Change an assumption, and how the two differ stands here.
      </p>
    );
  }
  return <Differences pin={pin} shown={shown} ground={ground} now={now} pinned={pinned} />;
}

interface DifferencesProps extends AgainstProps {
  readonly now: CurveView;
  readonly pinned: CurveView;
}

function Differences({ pin, shown, ground, now, pinned }: DifferencesProps) {
  const { scenario, file, seed } = shown;
  const words = useMemo(() => createWords(readerLocale(), scenario.currency), [scenario.currency]);
  const differing = useMemo(
    () => differingOf(pin, shown, pinned, now),
    [pin.file, pin.rule, pin.seed, file, shown.rule, seed, pinned.design, now.design],
  );
  const held = useMemo((): Held => ({ before: pin, after: shown, pinned, now, seed }), [pin, shown, pinned, now, seed]);
  const id = useMemo(() => keyOf(held), [held]);
  const settled = worksOf(ground.run).settle.standing(id).result;
  const sameSeed = pin.seed === seed;
  const comparison = useMemo(() => {
    const compared = { now, pinned, pinName: pin.name, scenario, sameSeed, differing };
    const own = comparisonOf(compared, words);
    if (settled === null || settled.days <= own.days) return own;
    const [later, earlier] = [settled.later, settled.earlier];
    const further = { now: { ...now, sample: later }, pinned: { ...pinned, sample: earlier }, sameSeed: true };
    return comparisonOf({ ...compared, ...further }, words);
  }, [now, pinned, pin.name, sameSeed, differing, settled, words]);
  const isOpen = comparison.rows.some(({ standing }) => standing === "open");
  const several = differing.rows.filter(({ key }) => !noChange.includes(key)).length > 1;
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
      {!isLuckAlone({ sameSeed, differing }) && (
        <Settle held={held} id={id} days={comparison.days} open={isOpen} ground={ground} words={words} />
      )}
      <DifferingTable differing={differing} pinName={pin.name} />
      {several && <Alone held={held} pinName={pin.name} ground={ground} words={words} />}
    </>
  );
}
