/** Changes taken apart: each is what it says and nothing else, and all of them are the whole. */
import { describe, expect, test } from "vitest";
import { type Sides, takenApart } from "../../../src/experiment/questions/apart.ts";
import { taken } from "../../../src/experiment/questions/takenOver.ts";
import { checkScenario } from "../../../src/scenario/check.ts";
import { differences } from "../../../src/scenario/differences.ts";
import { withPeopleIn } from "../../../src/scenario/edit/people.ts";
import { listParameters, withValue } from "../../../src/scenario/parameters.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { inWords } from "../../../src/scenario/sides.ts";
import { writtenFile } from "../../../src/scenario/written.ts";
import { sampleFile } from "../../support/sample.ts";

const before = sampleFile();
const design = before.designs[0].id;

const sidesOf = (after: ScenarioFile, over: Partial<Sides> = {}): Sides => ({
  before,
  after,
  population: "mixed",
  designBefore: design,
  designAfter: design,
  ...over,
});

function apart(after: ScenarioFile, over: Partial<Sides> = {}) {
  expect(checkScenario(after).ok).toBe(true);
  const found = takenApart(sidesOf(after, over));
  if (found === null) throw new Error("cannot be taken apart");
  const keys = found.changes.map((change) => change.differences.map(({ key }) => key));
  return { ...found, keys, idleKeys: found.idle.map(({ key }) => key) };
}

const ofTeam = (file: ScenarioFile, at: number, part: Partial<ScenarioFile["teams"][number]>): ScenarioFile => ({
  ...file,
  teams: file.teams.map((team, i) => (i === at ? { ...team, ...part } : team)),
});

