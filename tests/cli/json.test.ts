/** The documents of the deeper questions about steps, designs and periods: every key is described, in its place. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { segment, step, team } from "../support/hand.ts";
import { sampleFile } from "../support/sample.ts";
import { goldilocks, root, temporaryFiles } from "./support.ts";

const files = temporaryFiles();
const path = files.put("small-bank.json", { ...sampleFile(), expectationDrift: 0.1 });
afterAll(() => files.remove());

const page = readFileSync(join(root, "src/cli/JSON.md"), "utf8");

/** The paths that the page describes of a command, in their order. */
function described(command: string): readonly string[] {
  const [, section] = page.split(`## \`${command}\`\n`);
  return [...section.split("\n## ")[0].matchAll(/^\| `([^`]+)` \|/gm)].map(([, one]) => one);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isEstimate = (value: unknown): boolean => isObject(value) && Object.keys(value).join() === "mean,halfWidth";

/** Paths of a document as the page writes them: estimates, sets of them and answers are described as wholes. */
function pathsOf(value: unknown, at = ""): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => pathsOf(one, `${at}[]`));
  if (!isObject(value) || isEstimate(value) || at.endsWith(".answer")) return [at];
  const keys = Object.keys(value);
  if (keys.every((key) => isEstimate(value[key]))) return [at];
  return keys.flatMap((key) => pathsOf(value[key], at === "" ? key : `${at}.${key}`));
}

/** What was printed; a path that is null or an empty list this time stands for those below it. */
function expectDescribed(command: string, ...words: readonly string[]): Readonly<Record<string, unknown>> {
  const { code, out } = goldilocks(command, path, "--max-days", "80", "--workers", "0", ...words, "--json");
  expect(code).toBe(0);
  const document = JSON.parse(out);
  const printed = [...new Set(pathsOf(document))];
  const known = described(command);
  expect(printed.filter((one) => !known.some((other) => other === one || other.startsWith(`${one}.`)))).toEqual([]);
  const places = printed.map((one) => known.findIndex((other) => other === one || other.startsWith(`${one}.`)));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const missing = known.filter((one) => !printed.some((other) => one === other || one.startsWith(`${other}.`)));
  expect(missing.filter((one) => !one.includes("few[]"))).toEqual([]);
  return document;
}

describe("every key of the document is described, in its order", () => {
  test("critical-few", () => {
    const found = expectDescribed("critical-few", "--cross-training", "1");
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
    const found = expectDescribed("audit");
    const { out } = goldilocks("audit", path, "--max-days", "80", "--workers", "2");
    expect(out).toContain(`\n${found.sentence}\n`);
  });

  test("designs", () => {
    const found = expectDescribed("designs");
    expect(goldilocks("designs", path, "--max-days", "80").out).toContain(`\n${found.sentence}\n`);
  });

  test("drift", () => {
    const found = expectDescribed("drift", "--periods", "1");
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
