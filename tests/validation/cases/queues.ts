/** M/M/c and M/M/c with patience, at loads from 0.5 to 1.2. */

import type { Scenario } from "../../../src/scenario/types.ts";
import { type ErlangAQueue, erlangA } from "../../../src/theory/erlangA.ts";
import { offeredWaitDensity, servedWaitQuantile } from "../../../src/theory/erlangAWaits.ts";
import { meanWait, waitProbability, waitQuantile } from "../../../src/theory/erlangC.ts";
import { type Experiment, exact, scaled } from "../experiment.ts";
import { type Load, longRun, service } from "../service.ts";
import { meanCurve } from "../steepness.ts";

const erlangC = "Erlang C";
const palm = "Erlang A (Palm)";
const replications = 40;
const customers = 40_000;

const sizes = [1, 2, 10];

/** Half of the customers mind any wait at all, the other half only a wait above a quantile: so both can be counted. */
function queue(id: string, load: Load, regime: Scenario["regime"], quantile: number, meanPatience?: number): Scenario {
  const patience = meanPatience === undefined ? undefined : ({ kind: "exponential", mean: meanPatience } as const);
  return service({
    id,
    regime,
    perMinute: load.arrivalRate,
    segments: [
      { id: "hasty", share: 0.5, waitTolerance: 1e-9, patience },
      { id: "steady", share: 0.5, waitTolerance: quantile, patience },
    ],
    teams: [{ id: "team", headcount: load.servers }],
    steps: [{ id: "serve", team: "team", work: { kind: "exponential", mean: load.meanService } }],
  });
}

function mmc(load: number, servers: number): Experiment {
  const name = `M/M/${servers} at ${load}`;
  const theory = { arrivalRate: load * servers, meanService: 1, servers };
  const waits = waitProbability(theory);
  const decay = servers - load * servers;
  const quantile = waitQuantile(theory, 0.9);
  // At half load with many servers nine in ten do not wait at all; then the wait that one in a hundred exceeds.
  const share = quantile > 0 ? 0.9 : 0.99;
  const long = quantile > 0 ? quantile : waitQuantile(theory, share);
  const scenario = queue(`mm${servers}-at-${load * 100}`, theory, longRun(theory, customers), long);
  return {
    scenario,
    async run(laboratory) {
      const readings = await laboratory.sample({ scenario, replications });
      const within = meanCurve(1 - waits, (wait) => waits * decay * Math.exp(-decay * wait), long);
      return {
        cases: [
          exact(`${name}: mean wait`, erlangC, meanWait(theory), readings.of("waitOnstage")),
          exact(`${name}: P(wait)`, erlangC, waits, scaled(readings.experienceOfServed("hasty"), -1, 1)),
          exact(
            `${name}: wait within its ${100 * share} % quantile`,
            erlangC,
            within,
            readings.experienceOfServed("steady"),
          ),
          exact(`${name}: utilisation`, "Little's law", load, readings.of("utilisation", "team")),
        ],
        claims: [],
      };
    },
  };
}

function mmcm(load: number, servers: number): Experiment {
  const name = `M/M/${servers}+M at ${load}`;
  const theory: ErlangAQueue = { arrivalRate: load * servers, meanService: 1, servers, meanPatience: 2 };
  const { waitProbability: waits, abandonProbability, meanWait: wait, utilisation } = erlangA(theory);
  const quantile = servedWaitQuantile(theory, 0.9);
  const share = quantile > 0 ? 0.9 : 0.99;
  const long = quantile > 0 ? quantile : servedWaitQuantile(theory, share);
  // Patience bounds what is remembered: after 20 times the longer of work and patience e^-20 of the start is left.
  const regime = { kind: "continuous" as const, warmUpMinutes: 40, minutes: Math.ceil(customers / theory.arrivalRate) };
  const scenario = queue(`mm${servers}m-at-${load * 100}`, theory, regime, long, theory.meanPatience);
  return {
    scenario,
    async run(laboratory) {
      const readings = await laboratory.sample({ scenario, replications });
      const density = offeredWaitDensity(theory);
      const served = (x: number) => density(x) * Math.exp(-x / theory.meanPatience);
      const within = meanCurve(1 - waits, served, long) / (1 - abandonProbability);
      return {
        cases: [
          exact(`${name}: abandonment`, palm, abandonProbability, readings.of("abandoned")),
          exact(`${name}: mean wait`, palm, wait, readings.of("waitOnstage")),
          exact(`${name}: P(wait)`, palm, waits, scaled(readings.of("experienceAll", "hasty"), -0.01, 1)),
          exact(
            `${name}: served within the ${100 * share} % quantile`,
            palm,
            within,
            readings.experienceOfServed("steady"),
          ),
          exact(`${name}: utilisation`, palm, utilisation, readings.of("utilisation", "team")),
        ],
        claims: [],
      };
    },
  };
}

export const queues: readonly Experiment[] = [
  ...[0.5, 0.8, 0.9, 0.95].flatMap((load) => sizes.map((servers) => mmc(load, servers))),
  ...[0.5, 0.8, 0.9, 1, 1.2].flatMap((load) => sizes.map((servers) => mmcm(load, servers))),
];
