/** One queue or two: alike customers, slower generalists, and customers who are not alike. */
import { meanWait } from "../../../src/theory/erlangC.ts";
import { meanWait as oneServer } from "../../../src/theory/pollaczekKhinchine.ts";
import { breakEvenSlowdown } from "../../../src/theory/pooling.ts";
import { type Experiment, exact, printed } from "../experiment.ts";
import { longRun, service } from "../service.ts";

const replications = 40;
const customers = 40_000;
const erlangC = "Erlang C";

const two = ["a", "b"] as const;
const apart = { adaptivity: 1 } as const;
const together = { adaptivity: 1, crossTraining: 1 } as const;

/**
 * Two kinds of customers with a team each; at dial 0 each team keeps to its own, at 1 everybody serves everybody, and of
 * the generalists all work takes longer by what makes pooling no longer worth it.
 */
function pooled(servers: number, printedSlowdown: number): Experiment {
  const name = `Two M/M/${servers} at 0.9`;
  const one = { arrivalRate: 0.9 * servers, meanService: 1, servers };
  const all = { arrivalRate: 1.8 * servers, meanService: 1, servers: 2 * servers };
  const slowdown = breakEvenSlowdown(one);
  const scenario = service({
    id: `pooling-${servers}`,
    regime: longRun(one, customers),
    perMinute: all.arrivalRate,
    segments: two.map((id, i) => ({ id, share: 0.5, needs: { [`for-${two[1 - i]}`]: 0 } })),
    teams: two.map((id) => ({ id, headcount: servers })),
    steps: two.map((id) => ({ id: `for-${id}`, team: id, work: { kind: "exponential", mean: 1 } })),
    designs: [
      { id: "as-quick", rigid: apart, flexible: together },
      { id: "slower", rigid: apart, flexible: { ...together, range: 1 } },
    ],
    flexibility: { timeTax: slowdown },
  });
  return {
    scenario,
    async run(laboratory) {
      const readings = await laboratory.sample({
        scenario,
        designs: ["as-quick", "slower"],
        dials: [0, 1],
        replications,
      });
      const quick = { design: "as-quick", dial: 1 };
      const slower = { design: "slower", dial: 1 };
      const gap = readings.difference("waitOnstage", slower, { design: "slower", dial: 0 });
      // What a point of slowdown is worth in waiting, at the break-even, turns the gap into a slowdown.
      const per = (waitAt(all, slowdown + 1e-6) - waitAt(all, slowdown)) / 1e-6;
      const found = { mean: slowdown - gap.mean / per, halfWidth: gap.halfWidth / per, replications: gap.replications };
      return {
        cases: [
          exact(`${name}, pooled: mean wait`, erlangC, meanWait(all), readings.of("waitOnstage", null, quick)),
          exact(`${name}, apart: mean wait`, erlangC, meanWait(one), readings.of("waitOnstage", null, { dial: 0 })),
          exact(
            `${name}, pooled and slower: mean wait`,
            erlangC,
            meanWait(one),
            readings.of("waitOnstage", null, slower),
          ),
          printed(`${name}: slowdown that pooling is worth`, erlangC, printedSlowdown, 3, found),
        ],
        claims: [
          {
            name: `${name}: pooling customers who are alike shortens the wait`,
            source: "Smith and Whitt 1981",
            difference: readings.difference("waitOnstage", { dial: 0 }, quick),
          },
        ],
      };
    },
  };
}

function waitAt(all: { arrivalRate: number; servers: number }, slowdown: number): number {
  return meanWait({ ...all, meanService: 1 + slowdown });
}

/** Ten quick customers for each slow one, who takes ten times as long; both keep a server at 80 % busy. */
const quickShare = 10 / 11;
const loadEach = 0.8;

function unlike(): Experiment {
  const name = "Quick and slow customers at 0.8";
  const scenario = service({
    id: "pooling-unlike",
    regime: longRun({ arrivalRate: loadEach / 10, meanService: 10, servers: 1 }, customers / 10),
    perMinute: 1.1 * loadEach,
    segments: [
      { id: "quick", share: quickShare, needs: { "for-slow": 0 } },
      { id: "slow", share: 1 - quickShare, needs: { "for-quick": 0 } },
    ],
    teams: [
      { id: "quick", headcount: 1 },
      { id: "slow", headcount: 1 },
    ],
    steps: [
      { id: "for-quick", team: "quick", work: { kind: "exponential", mean: 1 } },
      { id: "for-slow", team: "slow", work: { kind: "exponential", mean: 10 } },
    ],
    designs: [{ id: "only", rigid: apart, flexible: together }],
  });
  const right = quickShare * 4 + (1 - quickShare) * 40;
  return {
    scenario,
    async run(laboratory) {
      const readings = await laboratory.sample({ scenario, dials: [0, 1], replications });
      return {
        cases: [exact(`${name}, apart: mean wait`, erlangC, right, readings.of("waitOnstage", null, { dial: 0 }))],
        claims: [
          {
            name: `${name}: pooling customers who are unlike lengthens the wait`,
            source: "Smith and Whitt 1981",
            difference: readings.difference("waitOnstage", { dial: 1 }, { dial: 0 }),
          },
        ],
      };
    },
  };
}

/** The same customers in one queue before one server who is twice as quick: then there is a formula. */
function unlikeInOneQueue(): Experiment {
  const meanService = (quickShare * 1 + (1 - quickShare) * 10) / 2;
  const secondMoment = (quickShare * 2 + (1 - quickShare) * 200) / 4;
  const arrivalRate = 1.1 * loadEach;
  const scenario = service({
    id: "pooling-unlike-one-server",
    regime: longRun({ arrivalRate: loadEach / 10, meanService: 10, servers: 1 }, customers / 10),
    perMinute: arrivalRate,
    segments: [
      { id: "quick", share: quickShare, workFactor: 0.5 },
      { id: "slow", share: 1 - quickShare, workFactor: 5 },
    ],
    teams: [{ id: "team", headcount: 1 }],
    steps: [{ id: "serve", team: "team", work: { kind: "exponential", mean: 1 } }],
  });
  const cvService = Math.sqrt(secondMoment / meanService ** 2 - 1);
  return {
    scenario,
    async run(laboratory) {
      const readings = await laboratory.sample({ scenario, replications });
      const right = oneServer({ arrivalRate, meanService, cvService });
      const name = "Quick and slow customers at 0.8, one server twice as quick: mean wait";
      return { cases: [exact(name, "Pollaczek-Khinchine", right, readings.of("waitOnstage"))], claims: [] };
    },
  };
}

export const pooling: readonly Experiment[] = [
  pooled(1, 0.051),
  pooled(2, 0.051),
  pooled(5, 0.049),
  pooled(10, 0.048),
  unlike(),
  unlikeInOneQueue(),
];
