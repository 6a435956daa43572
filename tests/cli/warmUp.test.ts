import { afterAll, describe, expect, test } from "vitest";
import { suggestWarmUp } from "../../src/experiment/warmUp.ts";
import { checkScenario } from "../../src/scenario/check.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { continuousSample, put } from "../scenario/support.ts";
import { sampleFile } from "../support/sample.ts";
import { goldilocks, temporaryFiles } from "./support.ts";

const files = temporaryFiles();
const path = files.put("never-closes.json", JSON.stringify(serviceFile(9)));
const dayPath = files.put("small-bank.json", sampleFile());

afterAll(() => files.remove());

function serviceFile(perHour: number) {
  const file = continuousSample();
  put(file, ["populations", 0, "perHour"], perHour);
  put(file, ["regime"], { kind: "continuous", warmUpMinutes: 150, minutes: 4000 });
  return file;
}

function scenario(): Scenario {
  const result = checkScenario(serviceFile(9));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.scenario;
}

const question = { scenario: scenario(), population: "mixed", design: "forced", seed: "s" };
const words = ["--seed", "s", "--replications", "3"];
/** The first look of an answer, and no other. */
const firstLook = ["--seed", "s", "--max-days", "40"];

describe("The warm-up of a service that never closes", () => {
  test("is the file's, and is told beside what the rule suggests", () => {
    const suggested = suggestWarmUp({ ...question, dials: [0.2] });
    const { out } = goldilocks("run", path, ...words, "--dial", "0.2");
    expect(out).toMatch(new RegExp(`\nwarm-up 150\\.0 minutes as the file says; MSER-5 suggests ${suggested}\n`));
  });

  test("is the rule's or another where that is asked for, with the same numbers as from such a file", () => {
    const suggested = suggestWarmUp({ ...question, dials: [0.2] });
    const asIf = serviceFile(9);
    put(asIf, ["regime", "warmUpMinutes"], suggested);
    const other = files.put("as-if.json", JSON.stringify(asIf));
    const auto = JSON.parse(goldilocks("run", path, ...words, "--dial", "0.2", "--json", "--warm-up", "auto").out);
    const byHand = JSON.parse(
      goldilocks("run", path, ...words, "--dial", "0.2", "--json", "--warm-up", String(suggested)).out,
    );
    const ofFile = JSON.parse(goldilocks("run", other, ...words, "--dial", "0.2", "--json").out);
    expect(byHand).toEqual(auto);
    const { warmUp, ...rest } = auto;
    expect(warmUp).toEqual({ minutes: suggested, suggested });
    // Where none is asked for, the file tells it, and the document has the keys of every other.
    expect(ofFile).toEqual(rest);
  });

  test("belongs to runs, which are not called days", () => {
    expect(goldilocks("run", path, ...words).out).toMatch(/; 3 runs, seed /);
    expect(goldilocks("answer", path, ...firstLook).out).toMatch(/, 40 runs, seed /);
  });

  test("of an answer is one for the whole dial", () => {
    const suggested = suggestWarmUp({ ...question, dials: [0, 0.5, 1] });
    const { warmUp } = JSON.parse(goldilocks("answer", path, ...firstLook, "--warm-up", "auto", "--json").out);
    expect(warmUp).toEqual({ minutes: suggested, suggested });
    expect(JSON.parse(goldilocks("answer", path, ...firstLook, "--json").out)).not.toHaveProperty("warmUp");
    expect(goldilocks("answer", path, ...firstLook).out).toContain(`; MSER-5 suggests ${suggested}\n`);
  });

  test("cannot be chosen by the rule where queues grow without end", () => {
    const overrun = serviceFile(200);
    put(overrun, ["segments", 0, "patience"], undefined);
    put(overrun, ["segments", 1, "patience"], undefined);
    const busy = files.put("overrun.json", JSON.stringify(overrun));
    expect(goldilocks("run", busy, "--warm-up", "auto")).toEqual({
      code: 2,
      out: "",
      err: "--warm-up: MSER-5 finds none: waits are not steady within half the length of the run\n",
    });
  });

  test("may not make a run longer than there can be", () => {
    const { code, err } = goldilocks("run", path, "--warm-up", "1e12");
    expect([code, err]).toEqual([2, "--warm-up: 1000000000000 makes a run of more than 100000000 customers\n"]);
  });
});

test("a day has no warm-up: none is told and none is taken", () => {
  expect(JSON.parse(goldilocks("run", dayPath, "--replications", "2", "--json").out)).not.toHaveProperty("warmUp");
  expect(goldilocks("run", dayPath, "--replications", "2").out).not.toContain("warm-up");
  expect(goldilocks("run", dayPath, "--warm-up", "auto")).toEqual({
    code: 2,
    out: "",
    err: "--warm-up: small-bank is a day, which has no warm-up\n",
  });
});
