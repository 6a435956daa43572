/** One server with any work, priorities, a network with a feedback loop, self-service, and a day that is not steady. */
import type { CustomerLine } from "../../../src/outcome/trace.ts";
import type { Scenario } from "../../../src/scenario/types.ts";
import { meanWaits } from "../../../src/theory/cobham.ts";
import { meanNumber } from "../../../src/theory/infiniteServers.ts";
import { jackson } from "../../../src/theory/jackson.ts";
import { meanWait } from "../../../src/theory/pollaczekKhinchine.ts";
import { type Experiment, exact } from "../experiment.ts";
import { meanOf } from "../readings.ts";
import { longRun, service, type Work } from "../service.ts";

const replications = 40;
const customers = 40_000;

function mg1(work: Work, cvService: number, load: number): Experiment {
  const name = `M/G/1 at ${load}, ${work.kind} work of cv ${cvService}`;
  const theory = { arrivalRate: load, meanService: 1, cvService };
  const scenario = service({
    id: `mg1-${work.kind}-${cvService * 10}`,
    regime: longRun({ arrivalRate: load, meanService: 1, servers: 1 }, customers),
    perMinute: load,
    teams: [{ id: "team", headcount: 1 }],
    steps: [{ id: "serve", team: "team", work }],
  });
  return {
    scenario,
    async run(laboratory) {
      const readings = await laboratory.sample({ scenario, replications });
      return {
        cases: [
          exact(`${name}: mean wait`, "Pollaczek-Khinchine", meanWait(theory), readings.of("waitOnstage")),
          exact(`${name}: mean work`, "its own mean", load, readings.of("utilisation", "team")),
        ],
        claims: [],
      };
    },
  };
}

function priorities(servers: number): Experiment {
  const name = `M/M/${servers} at 0.9, two priorities`;
  const arrivalRates = [0.3 * servers, 0.6 * servers];
  const scenario = service({
    id: `priorities-${servers}`,
    regime: longRun({ arrivalRate: 0.9 * servers, meanService: 1, servers }, customers),
    perMinute: 0.9 * servers,
    segments: [
      { id: "later", share: 2 / 3, priority: 1 },
      { id: "first", share: 1 / 3, priority: 0 },
    ],
    teams: [{ id: "team", headcount: servers }],
    steps: [{ id: "serve", team: "team", work: { kind: "exponential", mean: 1 } }],
  });
  const [first, later] = meanWaits({ arrivalRates, meanService: 1, servers });
  return {
    scenario,
    async run(laboratory) {
      const readings = await laboratory.sample({ scenario, replications });
      return {
        cases: [
          exact(`${name}: wait of the first`, "Cobham", first, readings.of("waitOnstage", "first")),
          exact(`${name}: wait of the others`, "Cobham", later, readings.of("waitOnstage", "later")),
        ],
        claims: [],
      };
    },
  };
}

/** From A to B or on to C; a fifth of B goes back to A. */
function network(): Experiment {
  const name = "Jackson network with a loop";
  const arrivalRate = 0.7;
  const theory = jackson([
    { arrivalRate, meanService: 1, servers: 1, next: [0, 0.7, 0.3] },
    { arrivalRate: 0, meanService: 2.5, servers: 2, next: [0.2, 0, 0] },
    { arrivalRate: 0, meanService: 3, servers: 1, next: [0, 0, 0] },
  ]);
  const scenario = service({
    id: "network",
    regime: longRun({ arrivalRate: theory.rates[0], meanService: 1, servers: 1 }, customers),
    perMinute: arrivalRate,
    teams: [
      { id: "A", headcount: 1 },
      { id: "B", headcount: 2 },
      { id: "C", headcount: 1 },
    ],
    steps: [
      {
        id: "a",
        team: "A",
        work: { kind: "exponential", mean: 1 },
        next: [
          { to: "b", share: 0.7 },
          { to: "c", share: 0.3 },
        ],
      },
      {
        id: "b",
        team: "B",
        work: { kind: "exponential", mean: 2.5 },
        next: [
          { to: "a", share: 0.2 },
          { to: "end", share: 0.8 },
        ],
      },
      { id: "c", team: "C", work: { kind: "exponential", mean: 3 } },
    ],
  });
  return {
    scenario,
    async run(laboratory) {
      const readings = await laboratory.sample({ scenario, replications });
      const waits = scenario.teams.map(({ id }, i) =>
        exact(`${name}: wait of a visit at ${id}`, "Jackson", theory.waits[i], readings.of("wait", id)),
      );
      const inside = arrivalRate * theory.sojourn;
      return {
        cases: [
          exact(`${name}: time inside`, "Jackson", theory.sojourn, readings.of("sojourn")),
          ...waits,
          exact(`${name}: mean number inside`, "Jackson, Little's law", inside, readings.meanNumber()),
        ],
        claims: [],
      };
    },
  };
}

