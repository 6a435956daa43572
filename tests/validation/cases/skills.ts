/** Ten teams of one, with so many skills each: how much of the gain of full flexibility a little of it brings. */
import type { Scenario } from "../../../src/scenario/types.ts";
import { erlangA } from "../../../src/theory/erlangA.ts";
import { meanWait } from "../../../src/theory/erlangC.ts";
import { ringOfSkills, meanWait as skillBasedWait } from "../../../src/theory/skillBased.ts";
import { type Experiment, exact, printed, scaled } from "../experiment.ts";
import { longRun, service } from "../service.ts";

const replications = 20;
const servers = 10;
const load = 0.9;
const adanWeiss = "Adan and Weiss 2014";
const jordanGraves = "Jordan and Graves 1995";
const one = { arrivalRate: load, meanService: 1, servers: 1 };
const all = { arrivalRate: load * servers, meanService: 1, servers };

/** Team i also serves the next k - 1 teams in a ring. */
function ring(skills: number) {
  const also = (i: number) => Array.from({ length: skills - 1 }, (_, j) => `team-${(i + 1 + j) % servers}`);
  return Object.fromEntries(Array.from({ length: servers }, (_, i) => [`team-${i}`, also(i)]));
}

/** Teams 0 and 1 serve each other, 2 and 3, and so on. */
const pairs = Object.fromEntries(Array.from({ length: servers }, (_, i) => [`team-${i}`, [`team-${i ^ 1}`]]));

function teams(id: string, regime: Scenario["regime"], meanPatience?: number): Scenario {
  const numbers = Array.from({ length: servers }, (_, i) => i);
  const trained = { adaptivity: 1, crossTraining: 1 };
  const skilled = (name: string, alsoServes: Record<string, string[]>) => ({
    id: name,
    alsoServes,
    rigid: trained,
    flexible: trained,
  });
  return service({
    id,
    regime,
    perMinute: all.arrivalRate,
    segments: numbers.map((i) => ({
      id: `kind-${i}`,
      share: 1 / servers,
      needs: Object.fromEntries(numbers.filter((j) => j !== i).map((j) => [`step-${j}`, 0])),
      patience: meanPatience === undefined ? undefined : { kind: "exponential", mean: meanPatience },
    })),
    teams: numbers.map((i) => ({ id: `team-${i}`, headcount: 1 })),
    steps: numbers.map((i) => ({ id: `step-${i}`, team: `team-${i}`, work: { kind: "exponential", mean: 1 } })),
    designs: [...[1, 2, 3, 10].map((k) => skilled(`skills-${k}`, ring(k))), skilled("pairs", pairs)],
  });
}

const designs = ["skills-1", "skills-2", "skills-3", "skills-10", "pairs"];
const [single, double, triple, full] = designs.map((design) => ({ design }));

/** Of the gain in waiting from one skill to all, the share that the second skill brings. */
const boughtWaiting =
  (meanWait(one) -
    skillBasedWait({
      arrivalRates: Array.from({ length: servers }, () => load),
      servedBy: ringOfSkills(servers, 2),
      meanService: 1,
      servers,
    })) /
  (meanWait(one) - meanWait(all));

function whoWait(): Experiment {
  const name = "Ten teams of one at 0.9";
  const scenario = teams("skills", longRun(one, 40_000));
  return {
    scenario,
    async run(laboratory) {
      const readings = await laboratory.sample({ scenario, designs, replications });
      const wait = (at: { design: string }) => readings.of("waitOnstage", null, at);
      const pairsRight = meanWait({ arrivalRate: 2 * load, meanService: 1, servers: 2 });
      const gain = meanWait(one) - meanWait(all);
      const bought = scaled(wait(double), -1 / gain, meanWait(one) / gain);
      return {
        cases: [
          printed(`${name}, 2 skills each: mean wait`, adanWeiss, 1.878, 3, wait(double)),
          printed(`${name}, 1 skill each: mean wait`, "Erlang C", 9, 3, wait(single)),
          printed(`${name}, 3 skills each: mean wait`, adanWeiss, 1.132, 3, wait(triple)),
          printed(`${name}, 10 skills each: mean wait`, "Erlang C", 0.669, 3, wait(full)),
          exact(`${name}, islands of two: mean wait`, "Erlang C", pairsRight, wait({ design: "pairs" })),
        ],
        claims: [
          {
            name: `${name}: a chain waits less than islands of two`,
            source: jordanGraves,
            difference: readings.difference("waitOnstage", { design: "pairs" }, double),
          },
          {
            name: `${name}: the second skill buys more than four fifths of the gain in waiting`,
            source: jordanGraves,
            difference: scaled(bought, 1, -0.8),
          },
        ],
      };
    },
  };
}

function whoLeave(): Experiment {
  const name = "Ten teams of one at 0.9, patience 2";
  const meanPatience = 2;
  const scenario = teams("skills-patience", { kind: "continuous", warmUpMinutes: 40, minutes: 10_000 }, meanPatience);
  const abandonOne = erlangA({ ...one, meanPatience }).abandonProbability;
  const abandonAll = erlangA({ ...all, meanPatience }).abandonProbability;
  return {
    scenario,
    async run(laboratory) {
      const readings = await laboratory.sample({ scenario, designs, replications });
      const abandoned = (at: { design: string }) => readings.of("abandoned", null, at);
      const gain = abandonOne - abandonAll;
      const bought = scaled(abandoned(double), -1 / gain, abandonOne / gain);
      return {
        cases: [
          exact(`${name}, 1 skill each: abandonment`, "Erlang A", abandonOne, abandoned(single)),
          exact(`${name}, 10 skills each: abandonment`, "Erlang A", abandonAll, abandoned(full)),
        ],
        claims: [
          {
            name: `${name}: a chain loses fewer than islands of two`,
            source: jordanGraves,
            difference: readings.difference("abandoned", { design: "pairs" }, double),
          },
          {
            name: `${name}: the second skill buys less of the gain in leaving than of that in waiting`,
            source: "Erlang A and Adan and Weiss at the ends",
            difference: scaled(bought, -1, boughtWaiting),
          },
          {
            name: `${name}: the third skill still keeps some more from leaving`,
            source: jordanGraves,
            difference: readings.difference("abandoned", double, triple),
          },
        ],
      };
    },
  };
}

export const skills: readonly Experiment[] = [whoWait(), whoLeave()];
