/** Teams along the day: every figure is the engine's own, what is shown is what was asked for, and the words say it. */
import { describe, expect, test } from "vitest";
import { createCounting } from "../../../../src/app/views/teams/day/counting.ts";
import { dayCsv } from "../../../../src/app/views/teams/day/csv.ts";
import { type DayFigures, dayFigures, type HourFigures } from "../../../../src/app/views/teams/day/figures.ts";
import { dayModel } from "../../../../src/app/views/teams/day/model.ts";
import {
  aloud,
  dayTable,
  fullest,
  hourText,
  intervalsText,
  opener,
  restsOn,
  source,
  summary,
} from "../../../../src/app/views/teams/day/text.ts";
import { wantedDays, whyNoDay } from "../../../../src/app/views/teams/day/wanted.ts";
import { createWords } from "../../../../src/app/words/format.ts";
import { runReport } from "../../../../src/experiment/report.ts";
import { type HoursRequest, hoursParts } from "../../../../src/outcome/hours.ts";
import type { CountHours } from "../../../../src/runner/hours.ts";
import { resolveScenario } from "../../../../src/scenario/resolve.ts";
import type { ScenarioFile } from "../../../../src/scenario/schema.ts";
import { sampleFile } from "../../../support/sample.ts";
import { simulatedCurve } from "../../../support/simulatedCurve.ts";
import { figure } from "../engine.ts";

const words = createWords("en-GB", "EUR");

const requestOf = (file: ScenarioFile, days: number, design = "forced"): HoursRequest => ({
  scenario: resolveScenario(file),
  population: "mixed",
  design,
  dial: 0.5,
  seed: "day",
  first: 0,
  days,
});

const rowsOf = (request: HoursRequest) => Float64Array.from([...hoursParts(request)].flatMap(({ rows }) => [...rows]));

function figuresOf(request: HoursRequest): DayFigures {
  const figures = dayFigures(rowsOf(request), request, 0.95);
  if (figures === null) throw new Error("There is no day.");
  return figures;
}

/** Counter and office; the counter has nobody in the second quarter. */
const gapped: ScenarioFile = {
  ...sampleFile(),
  teams: sampleFile().teams.map((team) => (team.id === "counter" ? { ...team, headcount: [3, 0, 3, 3] } : team)),
  designs: [sampleFile().designs[0]],
};

const request = requestOf(sampleFile(), 200);
const figures = figuresOf(request);
const [counter] = figures.teams;

/** A mean that was counted. */
const mean = (hour: HourFigures, name: "onDuty" | "atWork" | "utilisation" | "joined" | "wait" | "share"): number => {
  const value = hour[name].mean;
  if (value === null) throw new Error(`No ${name} ${hourText(hour)}.`);
  return value;
};

