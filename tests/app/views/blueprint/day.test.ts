/** What is played is what the engine did: at every event the counts on the blueprint are the engine's own. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deskOf, graphOf } from "../../../../src/app/views/blueprint/layout/graph.ts";
import { type Day, dayOf, type Move, wayKey } from "../../../../src/app/views/blueprint/play/day.ts";
import { onDutyAt, profileOf, type Watch, watchOf } from "../../../../src/app/views/blueprint/play/moment.ts";
import { type CustomerLine, type TraceRequest, traceReplication } from "../../../../src/outcome/trace.ts";
import { Cohort } from "../../../../src/population/cohort.ts";
import { Elsewhere, Journeys } from "../../../../src/process/journeys.ts";
import { headcountOf } from "../../../../src/process/levers.ts";
import { makePlan } from "../../../../src/process/plan.ts";
import { Simulation } from "../../../../src/process/simulation.ts";
import { resolveScenario } from "../../../../src/scenario/resolve.ts";
import type { Scenario } from "../../../../src/scenario/types.ts";
import { anyDial, anyScenario } from "../../../support/anyScenario.ts";
import { sampleFile } from "../../../support/sample.ts";

interface Played {
  readonly day: Day;
  readonly watch: Watch;
  readonly customers: readonly CustomerLine[];
}

function played(request: TraceRequest): Played {
  const { scenario } = request;
  const lines = [...traceReplication(request)];
  const design = scenario.designs.find(({ id }) => id === request.design) ?? scenario.designs[0];
  const headcounts = scenario.teams.map((_, team) => headcountOf(scenario, design, team));
  const day = dayOf(lines, scenario, headcounts);
  const customers = lines.filter((line): line is CustomerLine => line.kind === "customer");
  return { day, watch: watchOf(day, deskOf(scenario) + 1), customers };
}

interface Change {
  readonly time: number;
  readonly place: number;
  readonly waiting: number;
  readonly served: number;
}

/** The engine itself, listened to: who joins, begins and ends; who gives up is in the trace alone. */
function heard(
  { scenario, population, design, dial, seed, replication }: TraceRequest,
  customers: readonly CustomerLine[],
) {
  const changes: Change[] = [];
  const find = <T extends { id: string }>(list: readonly T[], id: string): T => list.find((one) => one.id === id) as T;
  const cohort = new Cohort(scenario, find(scenario.populations, population));
  cohort.begin(seed, replication);
  const plan = makePlan(scenario, find(scenario.designs, design), dial);
  const journeys = new Journeys(plan.loops ? scenario.steps.length : 0);
  const waits = new Map<number, number>();
  const placeOf = (customer: number): number => {
    const slot = customer & journeys.mask;
    return journeys.visit[slot] === Elsewhere.desk ? deskOf(scenario) : journeys.step[slot];
  };
  const simulation = new Simulation(plan, cohort, journeys, () => {}, {
    skipped: () => {},
    joined: (customer, _, time) => {
      waits.set(customer, placeOf(customer));
      changes.push({ time, place: placeOf(customer), waiting: 1, served: 0 });
    },
    began: (customer, _, time) => {
      waits.delete(customer);
      changes.push({ time, place: placeOf(customer), waiting: -1, served: 1 });
    },
    ended: (customer, _fits, _next, time) => {
      changes.push({ time, place: placeOf(customer), waiting: 0, served: -1 });
    },
  });
  simulation.run();
  for (const [customer, place] of waits) {
    const time = customers[customer].left;
    if (time !== null) changes.push({ time, place, waiting: -1, served: 0 });
  }
  return changes;
}

const sumOf = (changes: readonly Change[], time: number, place: number, what: "waiting" | "served"): number =>
  changes.filter((change) => change.time <= time && change.place === place).reduce((sum, one) => sum + one[what], 0);

/** Days only: of a run without end the trace stops where nobody who is measured is left. */
const anyDay = anyScenario.filter(({ regime }) => regime.kind === "day");

