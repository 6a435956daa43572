/** The points of the story of the approval past its date, as what the simulation must show for them. */
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { scenarioOf, shippedFile } from "./shipped.ts";
import { measured, type Place, pointOf, rigidEnd, type Study, shownAbove, study } from "./study.ts";
import type { Points } from "./survival.ts";

export const wholesaler = (): ScenarioFile => shippedFile("approval-step");

const without = "without";

/** The process, and the same with the approval left out, as in the step audit. */
function withAndWithout(scenario: Scenario): Scenario {
  const [design] = scenario.designs;
  return { ...scenario, designs: [design, { ...design, id: without, omits: ["approve"] }] };
}

export const wholesaleStudy = (file: ScenarioFile, dials: readonly number[], days: number): Study =>
  study(withAndWithout(scenarioOf(file)), { "as-written": dials, [without]: dials }, days);

/** The mechanism off: everybody needs the approval, today as then. */
export const allNeedIt = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  segments: file.segments.map((segment) => ({ ...segment, needs: { ...segment.needs, approve: 1 } })),
});

/** Nobody needs it, then as today. */
export const noneNeedsIt = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  segments: file.segments.map((segment) => ({ ...segment, needs: { ...segment.needs, approve: 0 } })),
});

/** Approved at a glance: nobody waits for it. */
export const atAGlance = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  steps: file.steps.map((step) =>
    step.id === "approve" ? { ...step, work: { kind: "constant", value: 0.1 } as const } : step,
  ),
});

export const point = (world: Study, times: string): Place => pointOf(world, times, "as-written");

/** Without the approval at the same dial. */
const omitted = (world: Study, times: string): Place => ({
  curve: world.curve(times, without),
  at: point(world, times).at,
});

const waiting = (place: Place): number => measured(place, "waitOnstage") + measured(place, "waitBackstage");

export const approvalPoints = {
  "when the rule was made the approval served: without it over 5 in 100 more promises would be broken": (world) =>
    shownAbove(point(world, "then"), omitted(world, "then"), "promiseKept", 0.05),
  "today customers wait for the approval most of the time that they wait": (world) => {
    const place = point(world, "today");
    return measured(place, "wait", "managers") > waiting(place) / 2;
  },
  "today customers would be noticeably better off without it": (world) =>
    shownAbove(omitted(world, "today"), point(world, "today"), "experience", world.scenario.noticeable),
  "today not one promise in 100 more would be broken without it": (world) =>
    measured(point(world, "today"), "promiseKept") - measured(omitted(world, "today"), "promiseKept") < 0.01,
  "today an order would be cheaper without it, by more than 1 %": (world) => {
    const place = point(world, "today");
    return shownAbove(place, omitted(world, "today"), "costPerCustomer", measured(place, "costPerCustomer") / 100);
  },
  "more room to bend does not shorten the wait for it": (world) => {
    const rigid = rigidEnd(world, "today", "as-written");
    const flexible = { ...rigid, at: rigid.curve.dials.length - 1 };
    return measured(flexible, "wait", "managers") >= measured(rigid, "wait", "managers");
  },
} satisfies Points<Study>;