describe("figures of a day", () => {
  test("put together are the engine's own whole-day figures of the same days", () => {
    const { scenario, population, design, dial, seed, days } = request;
    const report = runReport(simulatedCurve(scenario, { population, design, dials: [dial], seed, days }), 0, seed);
    for (const { team, hours } of figures.teams) {
      const open = hours.filter(({ to }) => to !== null);
      // All hours are equally long.
      const total = (name: "onDuty" | "atWork") => open.reduce((sum, hour) => sum + mean(hour, name), 0);
      expect(total("atWork") / total("onDuty")).toBeCloseTo(figure(report.teams[team.id], "utilisation"), 9);
      const joined = hours.reduce((sum, hour) => sum + (hour.joined.mean ?? 0), 0);
      const waited = hours.reduce((sum, hour) => sum + (hour.joined.mean ?? 0) * (hour.wait.mean ?? 0), 0);
      expect(waited / joined).toBeCloseTo(figure(report.teams[team.id], "wait"), 9);
    }
  });

  test("have shares of all waiting that add up to all of it", () => {
    const shares = figures.teams.flatMap(({ hours }) => hours.map((hour) => hour.share.mean ?? 0));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  test("are those of teams that have anything to do, with the design's own people", () => {
    expect(figures.teams.map(({ team }) => team.id)).toEqual(["counter", "office"]);
    expect(counter.roster).toEqual([2, 3, 3, 2]);
    const helped = figuresOf(requestOf(sampleFile(), 40, "helped"));
    expect(helped.teams.map(({ team }) => team.id)).toEqual(["counter", "office", "experts"]);
    expect(helped.teams[0].roster).toEqual([2, 2, 2, 2]);
  });

  test("say nothing of how busy a team is where the roster has nobody, and count who then joins and waits", () => {
    const [day] = figuresOf(requestOf(gapped, 60)).teams;
    for (const hour of day.hours.slice(0, -1)) {
      const isGap = hour.from >= 120 && hour.from < 240;
      expect(hour.isPlanned).toBe(!isGap);
      expect(hour.utilisation.mean === null).toBe(isGap);
      expect(mean(hour, "joined")).toBeGreaterThan(0);
    }
    // Nobody serves in the gap, but who still ends what was begun before it.
    const first = day.hours[2];
    expect(mean(first, "atWork")).toBeGreaterThan(0);
    expect(mean(first, "onDuty")).toBeCloseTo(mean(first, "atWork"), 9);
    expect(mean(first, "wait")).toBeGreaterThan(mean(day.hours[0], "wait"));
  });

  test("tell apart what is waited onstage, which is what the engine counts as such", () => {
    const { scenario, population, design, dial, seed, days } = request;
    const report = runReport(simulatedCurve(scenario, { population, design, dials: [dial], seed, days }), 0, seed);
    const waited = (of: (hour: HourFigures) => number) =>
      figures.teams.flatMap(({ hours }) => hours).reduce((sum, hour) => sum + (hour.share.mean ?? 0) * of(hour), 0);
    const [onstage, backstage] = (["waitOnstage", "waitBackstage"] as const).map((name) =>
      figure(report.measures, name),
    );
    expect(waited((hour) => hour.onstage.mean ?? 0)).toBeCloseTo(onstage / (onstage + backstage), 9);
    expect(opener(figures, words)).toContain("of all minutes waited, all onstage");
    const office = (of: DayFigures) =>
      dayModel(of, false, words).rows[1].wait.columns.flatMap(({ reading }) => reading);
    expect(office(figures).join()).toContain("all backstage");
    // Rigid, needs go unmet there, and who comes back for them waits onstage.
    expect(office(figuresOf({ ...request, dial: 0 })).join()).toContain("in 100 onstage");
  });

  test("have no interval before the first look, nor where there was something on fewer days than that", () => {
    const few = figuresOf(requestOf(sampleFile(), 39));
    for (const { hours } of few.teams) for (const hour of hours) expect(hour.wait.halfWidth).toBeNull();
    for (const { hours } of figures.teams) {
      for (const hour of hours.slice(0, -1)) expect(hour.utilisation.halfWidth).toBeGreaterThan(0);
    }
    // A customer every other hour: on few of the days is anybody there after closing.
    const sparse = requestOf({ ...sampleFile(), populations: [{ ...sampleFile().populations[0], perHour: 0.5 }] }, 80);
    const [late] = figuresOf(sparse).teams[0].hours.slice(-1);
    expect(mean(late, "joined")).toBeGreaterThan(0);
    expect(mean(late, "joined") * 80).toBeLessThan(40);
    expect(late.wait.halfWidth).toBeNull();
  });
});

describe("the day in words", () => {
  test("names the fullest hour and the one that adds most to waiting, each with its interval", () => {
    const text = opener(figures, words);
    const all = figures.teams.flatMap(({ hours }) => hours);
    const full = fullest(figures)?.hour ?? all[0];
    const from = source(figures)?.hour ?? all[0];
    expect(mean(full, "utilisation")).toBe(Math.max(...all.map((hour) => hour.utilisation.mean ?? 0)));
    expect(mean(from, "share")).toBe(Math.max(...all.map((hour) => hour.share.mean ?? 0)));
    expect(text).toMatch(/^At 50.% no hour is fuller than \d:00–\d:00 at Counter, counted from opening/);
    expect(text).toContain(words.estimate(full.utilisation, "inHundred"));
    expect(text).toContain(words.estimate(from.share, "inHundred"));
    expect(text).toContain(words.estimate(from.wait, "points"));
  });

  test("says which hours are not told apart, by name while they are few", () => {
    expect(opener({ ...figures, teams: [withUtilisation([0.9, 0.8])] }, words)).not.toContain("told apart");
    expect(opener({ ...figures, teams: [withUtilisation([0.9, 0.85])] }, words)).toContain(
      "(not told apart from 1:00–2:00)",
    );
    expect(opener({ ...figures, teams: [withUtilisation([0.9, 0.89, 0.88, 0.87])] }, words)).toContain(
      "(not told apart from 3 other hours)",
    );
  });

  const withUtilisation = (means: readonly number[]) => ({
    ...counter,
    hours: counter.hours.map((hour, i) => ({
      ...hour,
      utilisation: { mean: means[i] ?? 0.1, halfWidth: 0.04 },
      share: { mean: i === 0 ? 0.9 : 0.01, halfWidth: 0.001 },
    })),
  });

  test("says where nobody waits and where nobody works", () => {
    const idle = figures.teams.map((day) => ({
      ...day,
      hours: day.hours.map((hour) => ({ ...hour, share: { mean: null, halfWidth: null } })),
    }));
    expect(opener({ ...figures, teams: idle }, words)).toContain("Nobody waits at any hour.");
    expect(opener({ ...figures, teams: [] }, words)).toContain("no team is at work");
  });

  test("has every team and hour in its table, and what comes after closing", () => {
    const table = dayTable(figures, words);
    expect(table.groups.map(({ name }) => name)).toEqual(["Counter", "Office"]);
    for (const { rows } of table.groups) {
      expect(rows.map(({ head }) => head)).toEqual([
        "0:00–1:00",
        "1:00–2:00",
        "2:00–3:00",
        "3:00–4:00",
        "4:00–5:00",
        "5:00–6:00",
        "6:00–7:00",
        "7:00–8:00",
        "after closing",
      ]);
      for (const { cells } of rows) expect(cells).toHaveLength(table.heads.length - 1);
    }
    expect(table.groups.flatMap(({ rows }) => rows).filter(({ strong }) => strong)).toHaveLength(1);
    const gap = dayTable(figuresOf(requestOf(gapped, 60)), words).groups[0].rows[2];
    expect(gap.cells.slice(0, 4)).toEqual(["nobody", "", "none", ""]);
  });

  test("says on how many days it rests, what the intervals are, and every team in the summary", () => {
    expect(restsOn(figures, words)).toBe("200 days, counted by the hour.");
    expect(intervalsText(figures, words)).toMatch(/95.%, all teams and hours together, at every look/);
    for (const { team } of figures.teams) expect(summary(figures, words)).toContain(`${team.name}: fullest from`);
  });
});

describe("the picture of a day", () => {
  const model = dayModel(figures, false, words);

  test("has a column an hour, people on duty over those at work, and one scale for all waits", () => {
    for (const { people, onDuty, wait } of model.rows) {
      expect(people.columns).toHaveLength(8);
      expect(wait.columns).toHaveLength(model.afterClosing ? 9 : 8);
      people.columns.forEach(({ value }, i) => {
        expect(value ?? 0).toBeLessThanOrEqual(onDuty[i] + 1e-9);
        expect(onDuty[i]).toBeLessThanOrEqual(people.axis.max);
      });
      for (const { value, half } of wait.columns) expect((value ?? 0) + half).toBeLessThanOrEqual(wait.axis.max);
      expect(wait.axis).toEqual(model.rows[0].wait.axis);
    }
  });

  test("darkens one column of each panel: the one with the figure, and the one that the sentence names among them", () => {
    const panels = model.rows.flatMap(({ people, wait }) => [people, wait]);
    for (const { columns, figure: told } of panels)
      expect(columns.flatMap(({ isNamed }, at) => (isNamed ? [at] : []))).toEqual(told === null ? [] : [told.at]);
    const [full, from] = [fullest(figures), source(figures)];
    const at = (spot: typeof full) =>
      spot === null ? [] : [figures.teams.indexOf(spot.day), spot.day.hours.indexOf(spot.hour)];
    const [[team, hour], [slow, wait]] = [at(full), at(from)];
    expect(panels[2 * team].figure?.at).toBe(hour);
    expect(panels[2 * slow + 1].figure?.at).toBe(wait);
  });

  test("reads every column out with its hour", () => {
    const columns = model.rows.flatMap(({ people, wait }) => [...people.columns, ...wait.columns]);
    for (const { reading } of columns)
      expect(aloud(reading)).toMatch(/^(Counter|Office), (\d:00–\d:00|after closing), /);
    expect(aloud(model.rows[0].people.columns[3].reading)).toMatch(/people on duty; at work .* in 100 minutes$/);
    expect(aloud(model.rows[0].wait.columns[3].reading)).toMatch(
      / join; a wait of .* minutes; .* in 100 of all waiting; all onstage$/,
    );
    const empty = dayModel(figuresOf(requestOf(gapped, 60)), false, words).rows[0];
    expect(empty.onDuty[2]).toBe(0);
    expect(aloud(empty.people.columns[2].reading)).toMatch(/nobody on the roster; .* still at work$/);
  });

  test("writes opening and closing and few times between", () => {
    expect(model.ticks.map(({ text }) => text)).toEqual(["0:00", "2:00", "4:00", "6:00", "8:00"]);
  });
});

test("the file of a day has every figure at full precision, by team and hour", () => {
  const lines = dayCsv(figures, "Teams along the day").trim().split("\r\n");
  const [head, ...rows] = lines.map((line) => line.replace("\ufeff", "").split(","));
  const of = (hour: HourFigures, measure: string) =>
    lines
      .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/))
      .find((cells) => cells[head.indexOf("about")] === `"Counter, ${hourText(hour)}"` && cells.includes(measure));
  expect(rows).toHaveLength(2 * (8 * 5 + 4));
  for (const hour of counter.hours.slice(0, -1)) {
    for (const name of ["onDuty", "utilisation", "joined", "wait"] as const) {
      expect(Number(of(hour, name)?.[head.indexOf("mean")])).toBe(hour[name].mean);
    }
  }
});

