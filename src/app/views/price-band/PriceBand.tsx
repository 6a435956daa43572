/** The price band: for every price of one point of experience, which dial is right. */
import { useMemo, useRef } from "preact/hooks";
import type { Span } from "../../charts/axis.ts";
import { Figure } from "../../charts/Figure.tsx";
import { Plot } from "../../charts/Plot.tsx";
import { createWords, readerLocale } from "../../words/format.ts";
import { priceWords } from "../../words/inViews.ts";
import { WordsHere } from "../../words/WordsHere.tsx";
import { refining } from "../refining.ts";
import { focusOf, sourceLine } from "../source.ts";
import type { ViewProps } from "../types.ts";
import { createPriceBand } from "./chart.ts";
import { priceBandModel, pricedOf } from "./model.ts";
import { gridNote, opener, priceBandTable, pricesNote, summary } from "./text.ts";

export const title = "Price band";

export function PriceBand(props: ViewProps) {
  const words = useMemo(() => createWords(readerLocale(), props.scenario.currency), [props.scenario.currency]);
  const curve = focusOf(props);
  const priced = useMemo(() => pricedOf(curve), [curve]);
  const kept = useRef<{ scenario: string; axis: Span } | null>(null);
  const model = useMemo(() => {
    const previous = kept.current?.scenario === props.scenario.id ? kept.current.axis : null;
    const next = priceBandModel(props, priced, words, previous);
    kept.current = { scenario: props.scenario.id, axis: next.axis };
    return next;
  }, [props.scenario, props.stale, curve, priced, words]);
  const start = Math.max(
    0,
    model.rungs.findIndex(({ isAnswer }) => isAnswer),
  );
  return (
    <>
      <Figure
        title={title}
        sentence={opener(props, priced, words)}
        upright="Right dial"
        uprightTerm="dial"
        uprightNote=""
        flat="Price of one point of experience"
        flatTerm="experience"
        note={gridNote(curve, words)}
        intervals={pricesNote(curve, words)}
        summary={summary(props, priced, words)}
        table={priceBandTable(curve, priced, words)}
        source={sourceLine(props, words)}
      >
        {(summaryId) => (
          <Plot
            create={createPriceBand}
            model={model}
            refining={refining(props)}
            name={title}
            describedBy={summaryId}
            readings={[model.rungs.map(({ reading }) => reading.join(": "))]}
            start={{ row: 0, at: start }}
            height="tall"
          />
        )}
      </Figure>
      <WordsHere words={priceWords} />
    </>
  );
}
