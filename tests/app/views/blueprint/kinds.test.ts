/** Kinds of customers: each has a look of its own, all customers have one, and those here are counted as the day has them. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf } from "../../../../src/app/views/blueprint/play/day.ts";
import {
  cornersOf,
  hereOf,
  kindsOf,
  mostKinds,
  othersToken,
  shapes,
} from "../../../../src/app/views/blueprint/play/kinds.ts";
import { watchOf } from "../../../../src/app/views/blueprint/play/moment.ts";
import { traceReplication } from "../../../../src/outcome/trace.ts";
import { maxEntries } from "../../../../src/scenario/limits.ts";
import { resolveScenario } from "../../../../src/scenario/resolve.ts";
import { sampleFile } from "../../../support/sample.ts";

const sample = resolveScenario(sampleFile());
const [segment] = sample.segments;

/** As many segments as there are shares, each named by its place. */
function kindsWith(shares: readonly number[]) {
  const segments = shares.map((_, i) => ({ ...segment, id: `s${i}`, name: `Segment ${i}` }));
  return kindsOf({ segments }, { mix: new Map(shares.map((share, i) => [`s${i}`, share])) });
}

const anyShares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 1,
  maxLength: maxEntries.segments,
});

describe("kinds of customers", () => {
  test("have every segment once, and no two of them shape and colour in common", () => {
    fc.assert(
      fc.property(anyShares, (shares) => {
        const kinds = kindsWith(shares);
        const segments = kinds.flatMap((kind) => kind.segments);
        expect([...segments].sort((a, b) => a - b)).toEqual(shares.map((_, i) => i));
        expect(new Set(kinds.map(({ shape, token }) => `${shape} ${token}`)).size).toBe(kinds.length);
        expect(kinds.length).toBe(Math.min(shares.length, mostKinds));
      }),
    );
  });

  test("are the largest and others, where there are more than can be looked for; others are larger than none", () => {
    fc.assert(
      fc.property(anyShares, (shares) => {
        const kinds = kindsWith(shares);
        const others = kinds.find(({ token }) => token === othersToken);
        expect(others !== undefined).toBe(shares.length > mostKinds);
        if (others === undefined) return;
        expect(others.name).toBe(`${shares.length - mostKinds + 1} others`);
        const least = Math.min(...kinds.filter((kind) => kind !== others).map(({ segments: [own] }) => shares[own]));
        for (const other of others.segments) expect(shares[other]).toBeLessThanOrEqual(least);
      }),
    );
  });

  test("are counted as they wait and are served: all of them together are all who are here", () => {
    const request = {
      scenario: sample,
      population: "mixed",
      design: "forced",
      dial: 0.5,
      seed: "kinds",
      replication: 0,
    };
    const day = dayOf(
      [...traceReplication(request)],
      sample,
      sample.teams.map(({ headcount }) => headcount),
    );
    const watch = watchOf(day, sample.steps.length + 1);
    const kinds = kindsOf(sample, sample.populations[0]);
    for (const time of day.times) {
      const moment = watch.at(time, 0);
      const here = hereOf(kinds, moment);
      const all = [...moment.waiting, ...moment.served].reduce((sum, count) => sum + count, 0);
      expect(here.reduce((sum, count) => sum + count, 0)).toBe(all);
      here.forEach((count, i) => {
        expect(count).toBe(moment.stays.filter(({ customer }) => customer.segment === i).length);
      });
    }
  });

  test("fit into the ring of who is served, whatever their shape", () => {
    for (const shape of shapes) for (const [x, y] of cornersOf(shape, 5)) expect(Math.hypot(x, y)).toBeLessThan(8.5);
  });
});
