/** The picture of each team along the day, with its sentence, its table and its files. */
import { useMemo } from "preact/hooks";
import { Figure } from "../../../charts/Figure.tsx";
import { Plot } from "../../../charts/Plot.tsx";
import { phone } from "../../../frame/media.ts";
import type { Words } from "../../../words/format.ts";
import { createDay, heightOf } from "./chart.ts";
import type { DayFigures } from "./figures.ts";
import { dayModel } from "./model.ts";
import { aloud, dayTable, intervalsText, opener, restsOn, summary } from "./text.ts";

const title = "Teams along the day";

export interface DayFigureProps {
  readonly figures: DayFigures;
  readonly stale: boolean;
  readonly words: Words;
}

export function DayFigure({ figures, stale, words }: DayFigureProps) {
  const model = useMemo(() => dayModel(figures, stale, words), [figures, stale, words]);
  const panels = model.rows.flatMap(({ people, wait }) => [people, wait]);
  const row = Math.max(
    0,
    panels.findIndex(({ columns }) => columns.some(({ isNamed }) => isNamed)),
  );
  const at = Math.max(0, panels[row]?.columns.findIndex(({ isNamed }) => isNamed) ?? 0);
  const rests = `${restsOn(figures, words)} ${intervalsText(figures, words)}`;
  return (
    <Figure
      title={title}
      sentence={opener(figures, words)}
      upright="People on duty as steps, filled by those at work; and what those wait who join in that hour"
      uprightTerm={null}
      uprightNote=""
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
          calm={false}
          name={title}
          describedBy={summaryId}
          readings={panels.map(({ columns }) => columns.map(({ reading }) => aloud(reading)))}
          start={{ row, at }}
          height={heightOf(model.rows.length, phone.value)}
        />
      )}
    </Figure>
  );
}
