/**
 * What the command line offers: commands and options with their help. The work of a command is loaded when it is
 * asked for, so that `check` starts at once.
 */
import type { Asked } from "./options.ts";

export interface OptionSpec {
  readonly name: string;
  /** What stands after the option, in the help; null for a switch. */
  readonly value: string | null;
  readonly help: string;
}

/** Problems with the input, each a line that names its place. */
export class InputProblems extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

/** Does the work; throws InputProblems for all that is wrong with file and options, those found before included. */
export type Work = (path: string, asked: Asked) => Promise<void>;

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionSpec[];
  readonly load: () => Promise<Work>;
}

const json: OptionSpec = { name: "json", value: null, help: "one JSON document on standard output, nothing else" };
const population: OptionSpec = { name: "population", value: "ID", help: "the file's first where not given" };
const design: OptionSpec = { name: "design", value: "ID", help: "the file's first where not given" };
const dial: OptionSpec = {
  name: "dial",
  value: "X",
  help: "0 (rigid) to 1 (flexible); where not given, today's for the design in use today, else 0.5",
};
const seed: OptionSpec = { name: "seed", value: "TEXT", help: 'any text; "goldilocks" where not given' };
const replications: OptionSpec = {
  name: "replications",
  value: "N",
  help: "days, or runs of a service that never closes; 200 where not given",
};
const workers: OptionSpec = {
  name: "workers",
  value: "N",
  help: "threads, 0 for none; as many as cores where not given, none for small work. The numbers stay the same",
};

const warmUp: OptionSpec = {
  name: "warm-up",
  value: "MINUTES",
  help: "of a service that never closes, in place of the file's; auto: what MSER-5 suggests",
};

const rule: OptionSpec = {
  name: "rule",
  value: "RULE",
  help: "promise, noticeable or value; where not given, promise if the file states one, else noticeable",
};
const sureness: readonly OptionSpec[] = [
  { name: "confidence", value: "X", help: "of all that is stated together, at every look; 0.95 where not given" },
  { name: "noticeable", value: "X", help: "points of experience, and promises in 100, in place of the file's" },
  {
    name: "max-days",
    value: "N",
    help: "the budget: days, or runs of a service that never closes, of any dial; 1024 where not given",
  },
];

export const commands: readonly Command[] = [
  {
    name: "check",
    summary: "the problems of a file, or that there are none",
    options: [json],
    load: async () => (await import("./check.ts")).check,
  },
  {
    name: "run",
    summary: "one population, design and dial: every measure with its interval",
    options: [population, design, dial, replications, warmUp, seed, workers, json],
    load: async () => (await import("./run.ts")).run,
  },
  {
    name: "answer",
    summary: "the whole dial: the Goldilocks point, its zone and verdict",
    options: [population, design, rule, ...sureness, warmUp, seed, workers, json],
    load: async () => (await import("./answer.ts")).answerCommand,
  },
  {
    name: "across",
    summary: "all populations: the Goldilocks point of each, and the one dial of least regret",
    options: [design, rule, ...sureness, seed, workers, json],
    load: async () => (await import("./across.ts")).across,
  },
  {
    name: "admission",
    summary: "whom to serve: the dial against how firmly wrong customers are helped elsewhere",
    options: [population, design, rule, ...sureness, seed, workers, json],
    load: async () => (await import("./admission.ts")).admissionCommand,
  },
  {
    name: "critical-few",
    summary:
      "at which steps, and between which teams, flexibility is worth having; and a dial of its own for each step",
    options: [
      population,
      design,
      rule,
      { name: "part", value: "PART", help: "steps, tuned or links; all three where not given" },
      {
        name: "measure",
        value: "MEASURE",
        help: "what steps and links are to gain: costPerCustomer, experience, promiseKept or netValue; the rule's where not given",
      },
      {
        name: "cross-training",
        value: "X",
        help: "for links: the share of each team's people to suppose cross-trained, 0 to 1; the answer's where not given",
      },
      ...sureness,
      seed,
      workers,
      json,
    ],
    load: async () => (await import("./criticalFew.ts")).criticalFewCommand,
  },
  {
    name: "audit",
    summary: "each step left out in turn at the answer: whom it serves, what it costs, and the bill of mandatory ones",
    options: [population, design, rule, ...sureness, seed, workers, json],
    load: async () => (await import("./audit.ts")).auditCommand,
  },
  {
    name: "designs",
    summary: "all designs, each at its own Goldilocks point, held against one of them",
    options: [
      population,
      { ...design, help: "the one that the others are held against; the file's first where not given" },
      rule,
      ...sureness,
      seed,
      workers,
      json,
    ],
    load: async () => (await import("./designs.ts")).designsCommand,
  },
  {
    name: "drift",
    summary: "rising expectations: the Goldilocks point period by period, and when today's design expires",
    options: [
      population,
      design,
      rule,
      { name: "drift", value: "X", help: "by how much expectations rise a period, in place of the file's" },
      { name: "periods", value: "N", help: "periods to look ahead; 6 where not given" },
      ...sureness,
      seed,
      workers,
      json,
    ],
    load: async () => (await import("./drift.ts")).driftCommand,
  },
  {
    name: "sensitivity",
    summary: "what would change the answer: each assumption down and up alone, and all about the world at once",
    options: [
      population,
      design,
      rule,
      {
        name: "by",
        value: "X",
        help: "the share of itself that an assumption moves either way; 0.2 where not given; shares by odds, people by at least one",
      },
      {
        name: "near",
        value: "X",
        help: "how far a dial may lie from the answer's zone and still count as the same; 0.1 where not given",
      },
      {
        name: "worlds",
        value: "N",
        help: "worlds drawn with all about them moved at once; 200 where not given, 0 for none",
      },
      ...sureness,
      seed,
      workers,
      json,
    ],
    load: async () => (await import("./sensitivity.ts")).sensitivityCommand,
  },
  {
    name: "staffing",
    summary: "effective first, then efficient: the cheapest people at the answer, and at every fourth dial",
    options: [population, design, rule, ...sureness, seed, workers, json],
    load: async () => (await import("./staffing.ts")).staffingCommand,
  },
  {
    name: "loudness",
    summary: "what special treatment of the loud costs, and from which dial on no desk is needed",
    options: [population, design, rule, ...sureness, seed, workers, json],
    load: async () => (await import("./loudness.ts")).loudnessCommand,
  },
  {
    name: "trace",
    summary: "one replication, customer by customer, as JSON Lines",
    options: [
      population,
      design,
      dial,
      { name: "replication", value: "R", help: "counted from 0; 0 where not given" },
      seed,
      { ...json, help: "changes nothing: a trace is always JSON Lines" },
    ],
    load: async () => (await import("./trace.ts")).trace,
  },
  {
    name: "twins",
    summary: "one customer through two designs, or two dials of one, event by event: an illustration",
    options: [
      population,
      { name: "customer", value: "WHO", help: "typical, largest (difference) or a number; typical where not given" },
      { name: "replication", value: "R", help: "counted from 0; 0 where not given" },
      design,
      dial,
      {
        name: "against",
        value: "ID",
        help: "a design; where not given, today's or the first other one, or the same if there is no other",
      },
      {
        name: "against-dial",
        value: "X",
        help: "where not given, today's for the design in use today, else the same dial; of the same design, 0",
      },
      seed,
      json,
    ],
    load: async () => (await import("./twins.ts")).twinsCommand,
  },
];
