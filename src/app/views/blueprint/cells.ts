/** Which designs at which dials a blueprint can show, of the population in focus, and what it shows first. Pure. */
import type { CurveSample } from "../../../experiment/types.ts";
import type { Design, Scenario } from "../../../scenario/types.ts";
import { told } from "../../answer/meaning.ts";
import type { Words } from "../../words/format.ts";
import { answeredSample } from "../basis.ts";
import { type CurveView, sameCurve, type ViewProps } from "../types.ts";
import type { Cell } from "./facts.ts";

/** The answer's cell first, then the ends of its dial, today's, and the other designs at their own answers. */
export function cellsOf(props: Pick<ViewProps, "scenario" | "curves" | "focus">, words: Words): readonly Cell[] {
  const { scenario, curves, focus } = props;
  const curve = curves.find((one) => sameCurve(one, focus)) ?? curves[0];
  const population = scenario.populations.find(({ id }) => id === curve.population) ?? scenario.populations[0];
  const design = scenario.designs.find(({ id }) => id === curve.design) ?? scenario.designs[0];
  const { dial } = told(curve.answer);
  const cell = (id: string, name: string, of: Design, at: number, sample: CurveSample | null, its = curve): Cell => ({
    id,
    name,
    design: of,
    population,
    dial: at,
    sample,
    answer: its.answer,
  });
  const own = answeredSample(curve);
  const ends = [
    { id: "rigid", name: "Rigid", at: 0 },
    { id: "flexible", name: "Fully flexible", at: 1 },
  ].filter(({ at }) => at !== dial);
  return [
    cell("answer", `${words.percent(dial)} flexible`, design, dial, own),
    ...ends.map(({ id, name, at }) => cell(id, name, design, at, own)),
    ...todayCell(scenario, curve, dial, cell, words),
    ...scenario.designs
      .filter(({ id }) => id !== design.id)
      .map((other) => {
        const its = curves.find((one) => one.design === other.id && one.population === population.id);
        const at = its ? told(its.answer).dial : dial;
        return cell(
          `design ${other.id}`,
          `${other.name}, ${words.percent(at)}`,
          other,
          at,
          its ? answeredSample(its) : null,
          its,
        );
      }),
  ];
}

function todayCell(
  { today, designs }: Scenario,
  curve: CurveView,
  dial: number,
  cell: (id: string, name: string, of: Design, at: number, sample: CurveSample | null) => Cell,
  words: Words,
): Cell[] {
  const design = designs.find(({ id }) => id === today?.design);
  if (today === null || design === undefined) return [];
  const isOwn = design.id === curve.design;
  if (isOwn && (today.dial === dial || today.dial === 0 || today.dial === 1)) return [];
  const answered = answeredSample(curve);
  // A dial of its own between those of the answer has days of its own.
  const among = answered.dials.includes(today.dial) ? answered : curve.sample;
  const sample = isOwn ? among : (curve.today ?? null);
  return [
    cell("today", `Today: ${isOwn ? "" : `${design.name}, `}${words.percent(today.dial)}`, design, today.dial, sample),
  ];
}
