/** Laws of the ways on, of shares, of people and of distributions: what they keep while one thing changes. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { traceReplication } from "../../../src/outcome/trace.ts";
import { withPart } from "../../../src/scenario/change.ts";
import { checkScenario, problemText } from "../../../src/scenario/check.ts";
import { added } from "../../../src/scenario/edit/add.ts";
import { alignedTo } from "../../../src/scenario/edit/aligned.ts";
import { deskIsNeeded, withDesk, withoutDesk, withoutReturns, withReturns } from "../../../src/scenario/edit/around.ts";
import { helpersIn, helpIn, withDefaultHelp, withLink } from "../../../src/scenario/edit/help.ts";
import { asKind, kinds, meanOf, unavailable } from "../../../src/scenario/edit/kinds.ts";
import { moved } from "../../../src/scenario/edit/lists.ts";
import { peopleIn, resized, withoutLimit, withPeople, withPeopleIn } from "../../../src/scenario/edit/people.ts";
import { cleared } from "../../../src/scenario/edit/records.ts";
import { withRegime } from "../../../src/scenario/edit/regime.ts";
import { removed } from "../../../src/scenario/edit/remove.ts";
import { rebalanced, withoutShare } from "../../../src/scenario/edit/shares.ts";
import {
  freeGoals,
  waysOf,
  withDefaultWays,
  withGoal,
  withNewWay,
  withoutWay,
  withWayShare,
} from "../../../src/scenario/edit/ways.ts";
import { listParameters } from "../../../src/scenario/parameters.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import { anyFile } from "../../support/anyScenario.ts";
import { sampleFile } from "../../support/sample.ts";

function problems(file: unknown): readonly string[] {
  const check = checkScenario(file);
  return check.ok ? [] : check.problems.map(problemText);
}

function law<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, holds), { numRuns: 200 });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const share = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);
const someShares = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 6 })
  .filter((parts) => sum(parts) > 0)
  .map((parts) => parts.map((part) => part / sum(parts)));

describe("shares", () => {
  it("sum to 1 after one of them is set, and the others keep their proportions", () => {
    law(fc.tuple(someShares, fc.nat(5), share), ([shares, place, wanted]) => {
      const index = place % shares.length;
      const after = rebalanced(shares, index, wanted);
      expect(after[index]).toBe(wanted);
      expect(Math.abs(sum(after) - 1)).toBeLessThan(1e-11);
      const left = 1 - shares[index];
      if (left < 1e-9) return;
      after.forEach((one, i) => {
        if (i !== index) expect(Math.abs(one - (shares[i] / left) * (1 - wanted))).toBeLessThan(1e-11);
      });
    });
  });

  it("sum to 1 after one of them is taken out", () => {
    law(fc.tuple(someShares, fc.nat(5)), ([shares, place]) => {
      expect(Math.abs(sum(withoutShare(shares, place % shares.length)) - 1)).toBeLessThan(1e-11);
    });
  });
});

describe("ways on", () => {
  it("check out whatever is done to them, and are the default again when reset", () => {
    law(fc.tuple(anyFile, fc.nat(11), fc.nat(11), share), ([file, place, other, wanted]) => {
      const { id } = file.steps[place % file.steps.length];
      const free = freeGoals(file, id);
      const more = free.length > 0 ? withNewWay(file, id, free[other % free.length]) : file;
      const way = other % waysOf(more, id).length;
      const goal = ["end", ...file.steps.map((step) => step.id)][other % (file.steps.length + 1)];
      for (const changed of [
        more,
        withWayShare(more, id, way, wanted),
        withGoal(more, id, way, goal),
        withoutWay(more, id, way),
        withDefaultWays(more, id),
      ]) {
        expect(problems(changed)).toEqual([]);
      }
      const goals = waysOf(withGoal(more, id, way, goal), id).map(({ to }) => to);
      expect(goals).toContain(goal);
      expect(new Set(goals).size).toBe(goals.length);
      const index = file.steps.findIndex((step) => step.id === id);
      expect(waysOf(withDefaultWays(more, id), id)).toEqual([{ to: file.steps[index + 1]?.id ?? "end", share: 1 }]);
    });
  });

  it("that were added and taken away again are the same ways", () => {
    law(fc.tuple(anyFile, fc.nat(11)), ([file, place]) => {
      const { id } = file.steps[place % file.steps.length];
      const [free] = freeGoals(file, id);
      if (free === undefined) return;
      const before = waysOf(file, id);
      const after = waysOf(withoutWay(withNewWay(file, id, free), id, before.length), id);
      expect(after.map(({ to }) => to)).toEqual(before.map(({ to }) => to));
      // The shares of a file sum to 1 within a millionth, and afterwards to 1.
      after.forEach((way, i) => {
        expect(Math.abs(way.share - before[i].share)).toBeLessThan(1e-6);
      });
    });
  });
});

describe("people", () => {
  const plans = fc.array(fc.nat(5), { minLength: 1, maxLength: 6 });

  it("check out as a number, as a plan and without limit, in the team and in the designs", () => {
    law(fc.tuple(anyFile, fc.nat(11), fc.integer({ min: 1, max: 9 }), plans), ([file, place, people, plan]) => {
      const { id } = file.teams[place % file.teams.length];
      expect(problems(withPeople(file, id, people))).toEqual([]);
      expect(problems(withPeople(withoutLimit(file, id), id, people))).toEqual([]);
      expect(problems(withoutLimit(file, id))).toEqual([]);
      if (file.regime.kind === "continuous") return;
      const slots = resized(plan, plan.length);
      expect(problems(withPeople(file, id, slots))).toEqual([]);
    });
  });

  it("of a design check out in every form, and as the team's again leave the design as it was", () => {
    law(fc.tuple(anyFile, fc.nat(11), fc.integer({ min: 1, max: 9 }), plans), ([file, place, people, plan]) => {
      const { id, headcount } = file.teams[place % file.teams.length];
      const [design] = file.designs;
      if (headcount === undefined) {
        expect(withPeopleIn(file, 0, id, people)).toBe(file);
        return;
      }
      const numbered = withPeopleIn(file, 0, id, people);
      expect(problems(numbered)).toEqual([]);
      expect(peopleIn(numbered, 0, id)).toBe(people);
      const ownAgain = withPeopleIn(numbered, 0, id, null);
      expect(peopleIn(ownAgain, 0, id)).toBeNull();
      if (design.headcount === undefined) expect(ownAgain).toEqual(file);
      if (file.regime.kind === "continuous") return;
      const planned = withPeopleIn(file, 0, id, resized(plan, plan.length));
      expect(problems(planned)).toEqual([]);
      expect(peopleIn(planned, 0, id)).toHaveLength(Array.isArray(headcount) ? headcount.length : plan.length);
    });
  });

  it("of one number become as many in each slot when a design draws a plan, and do what they did", () => {
    const file = sampleFile();
    const planned = withPeopleIn(file, 0, "office", [1, 0, 3]);
    expect(planned.teams[1].headcount).toEqual([2, 2, 2]);
    expect(planned.designs[0].headcount).toEqual({ office: [1, 0, 3] });
    const day = (one: typeof file) => {
      const scenario = resolveScenario(one);
      const cell = { scenario, population: "mixed", design: "helped", dial: 0.5, seed: "slots", replication: 0 };
      return [...traceReplication(cell)].filter(({ kind }) => kind !== "run");
    };
    expect(day(planned)).toEqual(day(file));
  });

  it("in other slots are people of the plan, and in as many slots the plan itself", () => {
    law(fc.tuple(plans, fc.integer({ min: 1, max: 40 })), ([plan, slots]) => {
      const kept = [...plan.slice(0, -1), Math.max(1, plan[plan.length - 1])];
      expect(resized(kept, kept.length)).toEqual(kept);
      const other = resized(kept, slots);
      expect(other).toHaveLength(slots);
      for (const people of other.slice(0, -1)) expect(kept).toContain(people);
      expect(other[slots - 1]).toBeGreaterThanOrEqual(1);
    });
  });
});

describe("a distribution of another kind", () => {
  const anyWork = fc.tuple(anyFile, fc.nat(11)).map(([file, place]) => ({ file, step: place % file.steps.length }));

  it("checks out and keeps the mean, but that only a constant can be 0", () => {
    law(fc.tuple(anyWork, fc.constantFrom(...kinds)), ([{ file, step }, kind]) => {
      const before = file.steps[step].work;
      const after = asKind(before, kind);
      expect(problems(withPart(file, ["steps", step, "work"], after))).toEqual([]);
      if (unavailable(before, kind) !== null) expect(after).toBe(before);
      else expect(after.kind).toBe(kind);
      const mean = meanOf(before);
      if (mean > 0) expect(Math.abs(meanOf(after) / mean - 1)).toBeLessThan(1e-9);
      else expect(meanOf(after)).toBeGreaterThanOrEqual(0);
    });
  });
});

describe("a scenario as opened beside the present one", () => {
  it("is itself while the same entries stand in the same order", () => {
    law(anyFile, (file) => {
      expect(alignedTo(file, { ...file, story: "another" })).toBe(file);
    });
  });

  it("has each entry where the present file has it, and its parameters can be listed", () => {
    law(fc.tuple(anyFile, fc.nat(11)), ([opened, place]) => {
      const step = opened.steps[place % opened.steps.length].id;
      const more = added(moved(opened, "steps", step, 1), "teams", 0)?.file ?? opened;
      const present = removed(more, "segments", opened.segments[0].id);
      const aligned = alignedTo(opened, present);
      for (const list of ["steps", "teams", "segments"] as const) {
        present[list].forEach(({ id }, i) => {
          expect(aligned[list][i].id).toBe(id);
        });
      }
      expect(aligned.steps.find(({ id }) => id === step)).toEqual(opened.steps.find(({ id }) => id === step));
      expect(listParameters(aligned).length).toBeGreaterThan(0);
    });
  });
});

describe("the desk and who comes back", () => {
  it("come and go, but for a desk that a design uses", () => {
    law(anyFile, (file) => {
      const needed = deskIsNeeded(file);
      const without = withoutReturns(withoutDesk(file));
      expect(problems(without)).toEqual([]);
      expect(without.desk === undefined).toBe(needed === null);
      const again = withReturns(withDesk(without));
      expect(problems(again)).toEqual([]);
      expect(again.desk).toBeDefined();
      expect(again.returns).toBeDefined();
      expect(withDesk(file)).toBe(file);
    });
  });
});

describe("who helps whom", () => {
  it("changes by one link, and goes back to the default", () => {
    law(fc.tuple(anyFile, fc.nat(11), fc.nat(11), fc.boolean()), ([file, a, b, on]) => {
      const teams = helpersIn(file);
      if (teams.length < 2) return;
      const helper = teams[a % teams.length];
      const others = teams.filter((team) => team !== helper);
      const helped = others[b % others.length];
      const changed = withLink(file, 0, helper, helped, on);
      expect(problems(changed)).toEqual([]);
      const links = (of: typeof file) =>
        Object.entries(helpIn(of, 0)).flatMap(([one, many]) => many.map((other) => `${one} ${other}`));
      const wanted = new Set(links(file));
      if (on) wanted.add(`${helper} ${helped}`);
      else wanted.delete(`${helper} ${helped}`);
      expect(new Set(links(changed))).toEqual(wanted);
      const { alsoServes: _, ...design } = file.designs[0];
      expect(withDefaultHelp(changed, 0).designs[0]).toEqual(design);
    });
  });
});

describe("the other regime", () => {
  it("checks out either way, and nothing of a day is left where there are none", () => {
    law(anyFile, (file) => {
      const kind = file.regime.kind === "day" ? "continuous" : "day";
      const { file: other, consequences } = withRegime(file, kind);
      expect(problems(other)).toEqual([]);
      expect(other.regime.kind).toBe(kind);
      const back = withRegime(other, file.regime.kind);
      expect(problems(back.file)).toEqual([]);
      expect(withRegime(file, file.regime.kind)).toEqual({ file, consequences: [] });
      if (kind === "day") expect(consequences).toEqual([]);
    });
  });

  it("says in words what has to go, and of a file without any of it nothing", () => {
    const full = { ...sampleFile(), costs: { fixedCostPerDay: 5, overtimeRate: 2 }, goal: { netPerDay: 1 } };
    const { file, consequences } = withRegime(full, "continuous");
    expect(consequences).toEqual([
      "Customers come evenly: there is no profile of the day.",
      "There are no days to differ from each other.",
      "Counter: the peak of the shift plan holds all the time.",
      "Counter: nobody is absent.",
      "There is no fixed cost of a day.",
      "There is no goal for the net value of a day.",
    ]);
    expect(file.teams[0].headcount).toBe(3);
    expect(file.designs[1].headcount).toEqual({ counter: 2 });
    expect(file.costs).toEqual({ overtimeRate: 2 });
    expect(withRegime(withRegime(file, "day").file, "continuous").consequences).toEqual([]);
  });

  it("opens no longer than as many customers come as a day may have", () => {
    const [population] = sampleFile().populations;
    const busy = {
      ...sampleFile(),
      arrivals: undefined,
      teams: sampleFile().teams.map(({ absence: _, ...team }) => ({ ...team, headcount: 1 })),
      designs: [{ id: "one", name: "One" }],
      today: undefined,
      regime: { kind: "continuous" as const, warmUpMinutes: 0, minutes: 10 },
      populations: [{ ...population, perHour: 100_000 }],
    };
    const { file } = withRegime(JSON.parse(JSON.stringify(busy)), "day");
    expect(problems(file)).toEqual([]);
    expect(file.regime).toEqual({ kind: "day", openMinutes: 120 });
  });
});

describe("what may be left out", () => {
  it("leaves the file as it was when it is put in and left out again, whatever stands beside it", () => {
    law(anyFile, (file) => {
      for (const path of [
        ["triage", "accuracy"],
        ["costs", "overtimeRate"],
        ["flexibility", "skillExponent"],
        ["noticeable"],
        ["segments", 0, "loudness"],
        ["teaching", "tags"],
      ]) {
        const absent = cleared(file, path);
        expect(problems(absent)).toEqual([]);
        expect(cleared(withPart(absent, path, path[1] === "tags" ? ["a"] : 1), path)).toEqual(absent);
      }
    });
  });
});
