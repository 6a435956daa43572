/** What people wait for: one cohort serves all designs and dials of its population. One thread, CPU time. */
import { defaultDials } from "../../../src/experiment/types.ts";
import { measureLayout, offsetOf, slotOf } from "../../../src/outcome/layout.ts";
import { type Cell, createReplicator, type Replicator } from "../../../src/outcome/replication.ts";
import { Cohort } from "../../../src/population/cohort.ts";
import type { Scenario } from "../../../src/scenario/types.ts";
import { type Figure, ofRounds, wholeText } from "../report.ts";
import { cpu, inTurns, type Tasks } from "../rounds.ts";
import { full, shipped, shippedNames } from "../shipped.ts";
import type { Section } from "./section.ts";

const dialsPart = "dials";

/** Days of a round. */
const slice = 20;

export const sweep: Section = {
  name: "sweep",
  says: "journeys are cells times customers; full answers: all populations, designs and dials; one thread, CPU time",
  parts: [...shippedNames(), dialsPart],
  measure: (part) => (part === dialsPart ? growthWithDials() : [fullAnswer(part)]),
};

/** The full answer from the first day to the last, in rounds of a few days each; nothing warms up before. */
function fullAnswer(name: string): Figure {
  const scenario = shipped(name);
  const cells = cellsOf(scenario, defaultDials);
  const replicators = scenario.populations.map(({ id }) => createReplicator(scenario, id, "bench", cells));
  const { slots } = measureLayout(scenario);
  const pace: number[] = [];
  let total = 0;
  for (let first = 0; first < full; first += slice) {
    let journeys = 0;
    const nanoseconds = cpu(() => {
      for (const replicator of replicators) journeys += journeysOf(replicator, first, slots);
    });
    pace.push((1000 * journeys) / nanoseconds);
    total += journeys;
  }
  const size = `${scenario.populations.length} populations, ${cells.length} cells, ${full} days`;
  return ofRounds(name, pace, "million journeys a CPU second", `${size}: ${wholeText(total)} journeys`);
}

/** Journeys of the days from `first` on, simulated and scored. */
function journeysOf(replicator: Replicator, first: number, slots: number): number {
  let journeys = 0;
  for (let replication = first; replication < first + slice; replication++) {
    const tallies = replicator.tallies(replication);
    for (let row = 0; row < tallies.length; row += slots) journeys += tallies[row + slotOf.all + offsetOf.arrivals];
  }
  return journeys;
}

function cellsOf({ designs }: Scenario, dials: readonly number[]): readonly Cell[] {
  return designs.flatMap(({ id }) => dials.map((dial) => ({ design: id, dial })));
}

/** The cohort's draws are paid once: a journey gets cheaper with more dials, down to what it costs itself. */
function growthWithDials(): readonly Figure[] {
  const [name] = shippedNames();
  const scenario = shipped(name);
  const [population] = scenario.populations;
  const { slots } = measureLayout(scenario);
  const cohort = new Cohort(scenario, population);
  const tasks: Record<string, Tasks[string]> = {
    [`${name}, draws of a customer`]: (round) => {
      let customers = 0;
      const nanoseconds = cpu(() => {
        for (let day = round * slice; day < (round + 1) * slice; day++) {
          cohort.begin("bench", day);
          customers += cohort.drawn;
        }
      });
      return nanoseconds / customers;
    },
  };
  for (const dials of [1, 5, 21, 101]) {
    const cells = cellsOf({ ...scenario, designs: scenario.designs.slice(0, 1) }, steps(dials));
    const replicator = createReplicator(scenario, population.id, "bench", cells);
    tasks[`${name}, dials: ${dials}`] = (round) => {
      let journeys = 0;
      const nanoseconds = cpu(() => {
        journeys = journeysOf(replicator, round * slice, slots);
      });
      return nanoseconds / journeys;
    };
  }
  return Object.entries(inTurns(tasks)).map(([what, values]) => ofRounds(what, values, "ns a journey"));
}

function steps(dials: number): readonly number[] {
  return Array.from({ length: dials }, (_, i) => (dials === 1 ? 0.5 : i / (dials - 1)));
}
