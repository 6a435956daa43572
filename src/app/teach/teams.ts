/**
 * The teams' scenarios as the room asks them: each is put the room's question, by its rule and its margins, with the
 * room's customers in the room's design, on days that are drawn from the same seed. A team whose scenario lacks these is
 * asked with what it looks at itself, and that is told; so is a design that the room does not have, for a team may have
 * made one. Pure; who runs the days is elsewhere.
 *
 * A team is read at its own just-right dial. Under the promise rule that dial lies where the promise is only just kept,
 * and no number of days would show on which side; so there a team is read at its cheapest dial that is shown to keep the
 * promise, where it has one. The intervals hold for all dials together (told.ts), so the choice among them costs nothing.
 */
import { answer } from "../../experiment/answer.ts";
import { defaultMaxDays } from "../../experiment/procedure.ts";
import { onlyDials } from "../../experiment/sample.ts";
import { comparable } from "../../experiment/sideBySide.ts";
import { expectedVisits } from "../../experiment/spending.ts";
import type { Answer, CellReport, CurveSample, Estimate, Rule } from "../../experiment/types.ts";
import type { StudyRequest } from "../../runner/study.ts";
import { checkScenario } from "../../scenario/check.ts";
import { type Difference, differences } from "../../scenario/differences.ts";
import { figure } from "../../scenario/problem.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { Scenario } from "../../scenario/types.ts";
import { cellsOf, told } from "../answer/meaning.ts";
import { measureIn } from "../answer/measures.ts";
import { readLink } from "../share/link.ts";
import { askedOf, studyOf } from "../store/asked.ts";
import type { CurveKey } from "../views/types.ts";
import type { TeamScenario } from "./guess.ts";

/** What the room asks of everybody. */
export interface RoomQuestion {
  readonly file: ScenarioFile;
  readonly scenario: Scenario;
  readonly rule: Rule;
  readonly seed: string;
  /** Whose answer the room asks for. */
  readonly focus: CurveKey;
}

/** A team's scenario, opened and fit to be asked. */
export interface Entry {
  readonly team: string;
  readonly link: string;
  readonly file: ScenarioFile;
  /** With the room's share to keep, goal and margin, and without today's design. */
  readonly scenario: Scenario;
  readonly study: StudyRequest;
  /** From the room's scenario to the team's. */
  readonly changes: readonly Difference[];
}

export type Opened = { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly problem: string };

/** Whether a team is shown to keep the room's promise at its dial; null where none is stated. */
export type Keeping = "kept" | "open" | "missed" | null;

/** A team's own answer. */
export interface TeamResult {
  readonly entry: Entry;
  readonly answer: Answer;
  /** Where it is read; the figures are of this dial. */
  readonly dial: number;
  readonly cost: Estimate;
  readonly experience: Estimate;
  readonly promiseKept: Estimate | null;
  readonly netValue: Estimate | null;
  readonly keeping: Keeping;
  /** As much of the days as comparing teams needs. */
  readonly sample: CurveSample;
}

/** Opens a team's link for the room. Never throws. */
export function openTeam({ team, link }: TeamScenario, room: RoomQuestion, templates: readonly ScenarioFile[]): Opened {
  const reading = readLink(link, templates);
  if (!reading.ok) return { ok: false, problem: reading.problem };
  const { file, population, design, comparing } = reading.situation;
  const check = checkScenario(file);
  if (!check.ok) return { ok: false, problem: "The scenario in this link cannot be opened." };
  const focus = focusFor(check.scenario, { population, design }, room);
  const problem = whyNot(check.scenario, focus, room);
  if (problem !== null) return { ok: false, problem };
  const scenario = onTerms(check.scenario, room.scenario);
  const { rule, seed } = room;
  const request = { ...focus, comparing, rule, seed };
  const asked = askedOf({ file, scenario, request, rule, maxDays: defaultMaxDays });
  const study = studyOf({ ...asked, curves: [asked.focus] });
  return { ok: true, entry: { team, link, file, scenario, study, changes: differences(room.file, file) } };
}

/** The room's customers and design; what the team does not have, or has made itself, as it looks at it. */
function focusFor(theirs: Scenario, own: CurveKey, { scenario: ours, focus }: RoomQuestion): CurveKey {
  const population = has(theirs.populations, focus.population) ? focus.population : own.population;
  const isRooms = has(theirs.designs, focus.design) && has(ours.designs, own.design);
  return { population, design: isRooms ? focus.design : own.design };
}

const has = (list: readonly { readonly id: string }[], id: string): boolean => list.some((one) => one.id === id);

/** Visits a day that every room counts, and how many times its own it does: more would keep it waiting for one team. */
const mostVisits = 12_000;
const mostTimes = 3;

