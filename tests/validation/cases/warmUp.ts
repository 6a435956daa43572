/** A run that begins empty and is not cut is biased, by as much as theory says; and what MSER-5 cuts is enough. */
import { suggestWarmUp } from "../../../src/experiment/warmUp.ts";
import type { Scenario } from "../../../src/scenario/types.ts";
import { meanWait } from "../../../src/theory/erlangC.ts";
import { meanWaitBetween } from "../../../src/theory/fromEmpty.ts";
import { type Experiment, exact, scaled } from "../experiment.ts";
import { service } from "../service.ts";

const queue = { arrivalRate: 0.9, meanService: 1, servers: 1 };
const stationary = meanWait(queue);
const source = "M/M/1 from empty (uniformisation)";

function run(id: string, warmUpMinutes: number, minutes: number): Scenario {
  return service({
    id,
    regime: { kind: "continuous", warmUpMinutes, minutes },
    perMinute: queue.arrivalRate,
    teams: [{ id: "team", headcount: 1 }],
    steps: [{ id: "serve", team: "team", work: { kind: "exponential", mean: 1 } }],
  });
}

/** A short run, not cut at all. */
function uncut(minutes: number, replications: number): Experiment {
  const name = `M/M/1 at 0.9, ${minutes} minutes from empty`;
  const scenario = run(`from-empty-${minutes}`, 0, minutes);
  return {
    scenario,
    async run(laboratory) {
      const wait = (await laboratory.sample({ scenario, replications })).of("waitOnstage");
      return {
        cases: [exact(`${name}: mean wait`, source, meanWaitBetween(queue, 0, minutes), wait)],
        claims: [
          {
            name: `${name}: without a warm-up the mean wait is below the stationary 9`,
            source: "Law, Simulation Modeling and Analysis, 9.5.1",
            difference: scaled(wait, -1, stationary),
          },
        ],
      };
    },
  };
}

/** The same after the warm-up that the rule suggests for a longer run. */
function cutByRule(minutes: number, replications: number): Experiment {
  const whole = run("from-empty-by-rule", 0, 20_000);
  const question = { population: "all", design: "only", dials: [0], seed: "validation" };
  const warmUpMinutes = suggestWarmUp({ scenario: whole, ...question });
  if (warmUpMinutes === null) throw new Error("MSER-5 finds no warm-up for M/M/1 at 0.9");
  const name = `M/M/1 at 0.9, ${minutes} minutes after MSER-5's ${warmUpMinutes}`;
  const scenario = run("cut-by-rule", warmUpMinutes, minutes);
  const right = meanWaitBetween(queue, warmUpMinutes, warmUpMinutes + minutes);
  return {
    scenario,
    async run(laboratory) {
      const wait = (await laboratory.sample({ scenario, replications })).of("waitOnstage");
      return {
        cases: [exact(`${name}: mean wait`, source, right, wait)],
        claims: [
          {
            name: `${name}: less biased than the same minutes from empty`,
            source: "White 1997",
            difference: scaled(wait, 1, -meanWaitBetween(queue, 0, minutes)),
          },
        ],
      };
    },
  };
}

export const warmUps: readonly Experiment[] = [uncut(100, 20_000), uncut(1000, 4000), cutByRule(1000, 10_000)];
