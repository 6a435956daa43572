import { describe, expect, it } from "vitest";
import { linkOf } from "../../../src/app/share/link.ts";
import { firstRequest } from "../../../src/app/store/request.ts";
import { createBoard, type RankedTeam } from "../../../src/app/teach/board.ts";
import { markOf } from "../../../src/app/teach/case.ts";
import { nothing, take } from "../../../src/app/teach/collect.ts";
import { receivedFrom } from "../../../src/app/teach/fromFile.ts";
import { readSent, type TeamScenario, textOf } from "../../../src/app/teach/guess.ts";
import { inPicture, offText } from "../../../src/app/teach/inPicture.ts";
import { otherChanges, touchedSliders } from "../../../src/app/teach/sliders.ts";
import {
  openTeam,
  promisesOther,
  type RoomQuestion,
  resultOf,
  type TeamResult,
  unlike,
} from "../../../src/app/teach/teams.ts";
import { sliderTable, teamsSummary, teamTable } from "../../../src/app/teach/teamTexts.ts";
import { asksFor, whoseText } from "../../../src/app/teach/texts.ts";
import type { CurveKey } from "../../../src/app/views/types.ts";
import { createWords } from "../../../src/app/words/format.ts";
import { Paired } from "../../../src/experiment/paired.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { moved, promising, simulate, file as small } from "../store/support.ts";

const base: ScenarioFile = { ...promising(small(), 0.5), id: "small" };
const focus = { population: base.populations[0].id, design: base.designs[0].id };
const room: RoomQuestion = { file: base, scenario: resolveScenario(base), rule: "promise", seed: "goldilocks", focus };
const words = createWords("en-GB", "EUR");

const sent = (team: string, file: ScenarioFile, looks: Partial<CurveKey> = {}): TeamScenario => {
  const first = firstRequest(resolveScenario(file));
  const situation = { ...first, opened: base, file, seed: "mine", view: "", ...looks };
  return { kind: "team", team, link: linkOf(situation, base) };
};

