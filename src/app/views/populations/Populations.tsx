/** Where right lies for each population or under each design, one under the other on one dial. */
import { useMemo } from "preact/hooks";
import { Figure } from "../../charts/Figure.tsx";
import { Plot } from "../../charts/Plot.tsx";
import { phone } from "../../frame/media.ts";
import { createWords, readerLocale } from "../../words/format.ts";
import { dialWords, forAllWords, todayWords } from "../../words/inViews.ts";
import { WordsHere } from "../../words/WordsHere.tsx";
import { refining } from "../refining.ts";
import { sourceLine } from "../source.ts";
import { sameCurve, type ViewProps } from "../types.ts";
import { createPopulations, heightOf } from "./chart.ts";
import { populationsModel } from "./model.ts";
import { intervalsOf, opener, populationsTable, summary } from "./text.ts";

const title = "Where right lies";

export function Populations(props: ViewProps) {
  const words = useMemo(() => createWords(readerLocale(), props.scenario.currency), [props.scenario.currency]);
  const model = useMemo(
    () => populationsModel(props, words),
    [props.scenario, props.curves, props.focus, props.comparing, props.regret, props.stale, words],
  );
  const rows = model.forAll ? [...model.rows, model.forAll] : model.rows;
  const focus = Math.max(
    0,
    model.rows.findIndex(({ inFocus }) => inFocus),
  );
  const today = model.rows.some((row) => row.today !== null) ? "The tick is today's dial." : "";
  return (
    <>
      <Figure
        title={title}
        sentence={opener(props, words)}
        upright={props.comparing === "populations" ? "Each population's own dial" : "Each design's own dial"}
        uprightTerm="dial"
        uprightNote={today}
        flat="Flexibility"
        flatTerm="dial"
        note=""
        intervals={intervalsOf(props, words)}
        summary={summary(props, words)}
        table={populationsTable(props, words)}
        source={sourceLine(props, words)}
      >
        {(summaryId) => (
          <Plot
            create={createPopulations}
            model={model}
            refining={refining(props)}
            name={title}
            describedBy={summaryId}
            readings={rows.map(({ reading }) => [reading.join(", ")])}
            start={{ row: focus, at: 0 }}
            onChoose={(row) => {
              const chosen = props.curves[row];
              if (chosen && !sameCurve(chosen, props.focus)) props.onFocus(chosen);
            }}
            height={heightOf(model.rows.length, model.forAll !== null, phone.value ? 0 : 1000)}
          />
        )}
      </Figure>
      <WordsHere
        words={[...dialWords, ...(model.forAll === null ? [] : forAllWords), ...(today === "" ? [] : todayWords)]}
      />
    </>
  );
}
