/** Cost, experience, promise kept and net value against the dial, with the zone as a band through all of them. */
import { useMemo, useRef } from "preact/hooks";
import { Figure } from "../../charts/Figure.tsx";
import { Plot } from "../../charts/Plot.tsx";
import { createWords, readerLocale, type Words } from "../../words/format.ts";
import { measureWords } from "../../words/inViews.ts";
import { WordsHere } from "../../words/WordsHere.tsx";
import { refining } from "../refining.ts";
import { intervalsNote, sourceLine } from "../source.ts";
import type { ViewProps } from "../types.ts";
import { Bands } from "./bands/Bands.tsx";
import { createAlongTheDial } from "./chart.ts";
import { alongTheDial } from "./index.ts";
import { type AlongTheDialModel, type Axes, alongTheDialModel, readable } from "./model.ts";
import { alongTheDialTable, opener, summary } from "./text.ts";

export function AlongTheDial(props: ViewProps) {
  const words = useMemo(() => createWords(readerLocale(), props.scenario.currency), [props.scenario.currency]);
  const model = useModel(props, words);
  const answer = Math.max(0, model.rows[0]?.points.findIndex((point) => point.isAnswer) ?? 0);
  return (
    <>
      <Figure
        title={alongTheDial.title}
        sentence={opener(props, words)}
        upright="Each measure on its own scale"
        uprightTerm={null}
        uprightNote=""
        flat="Flexibility"
        flatTerm="dial"
        note=""
        intervals={intervalsNote(props, words)}
        summary={summary(props, words)}
        table={alongTheDialTable(props, words)}
        source={sourceLine(props, words)}
      >
        {(summaryId) => (
          <Plot
            create={createAlongTheDial}
            model={model}
            refining={refining(props)}
            name={alongTheDial.title}
            describedBy={summaryId}
            readings={readable(model).map(({ points }) => points.map((point) => point.reading.join(": ")))}
            start={{ row: 0, at: answer }}
            height="rows"
          />
        )}
      </Figure>
      <WordsHere words={measureWords} />
      <Bands {...props} />
    </>
  );
}

/** The model, on the axes of the one before where they still serve. */
function useModel(props: ViewProps, words: Words): AlongTheDialModel {
  const kept = useRef<{ scenario: string; axes: Axes } | null>(null);
  return useMemo(() => {
    const previous = kept.current?.scenario === props.scenario.id ? kept.current.axes : new Map();
    const model = alongTheDialModel(props, words, previous);
    kept.current = { scenario: props.scenario.id, axes: new Map(model.rows.map((row) => [row.id, row.axis])) };
    return model;
  }, [props.scenario, props.curves, props.focus, props.comparing, props.stage, props.stale, props.ghost, words]);
}