const opened = (team: string, file: ScenarioFile, asked = room, looks: Partial<CurveKey> = {}) => {
  const found = openTeam(sent(team, file, looks), asked, [base]);
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

  it("is asked with the room's customers in the room's design, whatever the team looks at", () => {
    const [, other] = base.populations;
    const [, way] = base.designs;
    const looked = opened("A", base, room, { population: other.id, design: way.id });
    expect(looked.study.curves).toEqual([focus]);
    expect(unlike(looked, room)).toEqual([]);
    const there = { ...room, focus: { population: other.id, design: way.id } };
    expect(opened("B", base, there).study.curves).toEqual([there.focus]);
  });

  it("without the room's customers, or with a design of its own, is told apart", () => {
    const [first, other] = base.populations;
    const lacking = opened("A", { ...base, populations: [other] });
    expect(lacking.study.curves).toEqual([{ ...focus, population: other.id }]);
    expect(unlike(lacking, room)).toEqual([`other customers: ${other.name}`]);
    const own = { ...base.designs[0], id: "ours", name: "Our way" };
    const made = opened("B", { ...base, designs: [...base.designs, own] }, room, { design: "ours" });
    expect(made.study.curves).toEqual([{ population: first.id, design: "ours" }]);
    expect(unlike(made, room)).toEqual(["another design: Our way"]);
  });

  it("of so many visits a day that the room would wait for it is refused with both numbers", () => {
    // Days of two hours.
    const crowded = (perDay: number): ScenarioFile => ({
      ...base,
      populations: base.populations.map((one) => ({ ...one, perHour: perDay / 2 })),
    });
    const most = 12_000 / base.steps.length;
    expect(openTeam(sent("A", crowded(most)), room, [base]).ok).toBe(true);
    expect(openTeam(sent("A", crowded(2 * most)), room, [base])).toEqual({
      ok: false,
      problem: "It has 24,000 visits a day, and this room counts at most 12,000.",
    });
    // A room that is as crowded itself counts it.
    const crowd = { ...room, file: crowded(most), scenario: resolveScenario(crowded(most)) };
    expect(openTeam(sent("A", crowded(2 * most)), crowd, [base]).ok).toBe(true);
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

/** Takes all steps of a ranking; how many there were, and the places. */
function stepped(steps: Generator<void, readonly RankedTeam[]>): readonly [number, readonly RankedTeam[]] {
  for (let taken = 0; ; taken++) {
    const step = steps.next();
    if (step.done) return [taken, step.value];
  }
}

const rankTeams = (
  results: readonly TeamResult[],
  rule: RoomQuestion["rule"],
  noticeable: number,
  teams = results.length,
): readonly RankedTeam[] => stepped(createBoard({ rule, noticeable, teams }).ranking(results))[1];

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

  it("of those who are counted holds beside those who are not yet: they are told apart no sooner than among all", () => {
    const some = (teams: number) => rankTeams([a, dear], "promise", 1, teams).map(({ rank }) => rank);
    expect(some(2)).toEqual([1, 2]);
    const level = 1 - 0.05 / ((40 * 39) / 2);
    const gap = new Paired(dear.sample, a.sample, level).difference("costPerCustomer", dear.dial, a.dial);
    expect(some(40)).toEqual((gap.mean ?? 0) - (gap.halfWidth ?? 0) > 0 ? [1, 2] : [1, 1]);
    expect(rankTeams([a], "promise", 1, 3).map(({ rank, notApart }) => [rank, notApart])).toEqual([[1, 0]]);
  });

  it("compares each pair once, whoever joins later, and has the places that it would have found at once", () => {
    const all = [a, same, dear, none];
    const board = createBoard({ rule: "promise", noticeable: 1, teams: all.length });
    const steps = all.map((_, i) => stepped(board.ranking(all.slice(0, i + 1)))[0]);
    expect(steps).toEqual([0, 1, 2, 3]);
    const again = all.map((result) => ({ ...result }));
    expect(stepped(board.ranking(again))).toEqual([0, rankTeams(all, "promise", 1)]);
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
    expect(text).toMatch(/^2 of 3 are shown to keep the promise, for €[\d.]+\s±\s€[\d.]+ a customer or more\. /);
    const named = a.answer.finer?.dial ?? a.answer.dial;
    expect(text).toContain(`All 2 answers are ${words.percent(named)} flexible.`);
    expect(teamsSummary([a], "value", words)).toBe(`The answer is ${words.percent(named)} flexible.`);
    const apart = { ...dear, answer: { ...dear.answer, dial: 1, finer: null } };
    const spread = teamsSummary([a, apart], "value", words);
    expect(spread).toContain(`Their answers lie from ${words.percent(named)} to ${words.percent(1)} flexible, `);
    // Steps of a hundredth: half of one goes up.
    expect(spread.endsWith(` ${words.percent(Math.round(50 * (named + 1)) / 100)}.`)).toBe(true);
    const table = teamTable(rankTeams([a, same, dear, none], "promise", 1), room, words);
    const rows = table.groups[0].rows;
    expect(rows.map(({ head }) => head)).toEqual(["1. Blau", "2. Rot", "3. Gelb", "4. Aus"]);
    expect(rows.map(({ cells }) => cells[0])).toEqual(["1, not yet known apart", "1, not yet known apart", "3", "4"]);
    expect(rows[3].cells.at(-1)).toBe("1, another promise");
    for (const { cells } of rows) expect(cells).toHaveLength(table.heads.length - 1);
  });
});

describe("forty whole scenarios at once", () => {
  const count = 40;
  const wageOf = (i: number): number => 0.8 + i / 100;
  const files = Array.from({ length: count }, (_, i) => withWage(wageOf(i)));
  const names = files.map((_, i) => `Team ${i + 1}`);
  const wanted = { scenario: base.id, mark: "00000000" };
  const pasted = files.map((one, i) => `https://goldilocks.example/?workshop${textOf(sent(names[i], one))}`).join("\n");
  const dropped = files.map((one, i) => receivedFrom(`${names[i]}.json`, JSON.stringify(one)));

  it.each([
    ["pasted", [{ name: null, text: pasted }]],
    ["dropped as files", dropped],
  ])(
    "%s are all taken, opened, ranked by what they cost, and summed up",
    (_, received) => {
      const { collected, taken, refused } = take(nothing, received, wanted);
      expect([taken, refused, collected.scenarios.map(({ team }) => team)]).toEqual([count, [], names]);
      const entries = collected.scenarios.flatMap((one) => {
        const found = openTeam(one, room, [base]);
        return found.ok ? [found.entry] : [];
      });
      expect(entries.map(({ team }) => team)).toEqual(names);
      const results = entries.map((entry) => resultOf(entry, simulate(entry.study, 64)[0], room.rule));
      const board = createBoard({ rule: room.rule, noticeable: 1, teams: count });
      const [steps, ranked] = stepped(board.ranking(results));
      expect(steps).toBe((count * (count - 1)) / 2);
      // The same days at other wages: the lower the wage, the cheaper, day by day.
      expect(ranked.map(({ result }) => result.entry.team)).toEqual(names);
      const [first, last] = [ranked[0], ranked[count - 1]];
      expect([first.rank, last.rank > 1]).toEqual([1, true]);
      expect(teamsSummary(results, room.rule, words)).toMatch(new RegExp(`^${count} of ${count} are shown to keep`));
      for (const { ours, touched, spread } of touchedSliders(base, entries)) {
        expect([touched, spread.count]).toEqual([count - 1, count]);
        const [least, middle, greatest] = [spread.min, spread.median, spread.max].map((value) => value / ours);
        expect(least).toBeCloseTo(wageOf(0), 9);
        expect(middle).toBeCloseTo((wageOf(19) + wageOf(20)) / 2, 9);
        expect(greatest).toBeCloseTo(wageOf(count - 1), 9);
      }
    },
    240_000,
  );
});

describe("the picture of all teams", () => {
  const curve = [26, 27, 28, 30].map((x) => ({ x }));
  const of = (...costs: readonly number[]) => {
    const { shown, off } = inPicture(
      costs.map((x) => ({ x })),
      curve,
    );
    return [shown.map(({ x }) => x), off.map(({ x }) => x)];
  };

  it("holds teams that are dearer and cheaper by a good deal", () => {
    expect(of(52, 24, 10, 29)).toEqual([[52, 24, 10, 29], []]);
  });

  it("leaves off who would make the others one dot, alone or in company, and names them", () => {
    expect(of(29, 4_000, 27)).toEqual([[29, 27], [4_000]]);
    expect(of(29, 4_100, 4_000, 27, -9_000)).toEqual([
      [29, 27],
      [4_100, 4_000, -9_000],
    ]);
    expect(offText(["Rot"])).toBe("Off the picture, as the others would be one dot beside it: Rot.");
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

describe("whose question it is", () => {
  it("is named, and the scenario's own guess is asked for what it opens with and nothing else", () => {
    const { scenario } = room;
    const [, other] = scenario.populations;
    const looks = { ...focus, population: other.id };
    expect(whoseText(scenario, looks)).toBe(`Customers: ${other.name}. Design: ${scenario.designs[0].name}.`);
    expect([asksFor(scenario, focus), asksFor(scenario, looks)]).toEqual([true, false]);
    expect(asksFor(scenario, { ...focus, design: base.designs[1].id })).toBe(false);
  });
});
