/** Writes the scenarios of the validation as files, with what they have in common, and reads them as any file is read. */
import { checkScenario } from "../../src/scenario/check.ts";
import { problemText } from "../../src/scenario/problem.ts";
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import type { Scenario } from "../../src/scenario/types.ts";

type FileSegment = ScenarioFile["segments"][number];
type FileTeam = ScenarioFile["teams"][number];
type FileStep = ScenarioFile["steps"][number];
type FileDesign = ScenarioFile["designs"][number];
export type Work = FileStep["work"];

/** What a scenario says beyond what all say. */
export interface Parts {
  readonly id: string;
  readonly regime: ScenarioFile["regime"];
  readonly arrivals?: ScenarioFile["arrivals"];
  /** Mean arrivals a minute, of all segments. */
  readonly perMinute: number;
  /** Segments with their shares of the arrivals; one for all where not named. */
  readonly segments?: readonly (Partial<FileSegment> & { readonly id: string; readonly share: number })[];
  readonly teams: readonly (Partial<FileTeam> & { readonly id: string })[];
  readonly steps: readonly (Partial<FileStep> & { readonly id: string; readonly team: string; readonly work: Work })[];
  readonly designs?: readonly (Partial<FileDesign> & { readonly id: string })[];
  readonly flexibility?: ScenarioFile["flexibility"];
}

/**
 * Steepness of the curve of experience, the largest that a file may have. With speed alone mattering, experience is
 * then next to 100 up to the tolerated wait and next to 0 beyond it: the share of those who waited no longer.
 */
export const steepness = 100;

/** The checked scenario; throws with all problems where the parts make none. */
export function service({
  id,
  regime,
  arrivals,
  perMinute,
  segments,
  teams,
  steps,
  designs,
  flexibility,
}: Parts): Scenario {
  const customers = segments ?? [{ id: "all", share: 1 }];
  const file: ScenarioFile = {
    version: 1,
    id,
    title: id,
    story: "A queue of the textbooks.",
    question: "Is it right?",
    sources: [],
    currency: "EUR",
    regime,
    arrivals,
    segments: customers.map(({ share: _, ...segment }) => ({
      name: segment.id,
      waitTolerance: 1,
      effortTolerance: 1,
      weights: { speed: 1, ease: 0, fit: 0 },
      margin: 0,
      ...segment,
    })),
    populations: [
      {
        id: "all",
        name: "All",
        perHour: 60 * perMinute,
        mix: Object.fromEntries(customers.map((one) => [one.id, one.share])),
      },
    ],
    teams: teams.map((team) => ({ name: team.id, ...team })),
    steps: steps.map((step) => ({ name: step.id, stage: "onstage", ...step })),
    standardRange: 0,
    flexibility,
    designs: (designs ?? [{ id: "only" }]).map((design) => ({ name: design.id, rigid: {}, flexible: {}, ...design })),
    experience: { steepness },
    retention: { midpoint: 50, slope: 10 },
  };
  const result = checkScenario(JSON.parse(JSON.stringify(file)));
  if (!result.ok) throw new Error(`${id}: ${result.problems.map(problemText).join("; ")}`);
  return result.scenario;
}

/** A queue of one team, as theory names it; times in minutes. */
export interface Load {
  readonly arrivalRate: number;
  readonly meanService: number;
  readonly servers: number;
}

/**
 * A run long enough to forget its empty start: the memory of M/M/c fades like exp(-t / r), with the relaxation time
 * r = E[S] / (c (1 - sqrt(load))^2) of one server c times as quick (J. W. Cohen, The Single Server Queue, II.2). The
 * warm-up is ten of them, and the measured minutes at least fifty, so that replications are next to normal;
 * `customers` are measured at least.
 */
export function longRun({ arrivalRate, meanService, servers }: Load, customers: number): ScenarioFile["regime"] {
  const load = (arrivalRate * meanService) / servers;
  const relaxation = meanService / (servers * (1 - Math.sqrt(load)) ** 2);
  return {
    kind: "continuous",
    warmUpMinutes: Math.ceil(10 * Math.max(relaxation, meanService)),
    minutes: Math.ceil(Math.max(50 * relaxation, customers / arrivalRate)),
  };
}
