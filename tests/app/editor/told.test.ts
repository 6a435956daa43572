/** What an edit is called: the difference that it makes, in the words of the difference view. */
import { describe, expect, it } from "vitest";
import { told } from "../../../src/app/editor/told.ts";
import { withPart } from "../../../src/scenario/change.ts";
import { added } from "../../../src/scenario/edit/add.ts";
import { withLink } from "../../../src/scenario/edit/help.ts";
import { asKind } from "../../../src/scenario/edit/kinds.ts";
import { moved } from "../../../src/scenario/edit/lists.ts";
import { withPeople, withPeopleIn } from "../../../src/scenario/edit/people.ts";
import { cleared } from "../../../src/scenario/edit/records.ts";
import { withGoal, withNewWay, withWayShare } from "../../../src/scenario/edit/ways.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { sampleFile } from "../../support/sample.ts";

const words = (after: ScenarioFile) => told(sampleFile(), after, "otherwise", "en-GB");

describe("the words of an edit", () => {
  it("name what was changed and whose it is, from what to what, with units and without ids", () => {
    const file = sampleFile();
    const work = asKind({ kind: "gamma", mean: 6, cv: 0.7 }, "exponential");
    const edits: readonly (readonly [ScenarioFile, string])[] = [
      [withPart(file, ["steps", 0, "team"], "office"), "Team, Advise: Counter → Office"],
      [
        withPart(file, ["steps", 0, "work"], work),
        "Work, Advise: gamma, mean 6 min, coefficient of variation 0.7 → exponential, mean 6 min",
      ],
      [withPart(file, ["steps", 0, "work", "mean"], 7.5), "Work, Advise: 6 → 7.5 min"],
      [withPart(file, ["steps", 0, "stage"], "backstage"), expectedStage],
      [withPart(file, ["steps", 1, "mandatory"], true), "Mandatory, Approve: no → yes"],
      [withPart(file, ["segments", 0, "needs", "sign"], 0.5), "Needs Sign, Routine: 100 → 50 %"],
      [withGoal(file, "approve", 1, "end"), "Ways on, Approve: Sign 90 % and Advise 10 % → Sign 90 % and the end 10 %"],
      [
        withWayShare(file, "approve", 1, 0.2),
        "Ways on, Approve: Sign 90 % and Advise 10 % → Sign 80 % and Advise 20 %",
      ],
      [
        withNewWay(file, "approve", "end"),
        "Ways on, Approve: Sign 90 % and Advise 10 % → Sign 90 %, Advise 10 % and the end 0 %",
      ],
      [withPeople(file, "office", [2, 3]), "People, Office: 2 all day → 2 until 4:00, then 3"],
      [withPeopleIn(file, 0, "office", 5), "People in this design, Standard answer, Office: 2 → 5"],
      [withLink(file, 0, "counter", "office", false), "Also serves, Standard answer, Counter: Office → none"],
      [cleared(file, ["arrivals", "profile"]), "Profile of the day: 1 until 2:00, 2 until 6:00, then 1 → even"],
      [cleared(file, ["segments", 0, "patience"]), "Leave after waiting, Routine: exponential, mean 30 min → none"],
      [withPart(file, ["today", "design"], "helped"), "Design in use today: Standard answer → With a desk"],
      [withPart(file, ["segments", 0, "margin"], 41.5), "Earned when one comes back, Routine: 40 → 41.50 €"],
    ];
    for (const [after, expected] of edits) expect(words(after)).toBe(expected);
  });

  it("are their own where an entry comes, nothing or several things differ, it is long, or does not check out", () => {
    const file = sampleFile();
    const values = (count: number) => Array.from({ length: count }, (_, i) => 1_000.25 + i);
    const others: readonly (ScenarioFile | undefined)[] = [
      added(file, "steps")?.file,
      { ...file, title: "Another" },
      withPart(withPart(file, ["standardRange"], 0.5), ["noticeable"], 3),
      withPart(file, ["steps", 0, "work"], { kind: "empirical", values: values(9) }),
      withPart(file, ["standardRange"], 2),
    ];
    for (const after of others) expect(words(after ?? file)).toBe("otherwise");
  });

  it("of another order are those of the list", () => {
    expect(words(moved(sampleFile(), "teams", "office", -1))).toBe("Order of the teams: Office 2nd → Office 1st");
  });
});

const expectedStage = "Stage, Advise: Onstage, with the customer → Backstage, behind the curtain";
