/**
 * How many days a settled verdict takes, against the plain way (see plain.ts). Days are counted, not timed: the figures
 * are the same on every machine.
 */
import { rulesFor } from "../../../src/experiment/answer.ts";
import { defaultDials, type Rule } from "../../../src/experiment/types.ts";
import type { CoverageCase } from "../../coverage/case.ts";
import { type Allowed, asShipped, follow, type Outcome, SimulatedDays } from "../../coverage/rerun.ts";
import { simulateMoments, Truth } from "../../coverage/truth.ts";
import { type Pilot, plainDays } from "../plain.ts";
import { type Figure, figureText, median, ofRounds, single, wholeText } from "../report.ts";
import { shipped, shippedNames } from "../shipped.ts";
import type { Section } from "./section.ts";

/** Independent runs of the procedure, of which the median is told. */
const seeds = 9;
/** A look of the procedure, far beyond the budget it has where nobody names one. */
const mostDays = 10_240;
/** Of the long run that the plain way is projected from. */
const pilotDays = 2_000;

/** What a verdict may take of the plain way's days: the doubt of a promise is a level, which common days do not help. */
const goals: Readonly<Record<Rule, number>> = { promise: 1 / 4, noticeable: 1 / 10, value: 1 / 10 };

const grid: Allowed = { ...asShipped, maxDays: mostDays, hundredths: false };

export const days: Section = {
  name: "days",
  says: `cell-days to a settled verdict on the grid, first design; median and quartiles of ${seeds} seeds, at most ${wholeText(mostDays)} days; the plain way is projected from ${wholeText(pilotDays)} days`,
  parts: shippedNames(),
  measure(name): readonly Figure[] {
    // Of the business goal, which the plain way knows nothing of, neither is asked.
    const scenario = { ...shipped(name), goal: null };
    const rules = rulesFor(scenario);
    return scenario.populations.flatMap(({ id: population }) => {
      const one: CoverageCase = {
        name: `${name}/${population}`,
        scenario,
        population,
        design: scenario.designs[0].id,
        rules,
        seeds,
        truthDays: { all: pilotDays, close: pilotDays },
        shareAt: null,
      };
      const part = { dials: defaultDials, moments: simulateMoments(one, defaultDials, 0, pilotDays) };
      const pilot: Pilot = { known: new Truth([part]), days: pilotDays };
      const simulated = Array.from({ length: seeds }, (_, seed) => new SimulatedDays(one, `days ${seed}`));
      return rules.flatMap((rule) => figuresOf(one, rule, pilot, simulated));
    });
  },
};

function figuresOf(
  one: CoverageCase,
  rule: Rule,
  pilot: Pilot,
  simulated: readonly SimulatedDays[],
): readonly Figure[] {
  const label = `${one.name}, ${rule}`;
  const runs = simulated.map((there) => follow(one, there, rule, grid));
  const bare = simulated.map((there) => follow(one, there, rule, { ...grid, controls: false }));
  const own = runs.map(({ gridDays }) => gridDays);
  const figure = ofRounds(label, own, "cell-days", noteOf(runs));
  const plain = plainDays(pilot, one.scenario, rule, false);
  if (plain === null) return [figure, single(`${label}, plain way`, Number.POSITIVE_INFINITY, "cell-days", "never")];
  const all = plain * defaultDials.length;
  const ratio = median(own) / all;
  const verdict = ratio <= goals[rule] ? "" : "NOT ";
  return [
    figure,
    single(`${label}, plain way`, all, "cell-days", `${wholeText(plain)} days of every dial`),
    ofRounds(
      `${label}, of the plain way`,
      own.map((count) => count / all),
      "of the plain way",
      `goal ${figureText(goals[rule])}: ${verdict}met; saved by ${savings(pilot, one, rule, runs, bare, plain)}`,
    ),
  ];
}

function noteOf(runs: readonly Outcome[]): string {
  const open = runs.filter(({ verdict }) => verdict === "not yet").length;
  const last = `${wholeText(median(runs.map(({ look }) => look)))} days at the last look`;
  return open === 0 ? last : `${last}; ${open} of ${seeds} not settled`;
}

/** How many times as many it would be without each: the first by the plain way's projection, the others as run. */
function savings(
  pilot: Pilot,
  one: CoverageCase,
  rule: Rule,
  runs: readonly Outcome[],
  bare: readonly Outcome[],
  plain: number,
): string {
  const times = (value: number): string => `× ${figureText(value)}`;
  const common = plain / (plainDays(pilot, one.scenario, rule, true) ?? Number.POSITIVE_INFINITY);
  const own = median(runs.map(({ gridDays }) => gridDays));
  const everyDial = median(runs.map(({ look }) => look * defaultDials.length)) / own;
  const controls = median(bare.map(({ gridDays }) => gridDays)) / own;
  return `common random numbers ${times(common)}, dropping out ${times(everyDial)}, controls ${times(controls)}`;
}