function selfService(work: Work, mean: number): Experiment {
  const name = `M/G/infinity, ${work.kind} work`;
  const arrivalRate = 4;
  const inside = meanNumber(arrivalRate, mean);
  // Of work of mean 5 that has begun so long ago hardly a thousandth of a customer is still under way.
  const [warmUpMinutes, moment] = [2000, 400];
  const scenario = service({
    id: `self-service-${work.kind}`,
    regime: { kind: "continuous", warmUpMinutes, minutes: customers / arrivalRate },
    perMinute: arrivalRate,
    teams: [{ id: "team", unlimited: true }],
    steps: [{ id: "serve", team: "team", work }],
  });
  const glance: Scenario = {
    ...scenario,
    id: `${scenario.id}-glance`,
    regime: { kind: "continuous", warmUpMinutes: moment, minutes: 1 },
  };
  return {
    scenario,
    async run(laboratory) {
      const readings = await laboratory.sample({ scenario, replications });
      const seen = [...laboratory.traces(glance, 400)].map((lines) => {
        const there = ({ arrival, left }: CustomerLine) => arrival <= moment && (left === null || left > moment);
        return lines.filter((line) => line.kind === "customer" && there(line)).length;
      });
      const squares = seen.map((number) => (number - inside) ** 2);
      return {
        cases: [
          exact(`${name}: mean number inside`, "Little's law", inside, readings.meanNumber()),
          exact(`${name}: number inside at a moment, mean`, "Poisson", inside, meanOf(seen)),
          exact(`${name}: number inside at a moment, variance`, "Poisson", inside, meanOf(squares)),
        ],
        claims: [],
      };
    },
  };
}

/** Who comes in each hour of a day that is not steady, and how the days differ. */
function day(): Experiment {
  const profile = [0.2, 1, 3, 0, 1.5, 2, 0.8, 0.5];
  const dayCv = 0.3;
  const expected = 160;
  const openMinutes = 480;
  const scenario = service({
    id: "day",
    regime: { kind: "day", openMinutes },
    arrivals: { profile, dayCv },
    perMinute: expected / openMinutes,
    teams: [{ id: "team", unlimited: true }],
    steps: [{ id: "serve", team: "team", work: { kind: "constant", value: 0 } }],
  });
  const total = profile.reduce((sum, intensity) => sum + intensity, 0);
  return {
    scenario,
    async run(laboratory) {
      const days = [...laboratory.traces(scenario, 1000)].map((lines) => {
        const slots = profile.map(() => 0);
        for (const line of lines) {
          if (line.kind === "customer") slots[Math.floor((line.arrival * profile.length) / openMinutes)]++;
        }
        return slots;
      });
      const totals = days.map((slots) => slots.reduce((sum, count) => sum + count, 0));
      const variance = expected + (dayCv * expected) ** 2;
      const bySlot = profile.map((intensity, slot) =>
        exact(
          `Day: customers in hour ${slot + 1}`,
          "Poisson",
          (expected * intensity) / total,
          meanOf(days.map((slots) => slots[slot])),
        ),
      );
      return {
        cases: [
          exact("Day: customers in all", "Poisson", expected, meanOf(totals)),
          ...bySlot,
          exact(
            "Day: variance of the day's customers",
            "Poisson mixed by Gamma",
            variance,
            meanOf(totals.map((n) => (n - expected) ** 2)),
          ),
        ],
        claims: [],
      };
    },
  };
}

export const others: readonly Experiment[] = [
  mg1({ kind: "constant", value: 1 }, 0, 0.8),
  mg1({ kind: "lognormal", mean: 1, cv: 0.5 }, 0.5, 0.8),
  mg1({ kind: "lognormal", mean: 1, cv: 1.5 }, 1.5, 0.8),
  mg1({ kind: "gamma", mean: 1, cv: 0.5 }, 0.5, 0.8),
  mg1({ kind: "gamma", mean: 1, cv: 2 }, 2, 0.8),
  ...[1, 2, 10].map(priorities),
  network(),
  selfService({ kind: "lognormal", mean: 5, cv: 1.5 }, 5),
  selfService({ kind: "gamma", mean: 5, cv: 0.5 }, 5),
  day(),
];
