/** The documents of the deeper questions about steps, designs and periods: every key is described, in its place. */
import { afterAll, describe, expect, test } from "vitest";
import { segment, step, team } from "../support/hand.ts";
import { sampleFile } from "../support/sample.ts";
import { expectDescribed } from "./described.ts";
import { goldilocks, temporaryFiles } from "./support.ts";

const files = temporaryFiles();
const path = files.put("small-bank.json", { ...sampleFile(), expectationDrift: 0.1 });
afterAll(() => files.remove());

const short = ["--max-days", "80", "--workers", "0"];

describe("every key of the document is described, in its order", () => {
  test("critical-few", () => {
    const found = expectDescribed(["critical-few", path, ...short, "--cross-training", "1"]);
    expect(goldilocks("critical-few", path, "--max-days", "80", "--part", "steps").out).toContain(
      `\n${found.sentence}\n`,
    );
  });

  test("critical-few, a part alone", () => {
    const words = ["--part", "tuned", "--max-days", "80", "--workers", "0", "--json"];
    expect(Object.keys(JSON.parse(goldilocks("critical-few", path, ...words).out))).toEqual([
      "rule",
      "verdictOfAnswer",
      "tuned",
    ]);
  });

  test("audit", () => {
    const found = expectDescribed(["audit", path, ...short]);
    const { out } = goldilocks("audit", path, "--max-days", "80", "--workers", "2");
    expect(out).toContain(`\n${found.sentence}\n`);
  });

  test("designs", () => {
    const found = expectDescribed(["designs", path, ...short]);
    expect(goldilocks("designs", path, "--max-days", "80").out).toContain(`\n${found.sentence}\n`);
  });

  test("drift", () => {
    const found = expectDescribed(["drift", path, ...short, "--periods", "1"]);
    expect(goldilocks("drift", path, "--periods", "1", "--max-days", "80").out).toContain(`\n${found.sentence}\n`);
  });
});

test("a service that never closes has runs, and no days", () => {
  const runs = files.put("runs.json", {
    version: 1,
    id: "runs",
    title: "Runs",
    story: "-",
    question: "-",
    sources: [],
    currency: "EUR",
    regime: { kind: "continuous", warmUpMinutes: 60, minutes: 480 },
    segments: [segment("anyone", { variety: { mean: 0.5, concentration: 4 }, margin: 10 })],
    populations: [{ id: "all", name: "All", perHour: 6, mix: { anyone: 1 } }],
    teams: [team("one", 3, { wagePerHour: 20 }), team("two", 3, { wagePerHour: 20 })],
    steps: [step("ask", "one", 5, { exposure: 1 }), step("do", "two", 5, { exposure: 0.5 })],
    standardRange: 0.2,
    flexibility: { skillPremium: 0.5 },
    designs: [{ id: "design", name: "Design", flexible: { range: 1, crossTraining: 1 } }],
    retention: { midpoint: 50, slope: 10 },
    promise: { minutes: 60, effort: 1, share: 0.7 },
    today: { design: "design", dial: 0.2 },
    expectationDrift: 0.1,
  });
  for (const words of [["critical-few"], ["audit"], ["designs"], ["drift", "--periods", "1"]]) {
    const [command, ...more] = words;
    const { code, out, err } = goldilocks(command, runs, ...more, "--max-days", "80");
    expect([command, code, err]).toEqual([command, 0, ""]);
    expect(out).not.toMatch(/\bdays?\b/);
    expect(out).toMatch(/\bruns\b/);
  }
});
