/** Effective first, then efficient, asked on the command line. */
import { afterAll, describe, expect, test } from "vitest";
import { sampleFile } from "../support/sample.ts";
import { goldilocks, temporaryFiles } from "./support.ts";

const files = temporaryFiles();
const path = files.put("some.json", sampleFile());
afterAll(() => files.remove());

describe("staffing", () => {
  test("tells people and what they come to, and the same sentence in both forms with any number of workers", () => {
    const { code, out, err } = goldilocks("staffing", path, "--max-days", "80", "--workers", "0", "--json");
    expect([code, err]).toEqual([0, ""]);
    const found = JSON.parse(out);
    expect(Object.keys(found)).toEqual([
      "verdictOfAnswer",
      "population",
      "design",
      "rule",
      "dial",
      "confidence",
      "present",
      "answer",
      "curve",
      "moves",
      "best",
      "reversed",
      "sentence",
    ]);
    expect(Object.keys(found.answer)).toEqual([
      "dial",
      "verdict",
      "headcount",
      "keeps",
      "replications",
      "levels",
      "againstPresent",
      "againstAnswer",
    ]);
    expect(Object.keys(found.answer.levels.measures)).toEqual([
      "costPerCustomer",
      "experience",
      "promiseKept",
      "netValue",
    ]);
    const dials = found.curve.map(({ dial }: { dial: number }) => dial);
    expect(dials).toEqual([...new Set([0, 0.2, 0.4, 0.6, 0.8, 1, found.dial])].sort((a, b) => a - b));
    const text = goldilocks("staffing", path, "--max-days", "80", "--workers", "2").out;
    expect(text).toContain(`\n${found.sentence}\n`);
    expect(text).toContain("People, at the answer and on the curve:\n");
  });

  test("does without a promise and without today's design, by the noticeable rule", () => {
    const { promise: _, today: __, ...plain } = sampleFile();
    const { code, out } = goldilocks("staffing", files.put("plain.json", plain), "--max-days", "80", "--json");
    const { rule, reversed, dial } = JSON.parse(out);
    expect([code, rule]).toEqual([0, "noticeable"]);
    expect(reversed === null ? dial : reversed.from).toBe(0);
  });

  test("refuses a rule that the file has no promise for", () => {
    const { promise: _, ...plain } = sampleFile();
    const { code, err } = goldilocks("staffing", files.put("unpromised.json", plain), "--rule", "promise");
    expect([code, err]).toEqual([2, "--rule: promise needs a promise, and small-bank states none\n"]);
  });
});