describe("which days are wanted", () => {
  test("none of a run without a day nor of a day that is the same all day, and it is said why", () => {
    const { arrivals: _, ...file } = sampleFile();
    const flat = { ...file, teams: file.teams.map((team) => ({ ...team, headcount: 2 })), designs: [file.designs[0]] };
    const even = resolveScenario(flat);
    expect(wantedDays(even, "mixed", "forced")).toBe(0);
    expect(whyNoDay(even, "forced")).toContain("At every hour");
    const teams = flat.teams.map(({ absence: _absence, ...team }) => team);
    const endless = resolveScenario({ ...flat, teams, regime: { kind: "continuous", warmUpMinutes: 0, minutes: 480 } });
    expect(wantedDays(endless, "mixed", "forced")).toBe(0);
    expect(whyNoDay(endless, "forced")).toContain("without opening hours");
    const busy = resolveScenario({
      ...sampleFile(),
      populations: [{ ...sampleFile().populations[0], perHour: 20_000 }],
    });
    expect(wantedDays(busy, "mixed", "forced")).toBe(0);
    expect(whyNoDay(busy, "forced")).toContain("too large");
    expect(wantedDays(request.scenario, "mixed", "forced")).toBe(1_024);
  });
});

describe("counting", () => {
  /** A counter by hand: every request waits until it is told. */
  function byHand() {
    const asked: {
      readonly request: HoursRequest;
      readonly days: (days: number) => void;
      readonly done: (rows: Float64Array | null) => void;
      readonly fail: (error: Error) => void;
      readonly signal: AbortSignal | undefined;
    }[] = [];
    const count: CountHours = (one, days, signal) =>
      new Promise((done, fail) => {
        asked.push({ request: one, days, done, fail, signal });
      });
    return { asked, counting: createCounting(count) };
  }
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const other = { ...request, dial: 0.75 };

  test("the newest request wins, and nothing of an older one is shown for it", async () => {
    const { asked, counting } = byHand();
    counting.ask(request);
    asked[0].days(12);
    expect(counting.of(request)).toEqual({ state: "counting", days: 12 });
    counting.ask(other);
    expect(asked[0].signal?.aborted).toBe(true);
    expect(counting.of(other)).toEqual({ state: "counting", days: 0 });
    asked[0].days(40);
    asked[0].done(new Float64Array(1));
    await turn();
    expect(counting.of(other)).toEqual({ state: "counting", days: 0 });
    const rows = new Float64Array(2);
    asked[1].done(rows);
    await turn();
    expect(counting.of(other)).toEqual({ state: "counted", rows });
    // A picture of the one is never shown for the other.
    expect(counting.of(request)).toEqual({ state: "counting", days: 0 });
  });

  test("stops at once, says so, and begins again where it is asked to", async () => {
    const { asked, counting } = byHand();
    counting.ask(request);
    counting.stop();
    expect(asked[0].signal?.aborted).toBe(true);
    asked[0].done(null);
    await turn();
    expect(counting.of(request)).toEqual({ state: "stopped" });
    counting.ask(request);
    expect(asked).toHaveLength(2);
    expect(counting.of(request)).toEqual({ state: "counting", days: 0 });
  });

  test("what failed says why, but not once nobody wants it any more", async () => {
    const { asked, counting } = byHand();
    counting.ask(request);
    asked[0].fail(new Error("The hours could not be counted: out of memory."));
    await turn();
    expect(counting.of(request)).toEqual({ state: "failed", reason: "The hours could not be counted: out of memory." });
    counting.ask(request);
    counting.ask(null);
    asked[1].fail(new Error("too late"));
    await turn();
    expect(counting.of(request)).toEqual({ state: "counting", days: 0 });
  });
});
