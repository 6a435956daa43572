/** The picture of each team along the day, with its sentence, its table and its files. */
import { useMemo } from "preact/hooks";
import { Figure } from "../../../charts/Figure.tsx";
import { Plot } from "../../../charts/Plot.tsx";
import { phone } from "../../../frame/media.ts";
import type { Words } from "../../../words/format.ts";
import { createDay, heightOf } from "./chart.ts";
import type { DayFigures } from "./figures.ts";
import { dayModel } from "./model.ts";
import { aloud, dayTable, fullest, intervalsText, opener, restsOn, summary } from "./text.ts";

const title = "Teams along the day";

export interface DayFigureProps {
  readonly figures: DayFigures;
  readonly stale: boolean;
  readonly words: Words;
}

export function DayFigure({ figures, stale, words }: DayFigureProps) {
  const model = useMemo(() => dayModel(figures, stale, words), [figures, stale, words]);
  const panels = model.rows.flatMap(({ people, wait }) => [people, wait]);
  const full = fullest(figures);
  const start = full && { row: 2 * figures.teams.indexOf(full.day), at: full.day.hours.indexOf(full.hour) };
  const rests = `${restsOn(figures, words)} ${intervalsText(figures, words)}`;
  return (
    <Figure
      title={title}
      sentence={opener(figures, words)}
      upright="People on duty as steps, filled by those at work; and what those wait who join in that hour"
      uprightTerm={null}
      uprightNote="Dark, with its figure: each team’s fullest hour, and the one that adds most to waiting"
      flat="Hours after opening"
      flatTerm={null}
      note={restsOn(figures, words)}
      intervals={intervalsText(figures, words)}
      summary={summary(figures, words)}
      table={dayTable(figures, words)}
      source={`${figures.request.scenario.title}. ${rests}`}
      onSaveTable={() => void import("./csv.ts").then(({ saveDayCsv }) => saveDayCsv(figures, title))}
    >
      {(summaryId) => (
        <Plot
          create={createDay}
          model={model}
          refining={null}
          name={title}
          describedBy={summaryId}
          readings={panels.map(({ columns }) => columns.map(({ reading }) => aloud(reading)))}
          start={start ?? { row: 0, at: 0 }}
          height={heightOf(model.rows.length, phone.value)}
        />
      )}
    </Figure>
  );
}
