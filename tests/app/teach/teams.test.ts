import { describe, expect, it } from "vitest";
import { linkOf } from "../../../src/app/share/link.ts";
import { firstRequest } from "../../../src/app/store/request.ts";
import { rankTeams } from "../../../src/app/teach/board.ts";
import { markOf } from "../../../src/app/teach/case.ts";
import { nothing, take } from "../../../src/app/teach/collect.ts";
import { receivedFrom } from "../../../src/app/teach/fromFile.ts";
import { readSent, type TeamScenario } from "../../../src/app/teach/guess.ts";
import { otherChanges, touchedSliders } from "../../../src/app/teach/sliders.ts";
import { openTeam, promisesOther, type RoomQuestion, resultOf, type TeamResult } from "../../../src/app/teach/teams.ts";
import { sliderTable, teamsSummary, teamTable } from "../../../src/app/teach/teamTexts.ts";
import { createWords } from "../../../src/app/words/format.ts";
import { Paired } from "../../../src/experiment/paired.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { moved, promising, simulate, file as small } from "../store/support.ts";

const base: ScenarioFile = { ...promising(small(), 0.5), id: "small" };
const room: RoomQuestion = { file: base, scenario: resolveScenario(base), rule: "promise", seed: "goldilocks" };
const words = createWords("en-GB", "EUR");

const sent = (team: string, file: ScenarioFile): TeamScenario => {
  const { population, design, comparing } = firstRequest(resolveScenario(file));
  const situation = { opened: base, file, rule: null, seed: "mine", population, design, comparing, view: "" };
  return { kind: "team", team, link: linkOf(situation, base) };
};

const opened = (team: string, file: ScenarioFile, asked = room) => {
  const found = openTeam(sent(team, file), asked, [base]);
  if (!found.ok) throw new Error(found.problem);
  return found.entry;
};

const counted = (team: string, file: ScenarioFile, days = 64): TeamResult => {
  const entry = opened(team, file);
  return resultOf(entry, simulate(entry.study, days)[0], room.rule);
};

const withWage = (factor: number): ScenarioFile => ({
  ...base,
  teams: base.teams.map((team) => ({ ...team, wagePerHour: (team.wagePerHour ?? 0) * factor })),
});

describe("a team's scenario", () => {
  it("is asked by the room's rule, share and seed, whatever the team asked", () => {
    const entry = opened("Soft", promising(base, 0.2));
    expect(entry.scenario.promise?.share).toBe(0.5);
    expect([entry.study.seed, entry.study.curves.length]).toEqual(["goldilocks", 1]);
    expect(entry.changes.map(({ label }) => label)).toHaveLength(1);
  });

  it("that promises something else is told apart", () => {
    expect(promisesOther(opened("Late", moved(base, 90)), room)).toBe(true);
    expect(promisesOther(opened("Same", withWage(2)), room)).toBe(false);
  });

  it("that cannot stand beside the room's is refused with the reason", () => {
    const { promise, ...without } = base;
    expect(openTeam(sent("A", { ...base, currency: "USD" }), room, [base])).toEqual({
      ok: false,
      problem: "It counts in USD, and this room in EUR.",
    });
    expect(openTeam(sent("B", without), room, [base])).toMatchObject({ ok: false });
    expect(openTeam({ kind: "team", team: "C", link: "#1=AAAA" }, room, [base])).toMatchObject({ ok: false });
  });

  it("is read at its cheapest dial that is shown to keep the promise", () => {
    const { answer, dial, keeping, cost } = counted("A", base);
    const kept = answer.cells.filter(({ certified: { promiseKept } }) => {
      const { mean, halfWidth } = promiseKept ?? { mean: null, halfWidth: null };
      return (mean ?? 0) - (halfWidth ?? 1) >= 0.5;
    });
    expect(keeping).toBe(kept.length > 0 ? "kept" : expect.stringMatching(/open|missed/));
    if (kept.length > 0) {
      const least = Math.min(...kept.map(({ certified }) => certified.costPerCustomer?.mean ?? Number.NaN));
      expect(cost.mean).toBe(least);
      expect(kept.map((cell) => cell.dial)).toContain(dial);
    }
  });
});

