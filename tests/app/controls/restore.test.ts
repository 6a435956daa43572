import { describe, expect, it } from "vitest";
import { policyChoices, withChoice } from "../../../src/app/controls/choices.ts";
import { restored } from "../../../src/app/controls/restore.ts";
import { sampleFile } from "../../support/sample.ts";

describe("a reset", () => {
  it("puts a value back and leaves the others changed", () => {
    const opened = sampleFile();
    const changed = { ...opened, standardRange: 0.9, noticeable: 5 };
    const back = restored(changed, opened, [["standardRange"]]);
    expect(back).toEqual({ ...opened, noticeable: 5 });
  });

  it("leaves no trace of what the file did not say", () => {
    const opened = sampleFile();
    const { flexibility: _, ...without } = opened;
    const changed = { ...without, flexibility: { timeTax: 0.2 } };
    expect(restored(changed, without, [["flexibility", "timeTax"]])).toEqual(without);
  });

  it("puts a mix back as a whole, since its shares sum to 1", () => {
    const opened = sampleFile();
    const [population] = opened.populations;
    const changed = { ...opened, populations: [{ ...population, mix: { routine: 0.2, complex: 0.8 } }] };
    expect(restored(changed, opened, [["populations", 0, "mix", "routine"]])).toEqual(opened);
  });

  it("reaches into lists without touching their other entries", () => {
    const opened = sampleFile();
    const teams = opened.teams.map((team) => ({ ...team, wagePerHour: 99 }));
    const back = restored({ ...opened, teams }, opened, [["teams", 1, "wagePerHour"]]);
    expect(back.teams.map((team) => team.wagePerHour)).toEqual([99, opened.teams[1].wagePerHour, 99]);
  });
});

describe("the policies of a design", () => {
  it("are told with what the scenario had", () => {
    const opened = sampleFile();
    const [design] = opened.designs;
    const [exceptions] = policyChoices(opened, opened, design.id);
    const changed = withChoice(opened, exceptions.path, "refer");
    const [after] = policyChoices(changed, opened, design.id);
    expect([after.value, after.own]).toEqual(["refer", exceptions.value]);
    expect(restored(changed, opened, [exceptions.path])).toEqual(opened);
  });

  it("that use a desk cannot be chosen where there is none", () => {
    const { desk: _, ...without } = sampleFile();
    const [exceptions] = policyChoices(without, without, without.designs[0].id);
    const barred = exceptions.options.filter((option) => option.unavailable !== undefined);
    expect(barred.map((option) => option.value)).toEqual(["escalate", "desk"]);
  });
});
