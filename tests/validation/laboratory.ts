/** Runs the experiments' studies on all cores, and watches that they keep Little's law on the way. */
import { fixedRound } from "../../src/experiment/schedule.ts";
import { type TraceLine, traceReplication } from "../../src/outcome/trace.ts";
import type { Pool } from "../../src/runner/pool.ts";
import { runStudy } from "../../src/runner/study.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import type { Laboratory } from "./experiment.ts";
import { littleDeviation } from "./littlesLaw.ts";
import { Readings } from "./readings.ts";

/** Largest relative difference that sums of some million terms of one sign can have by rounding alone. */
export const rounding = 1e-9;

/** Minutes of a trace in which Little's law is looked at. */
const tracedMinutes = 500;

/** The seed of a scenario's study; no two experiments share one. */
export function seedOf({ id }: Scenario): string {
  return `validation/${id}`;
}

/** What was seen of identities that hold on every path. */
export interface Identities {
  /** Runs in which waiting was counted by queue and by customer, and their largest relative difference. */
  studies: number;
  queueDeviation: number;
  /** Paths on which the number inside was added up over time, and the largest difference from the times inside. */
  paths: number;
  littleDeviation: number;
}

export function laboratoryOn(pool: Pool, identities: Identities): Laboratory {
  return {
    async sample({ scenario, designs = [scenario.designs[0].id], dials = [0], replications }) {
      const [{ id: population }] = scenario.populations;
      const curves = designs.map((design) => ({ population, design }));
      const schedule = fixedRound(replications, dials);
      const samples = await runStudy(pool, { scenario, seed: seedOf(scenario), curves, schedule });
      const readings = new Readings(scenario, samples);
      identities.studies++;
      identities.queueDeviation = Math.max(identities.queueDeviation, readings.queueDeviation());
      return readings;
    },
    *traces(scenario, replications) {
      for (let replication = 0; replication < replications; replication++) yield [...traceOf(scenario, replication)];
    },
  };
}

function traceOf(scenario: Scenario, replication: number): Iterable<TraceLine> {
  const [[{ id: population }], [{ id: design }]] = [scenario.populations, scenario.designs];
  return traceReplication({ scenario, population, design, dial: 0, seed: seedOf(scenario), replication });
}

/** Looks at Little's law on one path of a scenario. */
export function lookAtPath(scenario: Scenario, identities: Identities): void {
  const { regime } = scenario;
  const from = 0;
  const to = regime.kind === "day" ? regime.openMinutes : tracedMinutes;
  const path: Scenario =
    regime.kind === "day" ? scenario : { ...scenario, regime: { ...regime, warmUpMinutes: from, minutes: to } };
  identities.paths++;
  identities.littleDeviation = Math.max(identities.littleDeviation, littleDeviation([...traceOf(path, 0)], from, to));
}