describe("the board", () => {
  const a = counted("Rot", base);
  const same = counted("Blau", base);
  const dear = counted("Gelb", withWage(1.5));
  const none = counted("Aus", promisingNothing());

  function promisingNothing(): ScenarioFile {
    return moved(base, 1);
  }

  it("puts who is shown to be cheaper first, and who is not known apart on one place", () => {
    const ranked = rankTeams([dear, same, a], "promise", 1);
    expect(ranked.map(({ result, rank, notApart }) => [result.entry.team, rank, notApart])).toEqual([
      ["Blau", 1, 1],
      ["Rot", 1, 1],
      ["Gelb", 3, 0],
    ]);
    const gap = new Paired(dear.sample, a.sample, 1 - 0.05 / 3).difference("costPerCustomer", dear.dial, a.dial);
    expect((gap.mean ?? 0) - (gap.halfWidth ?? 0)).toBeGreaterThan(0);
  });

  it("puts who breaks the promise behind all who keep it, however cheap", () => {
    expect([a.keeping, none.keeping]).toEqual(["kept", "missed"]);
    expect(rankTeams([none, dear, a], "promise", 1).map(({ result }) => result.entry.team)).toEqual([
      "Rot",
      "Gelb",
      "Aus",
    ]);
  });

  it("is the same in whatever order the teams came", () => {
    const names = (results: readonly TeamResult[], rule: RoomQuestion["rule"]) =>
      rankTeams(results, rule, 1).map(({ result, rank }) => [result.entry.team, rank]);
    for (const rule of ["promise", "noticeable", "value"] as const) {
      expect(names([a, same, dear, none], rule)).toEqual(names([none, dear, same, a], rule));
    }
  });

  it("says who keeps the promise at what cost and how far the answers lie apart", () => {
    const text = teamsSummary([a, dear, none], "promise", words);
    expect(text).toMatch(/^2 of 3 are shown to keep the promise, for €[\d.]+ ±\s€[\d.]+ a customer or more\. /);
    const table = teamTable(rankTeams([a, same, dear, none], "promise", 1), room, words);
    const rows = table.groups[0].rows;
    expect(rows.map(({ head }) => head)).toEqual(["1. Blau", "2. Rot", "3. Gelb", "4. Aus"]);
    expect(rows.map(({ cells }) => cells[0])).toEqual(["1, not yet known apart", "1, not yet known apart", "3", "4"]);
    expect(rows[3].cells.at(-1)).toBe("1, another promise");
    for (const { cells } of rows) expect(cells).toHaveLength(table.heads.length - 1);
  });
});

describe("the sliders that were touched", () => {
  const teams = [moved(base, 40), moved(base, 80), base, withWage(2)].map((file, i) => opened(`T${i}`, file));

  it("have least, middle and greatest over all teams, and those that left them alone have the room's value", () => {
    const sliders = touchedSliders(base, teams);
    const time = sliders.find(({ key }) => key === "promise.minutes");
    const ours = base.promise?.minutes ?? 0;
    expect(time).toMatchObject({ ours, touched: [40, 80].filter((minutes) => minutes !== ours).length });
    const sorted = [40, 80, ours, ours].sort((x, y) => x - y);
    expect(time?.spread).toMatchObject({
      count: 4,
      min: sorted[0],
      max: sorted[3],
      median: (sorted[1] + sorted[2]) / 2,
    });
    const wages = sliders.filter(({ key }) => key.endsWith("wagePerHour"));
    expect(wages.every(({ touched, spread, ours: wage }) => touched === 1 && spread.max === 2 * wage)).toBe(true);
    const table = sliderTable(sliders, [], "EUR", "en-GB");
    for (const { cells } of table.groups[0].rows) expect(cells).toHaveLength(table.heads.length - 1);
  });

  it("are none where nobody touched one, and what is no slider is counted beside them", () => {
    expect(touchedSliders(base, [opened("A", base)])).toEqual([]);
    const [first, ...rest] = base.steps;
    const other = opened("B", { ...base, steps: [...rest, first] });
    expect(otherChanges(base, [other]).reduce((sum, { touched }) => sum + touched, 0)).toBe(other.changes.length);
    expect(otherChanges(base, teams)).toEqual([]);
  });
});

describe("the mark of a case", () => {
  const curve = { population: base.populations[0].id, design: base.designs[0].id };
  const mark = (file: ScenarioFile, over = {}) => markOf({ file, rule: "promise", curve, ...over });

  it("is the same for the same numbers, however they are written down and told", () => {
    const reversed = Object.fromEntries(Object.entries(base).reverse()) as ScenarioFile;
    expect(mark(reversed)).toBe(mark(base));
    expect(mark({ ...base, title: "Another", story: "Another." })).toBe(mark(base));
    expect(mark(base)).toMatch(/^[0-9a-f]{8}$/);
  });

  it("is another for another number, rule, population or design", () => {
    const marks = [
      mark(base),
      mark(moved(base, 41)),
      mark(base, { rule: "value" }),
      mark(base, { curve: { ...curve, population: "busy" } }),
      mark(base, { curve: { ...curve, design: "other" } }),
    ];
    expect(new Set(marks).size).toBe(marks.length);
  });
});

describe("a scenario as a file", () => {
  it("is its team's by the name of the file", () => {
    const { text, problem } = receivedFrom("Team Rot.json", JSON.stringify(withWage(2)));
    expect(problem).toBeUndefined();
    const reading = readSent(text);
    if (!reading.ok || reading.sent.kind !== "team") throw new Error("a team's scenario");
    const found = openTeam(reading.sent, room, []);
    if (!found.ok) throw new Error(found.problem);
    expect([found.entry.team, found.entry.file]).toEqual(["Team Rot", withWage(2)]);
  });

  it("that cannot be opened is named with its first problem", () => {
    const { problem } = receivedFrom("bad.json", JSON.stringify({ ...base, currency: "euro" }));
    expect(problem).toMatch(/^is no scenario that can be opened: currency: "euro"/);
    const wanted = { scenario: "small", mark: "0123abcd" };
    expect(take(nothing, [receivedFrom("bad.json", "{")], wanted).refused).toEqual([
      expect.stringMatching(/^bad\.json is no scenario/),
    ]);
  });
});
