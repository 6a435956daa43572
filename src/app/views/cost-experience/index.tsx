/** Cost per customer against experience: the picture that everything serves. Sentence, picture and table of one result. */
import { useMemo, useRef } from "preact/hooks";
import { Figure } from "../../charts/Figure.tsx";
import type { Point } from "../../charts/labels.ts";
import { Plot } from "../../charts/Plot.tsx";
import { createWords, readerLocale } from "../../words/format.ts";
import { sourceLine } from "../source.ts";
import { sameCurve, type View, type ViewProps } from "../types.ts";
import { createCostExperience } from "./chart.ts";
import { type Axes, type CostExperienceModel, costExperienceModel } from "./model.ts";
import { costExperienceTable } from "./table.ts";
import { opener, summary } from "./text.ts";

const title = "Cost and experience";

function CostExperience(props: ViewProps) {
  const words = useMemo(() => createWords(readerLocale(), props.scenario.currency), [props.scenario.currency]);
  const model = useModel(props, words);
  const focus = Math.max(
    0,
    model.curves.findIndex((curve) => curve.inFocus),
  );
  const answer = Math.max(0, model.curves[focus]?.points.findIndex((point) => point.isAnswer) ?? 0);

  return (
    <Figure
      title={title}
      sentence={opener(props, words)}
      upright="Experience, 0 to 100"
      uprightTerm="experience"
      uprightNote={model.y.min > 0 ? `axis starts at ${words.count(model.y.min)}` : ""}
      flat="Cost per customer"
      flatTerm="cost"
      note="Better is up and to the left."
      summary={summary(props, words)}
      table={costExperienceTable(props, words)}
      source={sourceLine(props, words)}
    >
      {(summaryId) => (
        <Plot
          create={createCostExperience}
          model={model}
          calm={props.stage !== "settled"}
          name={title}
          describedBy={summaryId}
          readings={model.curves.map((curve) =>
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

/** The model, with what it keeps from the one before: axes that still serve, and where the curve in focus ran. */
function useModel(props: ViewProps, words: ReturnType<typeof createWords>): CostExperienceModel {
  const kept = useRef<{ scenario: string; axes: Axes; path: Path; before: Path } | null>(null);
  return useMemo(() => {
    const last = kept.current?.scenario === props.scenario.id ? kept.current : null;
    const plain = costExperienceModel(props, words, last?.axes ?? null, []);
    const focus = plain.curves.find((curve) => curve.inFocus);
    const path: Path = { id: focus?.id ?? "", points: focus?.points ?? [] };
    const before = props.stale ? path : (last?.before ?? { id: "", points: [] });
    kept.current = { scenario: props.scenario.id, axes: plain, path, before };
    const moved = !props.stale && before.id === path.id && before.points !== path.points;
    return moved ? { ...plain, before: before.points } : plain;
  }, [props.scenario, props.curves, props.focus, props.comparing, props.stage, props.stale, words]);
}

interface Path {
  readonly id: string;
  readonly points: readonly Point[];
}

export const costExperience: View = { id: "cost-experience", title, component: CostExperience };
