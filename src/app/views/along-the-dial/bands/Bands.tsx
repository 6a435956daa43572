/** Why promises break, and what the cost is made of: two wholes in their parts along the dial, each a figure of its own. */
import { useMemo, useRef } from "preact/hooks";
import type { Span } from "../../../charts/axis.ts";
import { Figure } from "../../../charts/Figure.tsx";
import { Plot } from "../../../charts/Plot.tsx";
import { createWords, readerLocale, type Words } from "../../../words/format.ts";
import { brokenWords, costWords } from "../../../words/inViews.ts";
import { WordsHere } from "../../../words/WordsHere.tsx";
import { ownQuestionNote } from "../../basis.ts";
import { refining } from "../../refining.ts";
import { focusOf, sourceLine } from "../../source.ts";
import type { ViewProps } from "../../types.ts";
import { createBands } from "./chart.ts";
import { bandsModel, brokenPromises, costMade, type Parted, partsOf } from "./model.ts";
import { partsSentence, partsSummary, partsTable } from "./text.ts";
import "./bands.css";

export function Bands(props: ViewProps) {
  const words = useMemo(() => createWords(readerLocale(), props.scenario.currency), [props.scenario.currency]);
  return (
    <>
      <div class="bands">
        <PartsFigure props={props} of={brokenPromises} words={words} />
        <PartsFigure props={props} of={costMade} words={words} />
      </div>
      <WordsHere words={props.scenario.promise === null ? costWords : [...brokenWords, ...costWords]} />
    </>
  );
}

interface PartsFigureProps {
  readonly props: ViewProps;
  readonly of: Parted;
  readonly words: Words;
}

function PartsFigure({ props, of, words }: PartsFigureProps) {
  const { scenario } = props;
  const curve = focusOf(props);
  const parts = useMemo(() => partsOf(curve, of), [curve, of]);
  const kept = useRef<{ scenario: string; axis: Span } | null>(null);
  const model = useMemo(() => {
    if (parts === null) return null;
    const previous = kept.current?.scenario === scenario.id ? kept.current.axis : null;
    const next = bandsModel(parts, curve, props.stale, words, previous);
    kept.current = { scenario: scenario.id, axis: next.axis };
    return next;
  }, [scenario, props.stale, curve, parts, words]);
  if (parts === null || model === null) return null;
  return (
    <Figure
      title={of.title}
      sentence={partsSentence(parts, curve, words)}
      upright={of.title}
      uprightTerm={null}
      uprightNote=""
      flat="Flexibility"
      flatTerm="dial"
      note=""
      intervals={ownQuestionNote(curve, "all parts", words)}
      summary={partsSummary(parts, words)}
      table={partsTable(parts, words)}
      source={sourceLine(props, words)}
    >
      {(summaryId) => (
        <Plot
          create={createBands}
          model={model}
          refining={refining(props)}
          name={of.title}
          describedBy={summaryId}
          readings={[...model.layers].reverse().map(({ readings }) => readings.map((lines) => lines.join(": ")))}
          start={{ row: 0, at: Math.max(0, parts.answer) }}
          height={270}
        />
      )}
    </Figure>
  );
}
