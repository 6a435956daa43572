/** Who pays for rigidity: what each segment gets at the rigid end, at the answer and at the flexible end. */
import { useMemo, useRef } from "preact/hooks";
import type { Span } from "../../charts/axis.ts";
import { Figure } from "../../charts/Figure.tsx";
import { Plot } from "../../charts/Plot.tsx";
import { phone } from "../../frame/media.ts";
import { createWords, readerLocale } from "../../words/format.ts";
import { keptWords, segmentWords } from "../../words/inViews.ts";
import { WordsHere } from "../../words/WordsHere.tsx";
import { ownQuestionNote } from "../basis.ts";
import { refining } from "../refining.ts";
import { focusOf, sourceLine } from "../source.ts";
import type { ViewProps } from "../types.ts";
import { createSegments, heightOf } from "./chart.ts";
import { axisNames, judgedBy, readingOf, segmentRows, segmentsModel } from "./model.ts";
import { opener, segmentsTable, summary } from "./text.ts";

const title = "By segment";

export function Segments(props: ViewProps) {
  const { scenario } = props;
  const words = useMemo(() => createWords(readerLocale(), scenario.currency), [scenario.currency]);
  const curve = focusOf(props);
  const judged = judgedBy(curve);
  const rows = useMemo(() => segmentRows(curve, props), [curve, scenario]);
  const kept = useRef<{ of: string; axis: Span } | null>(null);
  const model = useMemo(() => {
    const of = `${scenario.id} ${judged}`;
    const previous = kept.current?.of === of ? kept.current.axis : null;
    const next = segmentsModel(props, rows, words, previous);
    kept.current = { of, axis: next.axis };
    return next;
  }, [scenario, props.stale, curve, rows, words]);
  const { min } = model.axis;
  return (
    <>
      <Figure
        title={title}
        sentence={opener(props, rows, words)}
        upright="Segments, and how many customers are of each"
        uprightTerm={null}
        uprightNote=""
        flat={axisNames[judged]}
        flatTerm={judged}
        note={min > 0 ? `The axis starts at ${words.count(judged === "kept" ? 100 * min : min)}.` : ""}
        intervals={ownQuestionNote(curve, "all segments", words)}
        summary={summary(props, rows, words)}
        table={segmentsTable(props, rows, words)}
        source={sourceLine(props, words)}
      >
        {(summaryId) => (
          <Plot
            create={createSegments}
            model={model}
            refining={refining(props)}
            name={title}
            describedBy={summaryId}
            readings={rows.map((row) => row.at.map((at) => readingOf(row, at, judged, words).join(", ")))}
            start={{
              row: Math.max(
                0,
                rows.findIndex(({ at }) => at[0][judged] !== null),
              ),
              at: 0,
            }}
            height={heightOf(rows.length, phone.value)}
          />
        )}
      </Figure>
      <WordsHere words={judged === "kept" ? [...segmentWords, ...keptWords] : segmentWords} />
    </>
  );
}
