import { describe, expect, test } from "vitest";
import { CALL_TYPES, type CallType, OPENING_HOURS } from "./calls.ts";
import { isEven, sum } from "./counts.ts";
import { estimate, splitIntoTeams } from "./estimates.ts";
import type { Team } from "./people.ts";
import { SEGMENT_OF, TEAM_ID } from "./segments.ts";
import { counts, SCENARIO, source, textOf } from "./source.ts";
import { fitKinds, type Kind } from "./times.ts";

interface Named {
  readonly id: string;
}

// The file's own check is tested elsewhere; this reads what it needs from the file as it stands.
const file = JSON.parse(textOf(SCENARIO));
const even = estimate(counts, true);
const named = (list: readonly (Named & Record<string, unknown>)[], id: string) =>
  list.find((item) => item.id === id) ?? { id: `no ${id}` };
const segment = (type: CallType) => named(file.segments, SEGMENT_OF[type]);
const population = (id: string) => named(file.populations, id);

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function roundedKind(kind: Kind): Record<string, unknown> {
  const entries = Object.entries(kind);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === "number" ? rounded(value, 2) : value]),
  );
}

describe(`telephone-bank.json says what ${source} says of even dates`, () => {
  test("arrivals: a slot an hour from 7:00 to midnight, calls by hour, calls an hour over the day", () => {
    expect(file.regime).toEqual({ kind: "day", openMinutes: OPENING_HOURS.length * 60 });
    expect(file.arrivals.profile).toEqual(even.arrivals.map((calls) => rounded(calls, 1)));
    expect(population("january").perHour).toBe(rounded(even.callsPerDay / OPENING_HOURS.length, 1));
  });

  test("arrivals: day-to-day variation, and the busiest day", () => {
    expect(file.arrivals.dayCv).toBe(rounded(even.dayCv, 2));
    const rows = CALL_TYPES.flatMap((type) => counts.hours[type]);
    const dates = counts.presence.map(([date]) => date).filter(isEven);
    const volumes = dates.map((date) => sum(rows.filter((row) => row[0] === date).map((row) => row[2])));
    expect(population("busy").perHour).toBe(rounded(Math.max(...volumes) / OPENING_HOURS.length, 1));
  });

  test("the mix of types", () => {
    const mix = Object.fromEntries(CALL_TYPES.map((type) => [SEGMENT_OF[type], rounded(even.mix[type], 4)]));
    expect(population("january").mix).toEqual(mix);
    expect(population("busy").mix).toEqual(mix);
  });

  test("service times, those of the two rare types as multiples of regular banking", () => {
    const works = file.steps.map((step: { work: unknown }) => step.work);
    const types = ["PS", "NW", "NE"] as const;
    expect(works).toEqual(
      types.map((type) => {
        const { mean, cv } = even.services[type];
        return { kind: "lognormal", mean: rounded(mean, 2), cv: rounded(cv, 2) };
      }),
    );
    for (const type of ["IN", "PE"] as const) {
      expect(segment(type).workFactor).toBe(rounded(even.services[type].mean / even.services.PS.mean, 2));
    }
    expect(types.map((type) => segment(type).workFactor ?? 1)).toEqual([1, 1, 1]);
  });

  test("patience: the kind with the least Akaike's criterion", () => {
    for (const type of CALL_TYPES) {
      expect(segment(type).patience).toEqual(roundedKind(fitKinds(even.waits[type])[0].distribution));
    }
  });

  test("people at work by hour, split over the teams by their work", () => {
    const plans = even.people.map((people) => splitIntoTeams(Math.round(people), even.workShare));
    for (const [team, id] of Object.entries(TEAM_ID)) {
      expect(named(file.teams, id).headcount).toEqual(plans.map((plan) => plan[team as Team]));
    }
  });

  test("today's share of people who also take the other types", () => {
    expect(file.today).toEqual({ design: "all-others", dial: rounded(even.crossTraining.share, 2) });
  });
});

describe("telephone-bank.json asks one question only", () => {
  test("the dial is cross-training: range and adaptivity are 1 at both ends, and nothing comes back", () => {
    for (const design of file.designs) {
      expect(design.rigid).toEqual({ range: 1, adaptivity: 1, crossTraining: 0 });
      expect(design.flexible).toEqual({ range: 1, adaptivity: 1, crossTraining: 1 });
    }
    expect(file.returns).toBeUndefined();
  });

  test("each segment needs one step, and each step has a team of its own", () => {
    for (const { needs } of file.segments) {
      expect(Object.keys(needs)).toEqual(file.steps.map((step: Named) => step.id));
      expect(sum(Object.values<number>(needs))).toBe(1);
      expect(Object.values<number>(needs)).toContain(1);
    }
    expect(new Set(file.steps.map((step: { team: string }) => step.team)).size).toBe(file.steps.length);
  });
});
