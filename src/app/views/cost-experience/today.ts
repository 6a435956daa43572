/**
 * What is in use today, beside the answers: its cost and experience for the population in focus. Where its own curve is
 * drawn, the figures are that curve's; otherwise they are told as the answer's sentence tells them. Pure.
 */
import { createFigures } from "../../../experiment/figures.ts";
import { tellingOf } from "../../../experiment/telling.ts";
import type { Estimate } from "../../../experiment/types.ts";
import { pointsOf } from "../../charts/series.ts";
import { daysText } from "../../words/days.ts";
import type { Words } from "../../words/format.ts";
import { focusOf } from "../source.ts";
import type { CurveView, ViewProps } from "../types.ts";

export interface InUse {
  readonly dial: number;
  /** The design's name. */
  readonly design: string;
  readonly cost: Estimate;
  readonly experience: Estimate;
  readonly days: number;
  /** It is a point of a curve that is drawn: the table has its row there. */
  readonly onCurve: boolean;
  /** It is the answer of that curve. */
  readonly isAnswer: boolean;
}

type Seen = Pick<ViewProps, "scenario" | "curves" | "focus">;

/** Null where nothing is in use, or nothing was counted of it. */
export function inUseToday(props: Seen): InUse | null {
  const { scenario, curves } = props;
  const { today } = scenario;
  const focus = focusOf(props);
  if (today === null) return null;
  const own = curves.find(({ population, design }) => population === focus.population && design === today.design);
  const common = { dial: today.dial, design: scenario.designs.find(({ id }) => id === today.design)?.name ?? "" };
  const point = own && pointsOf(own).find(({ dial }) => dial === today.dial);
  if (point) {
    const { costPerCustomer: cost, experience } = point.measures;
    if (cost?.mean == null || experience?.mean == null) return null;
    return { ...common, cost, experience, days: point.days, onCurve: true, isAnswer: point.isAnswer };
  }
  return beside(own ?? focus, props, common);
}

/** Of another design, or between the dials that the answer rests on. */
function beside(curve: CurveView, { scenario }: Seen, common: Pick<InUse, "dial" | "design">): InUse | null {
  const figures = createFigures("en-GB", scenario.currency);
  const { told, today } = tellingOf(
    curve.answer,
    { sample: curve.sample, terms: scenario, today: curve.today },
    figures,
  );
  if (today === null) return null;
  const cost = known(told.level("costPerCustomer", today), curve);
  const experience = known(told.level("experience", today), curve);
  if (cost.mean === null || experience.mean === null) return null;
  return { ...common, cost, experience, days: told.sharedDays(today, today), onCurve: false, isAnswer: false };
}

/** As of the answer's own figures, no interval is shown before the first look. */
const known = ({ mean, halfWidth }: Estimate, { answer }: CurveView): Estimate => ({
  mean,
  halfWidth: answer.certified ? halfWidth : null,
});

/** Which it is, and its figures with their intervals, a line each. */
export function inUseReading(
  { dial, design, cost, experience, days }: InUse,
  { scenario }: Seen,
  words: Words,
): readonly string[] {
  return [
    `${design}, ${words.percent(dial)}`,
    `${words.estimate(cost, "money")} a customer`,
    `experience ${words.estimate(experience, "points")}`,
    daysText(days, scenario, words),
  ];
}
