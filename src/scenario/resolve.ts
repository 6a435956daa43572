/**
 * From a checked file to the scenario the engine reads: every default filled in, records by id turned into maps.
 *
 * It checks nothing; check.ts is the way in. Every default of the model stands in this module and in no other.
 */
import type { ScenarioFile } from "./schema.ts";
import type { Design, FlexibilityPrices, Levers, NextStep, Scenario, Segment, Step, Team } from "./types.ts";

type FileDesign = ScenarioFile["designs"][number];
type FileLevers = NonNullable<FileDesign["rigid"]>;
type FileSegment = ScenarioFile["segments"][number];
type FileStep = ScenarioFile["steps"][number];
type FileTeam = ScenarioFile["teams"][number];
type Named = { readonly id: string };

/** What an end of the dial is when the design does not give it. */
export const defaultEnds = {
  rigid: { range: 0, adaptivity: 0, crossTraining: 0 },
  flexible: { range: 1, adaptivity: 1, crossTraining: 0 },
} as const;

/** Own entries only, so that an id such as `constructor` is not found where nobody wrote it. */
function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** One entry for each of `owners`; where the record names none, `otherwise`. */
function byId(owners: readonly Named[], record: Record<string, number> | undefined, otherwise: number) {
  return new Map(owners.map(({ id }) => [id, own(record, id) ?? otherwise]));
}

/** A lever is one number for all, or a record in which who is not named has 0. */
function lever(owners: readonly Named[], value: number | Record<string, number> | undefined) {
  return typeof value === "number" ? byId(owners, undefined, value) : byId(owners, value, 0);
}

function resolveLevers(file: ScenarioFile, end: FileLevers): Levers {
  return {
    range: lever(file.steps, end.range),
    adaptivity: end.adaptivity ?? 0,
    crossTraining: lever(file.teams, end.crossTraining),
  };
}

function slots(headcount: number | readonly number[]): readonly number[] {
  return typeof headcount === "number" ? [headcount] : [...headcount];
}

/**
 * The default of `alsoServes`: each team the next one in the list, the last the first. The desk's team and unlimited
 * teams are left out, and a team that is alone serves no other.
 */
function chain(file: ScenarioFile): ReadonlyMap<string, readonly string[]> {
  const links = file.teams.filter((team) => team.id !== file.desk?.team && !team.unlimited).map((team) => team.id);
  if (links.length < 2) return new Map();
  return new Map(links.map((id, i) => [id, [links[(i + 1) % links.length]]]));
}

function resolveDesign(file: ScenarioFile, design: FileDesign): Design {
  return {
    id: design.id,
    name: design.name,
    exceptions: design.exceptions ?? "force",
    admission: design.admission ?? "all",
    dispatch: design.dispatch ?? "local",
    alsoServes: design.alsoServes ? new Map(Object.entries(design.alsoServes)) : chain(file),
    headcount: new Map(Object.entries(design.headcount ?? {}).map(([id, people]) => [id, slots(people)])),
    omits: [],
    rigid: resolveLevers(file, design.rigid ?? defaultEnds.rigid),
    flexible: resolveLevers(file, design.flexible ?? defaultEnds.flexible),
  };
}

function resolveSegment(file: ScenarioFile, segment: FileSegment): Segment {
  return {
    id: segment.id,
    name: segment.name,
    target: segment.target ?? true,
    variety: segment.variety ?? null,
    needs: byId(file.steps, segment.needs, 1),
    workFactor: segment.workFactor ?? 1,
    patience: segment.patience ?? null,
    priority: segment.priority ?? 0,
    loudness: segment.loudness ?? 0,
    waitTolerance: segment.waitTolerance,
    effortTolerance: segment.effortTolerance,
    weights: segment.weights,
    margin: segment.margin,
  };
}

function resolveTeam(team: FileTeam): Team {
  return {
    id: team.id,
    name: team.name,
    headcount: team.headcount === undefined ? null : slots(team.headcount),
    wagePerHour: team.wagePerHour ?? 0,
    absence: team.absence ?? 0,
  };
}

function resolveStep(step: FileStep, following: FileStep | undefined): Step {
  const onwards: readonly NextStep[] = [{ to: following?.id ?? "end", share: 1 }];
  return {
    id: step.id,
    name: step.name,
    stage: step.stage,
    team: step.team,
    work: step.work,
    exposure: step.exposure ?? 0,
    effort: step.effort ?? 0,
    cost: step.cost ?? 0,
    mandatory: step.mandatory ?? false,
    purpose: step.purpose ?? null,
    next: step.next ?? onwards,
  };
}

function resolveFlexibility(given: ScenarioFile["flexibility"]): FlexibilityPrices {
  return {
    timeTax: given?.timeTax ?? 0,
    varietyTax: given?.varietyTax ?? 0,
    awayTax: given?.awayTax ?? 0,
    skillPremium: given?.skillPremium ?? 0,
    skillExponent: given?.skillExponent ?? 1,
    adaptivityPremium: given?.adaptivityPremium ?? 0,
    crossPremium: given?.crossPremium ?? 0,
  };
}

function resolveWorth(file: ScenarioFile) {
  return {
    triage: { accuracy: file.triage?.accuracy ?? 1 },
    referral: { cost: file.referral?.cost ?? 0, experience: file.referral?.experience ?? 50 },
    experience: {
      backstageVisibility: file.experience?.backstageVisibility ?? 0.3,
      steepness: file.experience?.steepness ?? 2,
    },
    retention: file.retention,
    costs: { overtimeRate: file.costs?.overtimeRate ?? 1.5, fixedCostPerDay: file.costs?.fixedCostPerDay ?? 0 },
    promise: file.promise ?? null,
    goal: file.goal ?? null,
    noticeable: file.noticeable ?? 1,
    expectationDrift: file.expectationDrift ?? 0,
  };
}

/** The scenario that a checked file says. */
export function resolveScenario(file: ScenarioFile): Scenario {
  return {
    id: file.id,
    title: file.title,
    story: file.story,
    question: file.question,
    sources: file.sources,
    currency: file.currency,
    regime: file.regime,
    arrivals: { profile: file.arrivals?.profile ?? [1], dayCv: file.arrivals?.dayCv ?? 0 },
    segments: file.segments.map((segment) => resolveSegment(file, segment)),
    populations: file.populations.map(({ id, name, perHour, mix }) => ({
      id,
      name,
      perHour,
      mix: byId(file.segments, mix, 0),
    })),
    teams: file.teams.map(resolveTeam),
    steps: file.steps.map((step, i) => resolveStep(step, file.steps[i + 1])),
    desk: file.desk ?? null,
    standardRange: file.standardRange,
    returns: file.returns ?? null,
    flexibility: resolveFlexibility(file.flexibility),
    designs: file.designs.map((design) => resolveDesign(file, design)),
    ...resolveWorth(file),
    today: file.today ?? null,
    teaching: {
      guess: file.teaching?.guess ?? null,
      prompt: file.teaching?.prompt ?? null,
      tags: file.teaching?.tags ?? [],
    },
  };
}