const requestOf = (scenario: Scenario, dial: number, replication: number): TraceRequest => ({
  scenario,
  population: scenario.populations[0].id,
  design: scenario.designs[0].id,
  dial,
  seed: "watched",
  replication,
});

const places = (scenario: Scenario): number[] => Array.from({ length: deskOf(scenario) + 1 }, (_, place) => place);

describe("a moment of a day", () => {
  test("has at every event as many waiting and served, place by place, as the engine", () => {
    fc.assert(
      fc.property(anyDay, anyDial, fc.nat(99), (scenario, dial, replication) => {
        const request = requestOf(scenario, dial, replication);
        const { day, watch, customers } = played(request);
        const changes = heard(request, customers);
        const times = [...new Set(changes.map(({ time }) => time))];
        for (const time of times.filter((_, i) => i % Math.ceil(times.length / 60) === 0)) {
          const moment = watch.at(time, 0);
          for (const place of places(scenario)) {
            expect(moment.waiting[place]).toBe(sumOf(changes, time, place, "waiting"));
            expect(moment.served[place]).toBe(sumOf(changes, time, place, "served"));
          }
          expect(day.times).toContain(time);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("is the same again after scrubbing anywhere", () => {
    const scenario = resolveScenario(sampleFile());
    const { day, watch } = played({ ...requestOf(scenario, 0.3, 2), design: "helped" });
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 8 }), (shares) => {
        const first = watch.at(shares[0] * day.until, 0.5);
        for (const share of shares) watch.at(share * day.until, 0.5);
        expect(watch.at(shares[0] * day.until, 0.5)).toEqual(first);
      }),
    );
  });

  test("has nobody at work beside those on duty, but who ends what they began", () => {
    const scenario = resolveScenario({
      ...sampleFile(),
      teams: sampleFile().teams.map((team) => ({ ...team, headcount: 2 })),
    });
    const { day, watch } = played(requestOf(scenario, 0.3, 4));
    for (const time of day.times) {
      watch.at(time, 0).busy.forEach((busy, team) => {
        expect(busy).toBeLessThanOrEqual(onDutyAt(day, team, time) ?? Number.POSITIVE_INFINITY);
      });
    }
  });
});

test("who gave up is marked where they left, from that moment on for as long as is asked, and nobody else is", () => {
  fc.assert(
    fc.property(
      anyScenario,
      anyDial,
      fc.nat(99),
      fc.constantFrom(0, 1.5, 15),
      (scenario, dial, replication, lasting) => {
        const { watch, customers } = played(requestOf(scenario, dial, replication));
        const leavers = customers.flatMap(({ customer, outcome, left, visits }) =>
          outcome === "abandoned" && left !== null
            ? [{ customer, left, step: visits[visits.length - 1] }]
            : visits.flatMap((visit) =>
                visit.began === null && left !== null ? [{ customer, left, step: visit }] : [],
              ),
        );
        const times = leavers.flatMap(({ left }) => [left, left + lasting / 2, left - 0.01, left + lasting + 0.01]);
        for (const time of times.filter((_, i) => i % Math.ceil(times.length / 60) === 0)) {
          const due = leavers.filter(({ left }) => left <= time && left >= time - lasting);
          const marked = watch.at(time, 0, lasting).gaveUp;
          const named = marked.map(({ customer, from }) => [customer.number, from]);
          const places = due.map(({ customer, step }) => [
            customer,
            step.at === "desk" ? deskOf(scenario) : scenario.steps.findIndex(({ id }) => id === step.step),
          ]);
          const order = (a: number[], b: number[]) => a[0] - b[0];
          expect(named.sort(order)).toEqual(places.sort(order));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("a run without end is watched as far as its trace goes", () => {
  const anyRun = anyScenario.filter(({ regime }) => regime.kind === "continuous");
  fc.assert(
    fc.property(anyRun, anyDial, fc.nat(99), (scenario, dial, replication) => {
      const { day, watch, customers } = played(requestOf(scenario, dial, replication));
      expect(Number.isFinite(day.until)).toBe(true);
      for (const time of day.times.filter((_, i) => i % Math.ceil(day.times.length / 20) === 0)) {
        const inside = customers.flatMap(({ visits, left }) =>
          visits.filter(({ joined, began, ended }) => {
            const end = ended ?? (began === null ? left : null) ?? Number.POSITIVE_INFINITY;
            return joined <= time && time < end;
          }),
        );
        expect(watch.at(time, 0).stays).toHaveLength(inside.length);
      }
    }),
    { numRuns: 40 },
  );
});

describe("a customer", () => {
  test("is hollow at a step exactly where the engine finds that the need does not fit", () => {
    fc.assert(
      fc.property(anyDay, anyDial, fc.nat(99), (scenario, dial, replication) => {
        const { day, customers } = played(requestOf(scenario, dial, replication));
        for (const { number, visits } of customers.map((line) => ({ number: line.customer, visits: line.visits }))) {
          const first = visits[0];
          if (first === undefined || first.fits === null) continue;
          // Work of no length is no stay, and another step's may begin at the very same moment.
          const stay = day.stays.find(
            ({ customer, place, served, from, to }) =>
              customer.number === number &&
              scenario.steps[place]?.id === first.step &&
              served &&
              from === first.began &&
              to === first.ended,
          );
          if (stay !== undefined) expect(stay.hollow).toBe(!first.fits);
          else expect(first.ended).toBe(first.began);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("comes and leaves by ways that the blueprint draws, one joined to the next", () => {
    fc.assert(
      fc.property(anyDay, anyDial, fc.nat(99), (scenario, dial, replication) => {
        const { day } = played(requestOf(scenario, dial, replication));
        const drawn = new Map(graphOf(scenario, scenario.designs[0]).ways.map((way) => [wayKey(way), way]));
        for (const { ways, to } of day.moves) {
          const found = ways.map((key) => drawn.get(key));
          // Who is referred leaves a step that may have no way out, and is seen to vanish there.
          if (scenario.designs[0].exceptions === "refer" && found.length === 1 && found[0] === undefined) continue;
          expect(found).not.toContain(undefined);
          found.forEach((way, i) => {
            if (i > 0) expect(way?.from).toBe(found[i - 1]?.to);
          });
          if (found.length > 0) expect(found[found.length - 1]?.to).toBe(to);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("the course of a day", () => {
  test("counts as many as every moment does, and nobody at its end", () => {
    fc.assert(
      fc.property(anyDay, anyDial, fc.nat(99), (scenario, dial, replication) => {
        const { day, watch } = played(requestOf(scenario, dial, replication));
        const { times, onstage, backstage } = profileOf(day);
        times.forEach((time, i) => {
          const moment = watch.at(time, 0);
          expect([onstage[i], backstage[i]]).toEqual([moment.waitingOnstage, moment.waitingBackstage]);
        });
        expect(watch.at(day.until, 0).stays).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("leads from event to event and back", () => {
    const { day, watch } = played(requestOf(resolveScenario(sampleFile()), 0.3, 1));
    for (const [i, time] of day.times.entries()) {
      expect(watch.after(time)).toBe(day.times[i + 1] ?? null);
      expect(watch.before(time)).toBe(day.times[i - 1] ?? null);
    }
    const waiting = day.times.map((time) => watch.at(time, 0)).map((one) => one.waitingOnstage + one.waitingBackstage);
    expect(waiting[day.times.indexOf(watch.fullest)]).toBe(Math.max(...waiting));
  });

  test("draws a move for as long as it is told to, but for no more than a part of the time until the next", () => {
    const { day, watch } = played(requestOf(resolveScenario(sampleFile()), 0.3, 1));
    const seen = (move: Move, time: number, travel: number) => watch.at(time, travel).moves.includes(move);
    for (const move of day.moves) {
      expect(seen(move, move.at, 0)).toBe(false);
      expect(seen(move, move.at + 2, 2)).toBe(false);
      const stays = move.until - move.at;
      if (stays > 7) expect(seen(move, move.at + 1.9, 2)).toBe(true);
      if (stays < 7) expect(seen(move, move.at + stays / 2, 100)).toBe(false);
    }
  });
});