function whyNot(theirs: Scenario, { population }: CurveKey, { scenario: ours, focus }: RoomQuestion): string | null {
  if (theirs.currency !== ours.currency) return `It counts in ${theirs.currency}, and this room in ${ours.currency}.`;
  if (theirs.regime.kind !== ours.regime.kind)
    return "It has other opening hours than this room: days, or none at all.";
  if (ours.promise !== null && theirs.promise === null)
    return "It promises nothing, and this room asks who keeps a promise.";
  const visits = Math.round(expectedVisits(theirs, population));
  const most = Math.round(Math.max(mostVisits, mostTimes * expectedVisits(ours, focus.population)));
  if (visits > most) return `It has ${figure(visits)} visits a day, and this room counts at most ${figure(most)}.`;
  return null;
}

/** All teams are held to the same share, goal and margin, whatever they wrote. */
function onTerms(theirs: Scenario, { promise, noticeable, goal }: Scenario): Scenario {
  const held =
    promise === null || theirs.promise === null ? theirs.promise : { ...theirs.promise, share: promise.share };
  return { ...theirs, promise: held, noticeable, goal, today: null };
}

/** The team made another promise than the room: what it keeps is not what the others keep. */
export const promisesOther = (
  { scenario: { promise } }: Entry,
  { scenario: { promise: ours } }: RoomQuestion,
): boolean => promise !== null && ours !== null && (promise.minutes !== ours.minutes || promise.effort !== ours.effort);

/** Why a team's place is not quite the others': in a few words each, for its row. */
export function unlike(entry: Entry, room: RoomQuestion): readonly string[] {
  const { scenario, study } = entry;
  const [{ population, design }] = study.curves;
  const nameIn = (list: readonly { readonly id: string; readonly name: string }[], id: string): string =>
    list.find((one) => one.id === id)?.name ?? id;
  return [
    ...(promisesOther(entry, room) ? ["another promise"] : []),
    ...(population === room.focus.population ? [] : [`other customers: ${nameIn(scenario.populations, population)}`]),
    ...(design === room.focus.design ? [] : [`another design: ${nameIn(scenario.designs, design)}`]),
  ];
}

/** The answer of a team from its days. */
export function resultOf(entry: Entry, sample: CurveSample, rule: Rule): TeamResult {
  const { scenario } = entry;
  const found = answer(sample, scenario, rule, { maxDays: defaultMaxDays });
  const dial = readAt(found, scenario);
  const cell = cellsOf(found).find((one) => one.dial === dial);
  const measure = (name: "costPerCustomer" | "experience" | "promiseKept" | "netValue"): Estimate | null =>
    (cell && measureIn(cell, name)) ?? null;
  const promiseKept = measure("promiseKept");
  return {
    entry,
    answer: found,
    dial,
    cost: measure("costPerCustomer") ?? unknown,
    experience: measure("experience") ?? unknown,
    promiseKept,
    netValue: measure("netValue"),
    keeping: keepingOf(promiseKept, scenario),
    sample: near(sample, dial),
  };
}

function readAt(answer: Answer, scenario: Scenario): number {
  const keeping = cellsOf(answer).filter((cell) => keepingOf(measureIn(cell, "promiseKept"), scenario) === "kept");
  const cost = (cell: CellReport): number => measureIn(cell, "costPerCustomer")?.mean ?? Number.POSITIVE_INFINITY;
  if (answer.rule !== "promise" || keeping.length === 0) return told(answer).dial;
  return keeping.reduce((best, cell) => (cost(cell) < cost(best) ? cell : best)).dial;
}

const unknown: Estimate = { mean: null, halfWidth: null };

function keepingOf(kept: Estimate | null, { promise }: Scenario): Keeping {
  if (promise === null) return null;
  const { mean, halfWidth } = kept ?? unknown;
  if (mean === null || halfWidth === null) return "open";
  if (mean - halfWidth >= promise.share) return "kept";
  return mean + halfWidth < promise.share ? "missed" : "open";
}

/** How far around a team's dial its days are kept, in the dial's unit, with a hair for rounding. */
const reach = 0.1 + 1e-9;

/** The dial itself and the dials of the grid around it: a fraction of the whole, for forty teams at once. */
function near(sample: CurveSample, dial: number): CurveSample {
  const isOnGrid = (one: number): boolean => Math.abs(one * 20 - Math.round(one * 20)) < 1e-9;
  const places = sample.dials.flatMap((one, i) =>
    one === dial || (isOnGrid(one) && Math.abs(one - dial) <= reach) ? [i] : [],
  );
  return comparable(onlyDials(sample, places));
}
