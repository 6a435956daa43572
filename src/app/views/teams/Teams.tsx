/** How busy each team is and how long work waits for it, along the dial; and along the day at the answer. */
import { useMemo, useRef } from "preact/hooks";
import type { Span } from "../../charts/axis.ts";
import { Figure } from "../../charts/Figure.tsx";
import { Plot } from "../../charts/Plot.tsx";
import { phone } from "../../frame/media.ts";
import { createWords, readerLocale } from "../../words/format.ts";
import { teamWords } from "../../words/inViews.ts";
import { WordsHere } from "../../words/WordsHere.tsx";
import { ownQuestionNote } from "../basis.ts";
import { refining } from "../refining.ts";
import { focusOf, sourceLine } from "../source.ts";
import type { ViewProps } from "../types.ts";
import { createTeams, heightOf } from "./chart.ts";
import { Day } from "./day/Day.tsx";
import { teamLines, teamsModel } from "./model.ts";
import { dayNote, opener, summary, teamsTable } from "./text.ts";

const title = "Teams";

export function Teams(props: ViewProps) {
  const { scenario } = props;
  const words = useMemo(() => createWords(readerLocale(), scenario.currency), [scenario.currency]);
  const curve = focusOf(props);
  const lines = useMemo(() => teamLines(curve, props, words), [curve, scenario, words]);
  const kept = useRef<{ scenario: string; axis: Span } | null>(null);
  const model = useMemo(() => {
    const previous = kept.current?.scenario === scenario.id ? kept.current.axis : null;
    const next = teamsModel(props, lines, words, previous);
    kept.current = { scenario: scenario.id, axis: next.axes.wait };
    return next;
  }, [scenario, props.stale, curve, lines, words]);
  const panels = model.rows.flatMap((row) => row.panels);
  const answer = Math.max(0, panels[0]?.values.findIndex(({ dial }) => dial === model.zone.dial) ?? 0);
  return (
    <>
      <Figure
        title={title}
        sentence={opener(props, lines, words)}
        upright="Of 100 minutes on duty, those at work; and the wait before each visit"
        uprightTerm={null}
        uprightNote=""
        flat="Flexibility"
        flatTerm="dial"
        note={dayNote(props)}
        intervals={ownQuestionNote(curve, "all teams", words)}
        summary={summary(props, lines, words)}
        table={teamsTable(props, lines, words)}
        source={sourceLine(props, words)}
      >
        {(summaryId) => (
          <Plot
            create={createTeams}
            model={model}
            refining={refining(props)}
            name={title}
            describedBy={summaryId}
            readings={panels.map(({ values }) => values.map(({ reading }) => reading.join(": ")))}
            start={{ row: 0, at: answer }}
            height={heightOf(model.rows.length, phone.value)}
          />
        )}
      </Figure>
      <WordsHere words={teamWords} />
      <Day props={props} words={words} />
    </>
  );
}
