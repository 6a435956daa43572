/** Cost per customer against experience: the picture that everything serves. Sentence, picture and table of one result. */
import { useMemo, useRef } from "preact/hooks";
import { Figure } from "../../charts/Figure.tsx";
import { Plot } from "../../charts/Plot.tsx";
import { createWords, readerLocale, type Words } from "../../words/format.ts";
import { refining } from "../refining.ts";
import { intervalsNote, sourceLine } from "../source.ts";
import { sameCurve, type ViewProps } from "../types.ts";
import { type Drawn, earlierPath, type Memory, noMemory, remember } from "./before.ts";
import { createCostExperience } from "./chart.ts";
import { costExperience } from "./index.ts";
import { type Axes, type CostExperienceModel, costExperienceModel, readable } from "./model.ts";
import { costExperienceTable } from "./table.ts";
import { opener, summary } from "./text.ts";

export function CostExperience(props: ViewProps) {
  const words = useMemo(() => createWords(readerLocale(), props.scenario.currency), [props.scenario.currency]);
  const model = useModel(props, words);
  const focus = Math.max(
    0,
    model.curves.findIndex((curve) => curve.inFocus),
  );
  const answer = Math.max(0, model.curves[focus]?.points.findIndex((point) => point.isAnswer) ?? 0);

  return (
    <Figure
      title={costExperience.title}
      sentence={opener(props, words)}
      upright="Experience, 0 to 100"
      uprightTerm="experience"
      uprightNote={model.y.min > 0 ? `axis starts at ${words.count(model.y.min)}` : ""}
      flat="Cost per customer"
      flatTerm="cost"
      note="Better is up and to the left."
      intervals={intervalsNote(props, words)}
      summary={summary(props, words)}
      table={costExperienceTable(props, words)}
      source={sourceLine(props, words)}
    >
      {(summaryId) => (
        <Plot
          create={createCostExperience}
          model={model}
          refining={refining(props)}
          name={costExperience.title}
          describedBy={summaryId}
          readings={readable(model).map((curve) =>
            curve.points.map((point) => `${curve.name}, ${point.reading.join(", ")}`),
          )}
          start={{ row: focus, at: answer }}
          onChoose={(row) => {
            const chosen = props.curves[row];
            if (chosen && !sameCurve(chosen, props.focus)) props.onFocus(chosen);
          }}
          height="tall"
        />
      )}
    </Figure>
  );
}

/** The model, with what it keeps from the ones before: axes that still serve, and where the curve in focus ran. */
function useModel(props: ViewProps, words: Words): CostExperienceModel {
  const kept = useRef<{ scenario: string; axes: Axes; memory: Memory } | null>(null);
  return useMemo(() => {
    const last = kept.current?.scenario === props.scenario.id ? kept.current : null;
    const model = costExperienceModel(props, words, last?.axes ?? null);
    const drawn = new Map(
      model.curves.map(({ id, points }, i): [string, Drawn] => [id, { sample: props.curves[i].sample, points }]),
    );
    const memory = remember(last?.memory ?? noMemory, drawn, props.stage);
    kept.current = { scenario: props.scenario.id, axes: model, memory };
    const focus = model.curves.find((curve) => curve.inFocus);
    const sample = focus && drawn.get(focus.id)?.sample;
    // Over a pinned result, the one before would be one grey line too many.
    return props.stale || !sample || props.ghost ? model : { ...model, before: earlierPath(memory, focus.id, sample) };
  }, [props.scenario, props.curves, props.focus, props.comparing, props.stage, props.stale, props.ghost, words]);
}
