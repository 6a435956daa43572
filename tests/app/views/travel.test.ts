import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betweenDials } from "../../../src/app/views/along-the-dial/between.ts";
import { alongTheDialModel } from "../../../src/app/views/along-the-dial/model.ts";
import { betweenRows } from "../../../src/app/views/populations/between.ts";
import { populationsModel } from "../../../src/app/views/populations/model.ts";
import { betweenSegments } from "../../../src/app/views/segments/between.ts";
import { segmentRows, segmentsModel } from "../../../src/app/views/segments/model.ts";
import { focusOf } from "../../../src/app/views/source.ts";
import { betweenTeams } from "../../../src/app/views/teams/between.ts";
import { teamLines, teamsModel } from "../../../src/app/views/teams/model.ts";
import type { ViewProps } from "../../../src/app/views/types.ts";
import { createWords } from "../../../src/app/words/format.ts";
import { shipped, shownOf } from "../export/support.ts";

const words = createWords("en-GB", "EUR");
const propsOf = (perHour: number): ViewProps => {
  const template = shipped("invoice-inquiry");
  const populations = template.populations.map((one) => ({ ...one, perHour }));
  return { ...shownOf({ ...template, populations }, 12), stale: false, onFocus: () => {} };
};
const [quiet, busy] = [propsOf(14), propsOf(20)];
/** The same days with another curve in focus. */
const elsewhere: ViewProps = { ...busy, focus: busy.curves[0] };

interface Point {
  /** What it is the point of. */
  readonly name: string;
  readonly value: number;
}

/** What is the same in all pictures whose points travel. */
interface Case<Model> {
  readonly modelOf: (props: ViewProps) => Model;
  readonly between: (from: Model, to: Model, t: number) => Model;
  readonly pointsOf: (model: Model) => readonly Point[];
}

const along: Case<ReturnType<typeof alongTheDialModel>> = {
  modelOf: (props) => alongTheDialModel(props, words, new Map()),
  between: betweenDials,
  pointsOf: ({ rows }) =>
    rows.flatMap(({ id, points }) =>
      points.flatMap(({ dial, value, half }) => [
        { name: `${id} ${dial}`, value },
        { name: `${id} ${dial} ±`, value: half },
      ]),
    ),
};
const teams: Case<ReturnType<typeof teamsModel>> = {
  modelOf: (props) => teamsModel(props, teamLines(focusOf(props), props, words), words, null),
  between: betweenTeams,
  pointsOf: ({ rows }) =>
    rows.flatMap(({ id, panels }) =>
      panels.flatMap(({ name, values }) => values.map(({ dial, value }) => ({ name: `${id} ${name} ${dial}`, value }))),
    ),
};
const segments: Case<ReturnType<typeof segmentsModel>> = {
  modelOf: (props) => segmentsModel(props, segmentRows(focusOf(props), props), words, null),
  between: betweenSegments,
  pointsOf: ({ rows }) =>
    rows.flatMap(({ segment, at }) =>
      at.flatMap(({ name, experience, kept }) => [
        { name: `${segment.id} ${name}`, value: experience.mean ?? Number.NaN },
        ...(kept === null ? [] : [{ name: `${segment.id} ${name} kept`, value: kept.mean ?? Number.NaN }]),
      ]),
    ),
};
const rows: Case<ReturnType<typeof populationsModel>> = {
  modelOf: (props) => populationsModel(props, words),
  between: betweenRows,
  pointsOf: ({ rows: all }) => all.map(({ of, zone }) => ({ name: `${of.population} ${of.design}`, value: zone.dial })),
};

const part = fc.double({ min: 0, max: 1, noNaN: true });

function travels<Model>({ modelOf, between, pointsOf }: Case<Model>): void {
  const [from, to] = [modelOf(quiet), modelOf(busy)];
  const placesIn = (model: Model) => new Map(pointsOf(model).map(({ name, value }) => [name, value]));
  const [before, after] = [placesIn(from), placesIn(to)];
  const both = [...after.keys()].filter((name) => before.has(name));
  expect(both.length).toBe(after.size);
  expect(both.some((name) => before.get(name) !== after.get(name))).toBe(true);
  fc.assert(
    fc.property(part, (t) => {
      const now = placesIn(between(from, to, t));
      for (const name of both) {
        const [a, b] = [before.get(name) ?? Number.NaN, after.get(name) ?? Number.NaN];
        expect(now.get(name)).toBeCloseTo(a + t * (b - a), 9);
      }
    }),
  );
}

describe("points that two steps both have travel in a straight line from where they were to where they are", () => {
  test("along the dial, each measure at each dial with its interval", () => travels(along));
  test("of the teams, at work and waiting, at each dial", () => travels(teams));
  test("by segment, at each end and at the answer", () => travels(segments));
  test("where right lies, each row's own dial", () => travels(rows));
});

describe("on the way", () => {
  test("the answer goes along the curve: one point of each row, at the dial that the zone's line is at", () => {
    const model = along.modelOf(busy);
    const from = { ...along.modelOf(quiet), zone: { ...model.zone, dial: 0.2, runs: [[0.15, 0.3]] as const } };
    const to = { ...model, zone: { ...model.zone, dial: 0.65, runs: [[0.6, 0.7]] as const } };
    const shares = { ...teams.modelOf(busy), zone: to.zone };
    fc.assert(
      fc.property(part, (t) => {
        const { zone, rows: measures } = betweenDials(from, to, t);
        expect(zone.dial).toBeCloseTo(0.2 + 0.45 * t, 9);
        expect(zone.runs[0][1]).toBeCloseTo(0.3 + 0.4 * t, 9);
        for (const { points } of measures) {
          expect(points.filter(({ isAnswer }) => isAnswer).map(({ dial }) => dial)).toEqual([zone.dial]);
          expect(points.map(({ dial }) => dial)).toEqual(points.map(({ dial }) => dial).sort((a, b) => a - b));
        }
        const halfway = betweenTeams({ ...teams.modelOf(quiet), zone: from.zone }, shares, t);
        const inPanels = halfway.rows.flatMap(({ panels }) => panels);
        for (const { values } of inPanels) expect(values.some(({ dial }) => dial === halfway.zone.dial)).toBe(true);
      }),
    );
  });

  test("another curve is another one, and is there at once", () => {
    const check = <Model>({ modelOf, between }: Case<Model>) => {
      const to = modelOf(elsewhere);
      expect(between(modelOf(busy), to, 0.5)).toBe(to);
    };
    check(along);
    check(teams);
    check(segments);
  });
});
