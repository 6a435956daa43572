/** Whom to serve, asked on the command line. */
import { afterAll, describe, expect, test } from "vitest";
import { sampleFile } from "../support/sample.ts";
import { goldilocks, temporaryFiles } from "./support.ts";

const files = temporaryFiles();
const [first, ...others] = sampleFile().segments;
const path = files.put("some.json", { ...sampleFile(), segments: [{ ...first, target: false }, ...others] });
afterAll(() => files.remove());

describe("admission", () => {
  test("tells the map in numbers, and the same sentence in both forms", () => {
    const found = JSON.parse(goldilocks("admission", path, "--max-days", "40", "--workers", "0", "--json").out);
    expect(Object.keys(found)).toEqual([
      "population",
      "design",
      "rule",
      "confidence",
      "wrong",
      "referral",
      "accuracy",
      "triage",
      "replications",
      "verdict",
      "missed",
      "rows",
      "best",
      "zone",
      "perDay",
      "gain",
      "cells",
      "sentence",
    ]);
    expect(found.rows[0]).toEqual({
      accuracy: null,
      mistaken: 0,
      elsewhere: 0,
      dial: expect.any(Number),
      gain: { mean: 0, halfWidth: 0 },
      misses: expect.any(Boolean),
    });
    const { out } = goldilocks("admission", path, "--max-days", "40", "--workers", "2");
    expect(out).toContain(`\n${found.sentence}\n`);
    expect(out).toMatch(/\nall let in {2,}0 {2,}0 /);
  });

  test("says where everybody who comes is a right customer", () => {
    const { code, out } = goldilocks("admission", files.put("right.json", sampleFile()));
    expect([code, out.trimEnd().split("\n").at(-1)]).toEqual([
      0,
      "Everybody who comes is a right customer: there is nobody to help elsewhere.",
    ]);
  });

  test("by the promise needs one", () => {
    const { promise: _, ...file } = sampleFile();
    expect(goldilocks("admission", files.put("none.json", file), "--rule", "promise")).toEqual({
      code: 2,
      out: "",
      err: "--rule: promise needs a promise, and small-bank states none\n",
    });
  });
});