describe("a change made alone", () => {
  test("is the earlier scenario with just this one different, for every number a slider can move", () => {
    const moved = listParameters(before).reduce((file, { path, value, step, max }) => {
      const next = withValue(file, path, value + step > max ? value - step : value + step, before);
      return checkScenario(next).ok ? next : file;
    }, before);
    const found = differences(before, moved);
    expect(found.length).toBeGreaterThan(30);
    const { changes, idle } = apart(moved);
    for (const { differences: own, scenario } of changes) {
      const there = differences(before, writtenFile(scenario), inWords());
      expect(there.map(({ key, after }) => [key, after])).toEqual(own.map(({ key, after }) => [key, after]));
    }
    const all = [...changes.flatMap((change) => change.differences), ...idle].map(({ key }) => key);
    expect(all.sort()).toEqual(found.map(({ key }) => key).sort());
  });

  test("is a design's own plan without its team's slots, which change nothing for anybody", () => {
    const [{ id }] = before.teams.filter(({ headcount }) => typeof headcount === "number");
    const planned = withPeopleIn(before, 0, id, [1, 3, 2]);
    const { changes, keys, idleKeys } = apart(ofTeam(planned, 0, { wagePerHour: 99 }));
    expect(keys).toEqual([["teams[0].wagePerHour"], [`designs[0].headcount.${id}`]]);
    expect(idleKeys).toEqual([]);
    expect(changes[1].scenario.designs[0].headcount.get(id)).toEqual([1, 3, 2]);
  });

  test("is the same place of the later scenario, whatever the order of its lists", () => {
    const changed = ofTeam(before, 1, { wagePerHour: 99 });
    const [own, other] = [
      resolveScenario(before),
      resolveScenario({ ...changed, teams: [...changed.teams].reverse() }),
    ];
    const office = taken(own, other, ["teams", "office", "wagePerHour"]).teams;
    expect(office.map(({ id, wagePerHour }) => [id, wagePerHour])).toEqual(
      own.teams.map(({ id, wagePerHour }) => [id, id === "office" ? 99 : wagePerHour]),
    );
    expect(taken(own, other, ["teams"]).teams.map(({ id }) => id)).toEqual(other.teams.map(({ id }) => id));
    expect(own).toEqual(resolveScenario(before));
  });

  test("keeps together the shares of a mix, and what follows from the kind of a distribution", () => {
    const mixed = { ...before, populations: [{ ...before.populations[0], mix: { routine: 0.5, complex: 0.5 } }] };
    const steps = before.steps.map((step, i) =>
      i === 0 ? { ...step, work: { kind: "lognormal", mean: 7, cv: 0.5 } as const } : step,
    );
    const { keys, changes } = apart({ ...mixed, steps });
    expect(keys).toEqual([["populations[0].mix.routine", "populations[0].mix.complex"], ["steps[0].work"]]);
    expect(changes[0].scenario.steps).toEqual(resolveScenario(before).steps);
    expect(changes[1].scenario.steps[0].work).toEqual({ kind: "lognormal", mean: 7, cv: 0.5 });
  });

  test("takes a step that was added with all that refers to it, and the rest beside it", () => {
    const added = { ...before.steps[0], id: "greet", name: "Greet" };
    const file = ofTeam({ ...before, steps: [added, ...before.steps] }, 2, { wagePerHour: 50 });
    const { keys, changes } = apart(file);
    expect(keys).toHaveLength(2);
    expect(keys).toContainEqual(["teams[2].wagePerHour"]);
    const withStep = changes.find(({ scenario }) => scenario.steps.length > before.steps.length);
    expect(withStep?.scenario.steps.map(({ id }) => id)).toEqual(["greet", ...before.steps.map(({ id }) => id)]);
    expect(withStep?.scenario.teams).toEqual(resolveScenario(before).teams);
    // And back again: the step goes with what referred to it.
    const back = takenApart({ ...sidesOf(before), before: file });
    const without = back?.changes.find(({ scenario }) => scenario.steps.length === before.steps.length);
    expect(without?.scenario.steps).toEqual(resolveScenario(before).steps);
  });

  test("is made with others where it can not be made without them", () => {
    const file: ScenarioFile = {
      ...before,
      teams: [...before.teams, { id: "back", name: "Back", headcount: 2, wagePerHour: 20 }],
      steps: before.steps.map((step) => (step.id === "approve" ? { ...step, team: "back" } : step)),
      retention: { ...before.retention, midpoint: before.retention.midpoint + 5 },
    };
    const { keys, changes } = apart(file);
    expect(keys).toHaveLength(2);
    expect(keys).toContainEqual(["retention.midpoint"]);
    const withTeam = changes.find(({ scenario }) => scenario.teams.length === 4);
    expect(withTeam?.scenario.steps.find(({ id }) => id === "approve")?.team).toBe("back");
  });

  test("is idle where it moves no measure of the curve at any dial", () => {
    const populations = [...before.populations, { ...before.populations[0], id: "other", name: "Other" }];
    const from = { ...before, populations };
    const after = {
      ...ofTeam(from, 0, { wagePerHour: 30 }),
      noticeable: 5,
      populations: populations.map((one) => (one.id === "other" ? { ...one, perHour: 30 } : one)),
    };
    const found = takenApart({ ...sidesOf(after), before: from });
    expect(found?.changes.map((change) => change.differences.map(({ key }) => key))).toEqual([
      ["teams[0].wagePerHour"],
    ]);
    expect(found?.idle.map(({ key }) => key).sort()).toEqual(["noticeable", "populations[1].perHour"]);
  });

  test("may be the design that is looked at, with its having been added", () => {
    const added = { id: "added", name: "Added", exceptions: "refer" } as const;
    const after = ofTeam({ ...before, designs: [...before.designs, added] }, 0, { wagePerHour: 30 });
    const { changes, keys } = apart(after, { designAfter: "added" });
    expect(changes.map((change) => change.design)).toEqual(["added", design]);
    expect(keys[1]).toEqual(["teams[0].wagePerHour"]);
    expect(changes[0].scenario.designs.map(({ id }) => id)).toContain("added");
    expect(changes[0].scenario.teams).toEqual(resolveScenario(before).teams);
    const known = takenApart({ ...sidesOf(after), before: { ...after, noticeable: 2 }, designAfter: "added" });
    expect(known?.changes.map((change) => [change.design, change.differences])).toEqual([["added", []]]);
  });
});
