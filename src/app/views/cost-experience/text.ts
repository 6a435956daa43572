/** The cost and experience picture in words: its opener, its summary for who does not see it, its points read out. */

import type { Answer } from "../../../experiment/types.ts";
import type { Scenario } from "../../../scenario/types.ts";
import { told, verdictWord, zoneRuns } from "../../answer/meaning.ts";
import { curveName, type DialPoint, meaningOf, pointsOf } from "../../charts/series.ts";
import { daysText } from "../../words/days.ts";
import type { Words } from "../../words/format.ts";
import { type CurveView, sameCurve, type ViewProps } from "../types.ts";
import { inUseReading, inUseToday } from "./today.ts";

/** The answer on its curve: in full for the one in focus, in short for the others. */
export function answerHead(answer: Answer, words: Words): { head: string; short: string } {
  const range = words.runs(zoneRuns(answer));
  const dial = words.percent(told(answer).dial);
  if (!answer.certified) return { head: `Coarse: perhaps ${dial}`, short: `perhaps ${dial}` };
  if (answer.verdict === "out of reach") return { head: `Out of reach; nearest: ${dial}`, short: "out of reach" };
  if (answer.verdict === "not yet") return { head: `Not yet: ${range}`, short: range };
  return { head: `${verdictWord[answer.verdict]}: ${dial}`, short: dial };
}

/** "45 %, the answer", its figures with their intervals, and the days they rest on. */
export function readingOf(point: DialPoint, scenario: Pick<Scenario, "regime">, words: Words): readonly string[] {
  const { costPerCustomer, experience } = point.measures;
  return [
    `${words.percent(point.dial)}, ${meaningOf(point)}`,
    costPerCustomer ? `${words.estimate(costPerCustomer, "money")} a customer` : "no cost",
    experience ? `experience ${words.estimate(experience, "points")}` : "no experience",
    daysText(point.days, scenario, words),
  ];
}

/** One sentence that says what the picture shows: where the answer of each curve lies, with its zone. */
export function opener(props: ViewProps, words: Words): string {
  if (props.curves.length === 1) return ends(props.curves[0], words);
  if (props.curves.every(({ answer }) => answer.verdict === "out of reach")) {
    return "Right is out of reach for all of them: that is a question of strategy, not of process.";
  }
  const places = props.curves.map(
    (curve) => `${placeOf(curve, words)} for ${curveName(props.scenario, curve, props.comparing)}`,
  );
  return `Right is ${listed(places)}.`;
}

function placeOf({ answer }: CurveView, words: Words): string {
  const range = words.runs(zoneRuns(answer));
  const { dial, zone } = told(answer);
  if (!answer.certified) return `perhaps ${words.percent(dial)}`;
  if (answer.verdict === "out of reach") return "out of reach";
  if (answer.verdict === "not yet") return `within ${range}`;
  return zone.dials.length === 1 ? range : `${words.percent(dial)} (${range})`;
}

/** From the rigid end to the flexible one, in cost and experience. */
function ends(curve: CurveView, words: Words): string {
  const points = pointsOf(curve);
  const first = points[0]?.measures;
  const last = points.at(-1)?.measures;
  if (!first?.costPerCustomer || !last?.costPerCustomer || !first.experience || !last.experience) {
    return "No dial has been counted yet.";
  }
  return (
    `From rigid to fully flexible, cost goes from ${words.estimate(first.costPerCustomer, "money")} to ` +
    `${words.estimate(last.costPerCustomer, "money")} a customer and experience from ` +
    `${words.estimate(first.experience, "points")} to ${words.estimate(last.experience, "points")}.`
  );
}

/** The whole picture for who does not see it: the ends and the answer of every curve, the one in focus first. */
export function summary(props: ViewProps, words: Words): string {
  const inOrder = [...props.curves].sort(
    (a, b) => Number(sameCurve(b, props.focus)) - Number(sameCurve(a, props.focus)),
  );
  const told = inOrder.map((curve) => {
    const answerPoint = pointsOf(curve).find((point) => point.isAnswer);
    const figures = answerPoint ? `: ${readingOf(answerPoint, props.scenario, words).slice(1).join(", ")}` : "";
    const name = curveName(props.scenario, curve, props.comparing);
    return `${name}: right is ${placeOf(curve, words)}${figures}. ${ends(curve, words)}`;
  });
  const { ghost } = props;
  const pinned = ghost
    ? ` “${ghost.name}”, pinned: right is ${placeOf(ghost.curve, words)}. ${ends(ghost.curve, words)}`
    : "";
  return `Cost per customer across, experience from 0 to 100 up; better is up and to the left. ${told.join(" ")}${todayText(props, words)}${pinned}`;
}

/** What is in use today, where it was counted. */
function todayText(props: ViewProps, words: Words): string {
  const today = inUseToday(props);
  if (today === null) return "";
  const [which, ...figures] = inUseReading(today, props, words);
  return ` In use today: ${which}${today.isAnswer ? ", the answer itself" : ""}: ${figures.join(", ")}.`;
}

/** "a", "a and b", "a, b and c". */
function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;
}
