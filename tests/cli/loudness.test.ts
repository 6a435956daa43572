/** The price of loudness, asked on the command line. */
import { afterAll, describe, expect, test } from "vitest";
import { sampleFile } from "../support/sample.ts";
import { goldilocks, temporaryFiles } from "./support.ts";

const files = temporaryFiles();
const path = files.put("small-bank.json", sampleFile());
afterAll(() => files.remove());

describe("loudness", () => {
  test("tells the three treatments and the grid in numbers, and the same sentence in both forms", () => {
    const found = JSON.parse(goldilocks("loudness", path, "--max-days", "40", "--workers", "0", "--json").out);
    expect(Object.keys(found)).toEqual([
      "rule",
      "verdictOfAnswer",
      "population",
      "design",
      "dial",
      "confidence",
      "replications",
      "verdict",
      "loud",
      "policies",
      "from",
      "neededAt",
      "dials",
      "sentence",
    ]);
    expect(found.policies.map((one: { policy: string }) => one.policy)).toEqual(["force", "escalate", "desk"]);
    expect(Object.keys(found.policies[1].more)).toEqual(["all", "quiet", "loud"]);
    expect(Object.keys(found.policies[1].more.quiet)).toEqual(["wait", "experience", "promiseKept"]);
    const { out } = goldilocks("loudness", path, "--max-days", "40", "--workers", "2");
    expect(out).toContain(`\n${found.sentence}\n`);
    expect(out).toMatch(/\nescalate less force /);
  });

  test("says that there is no desk, and asks for no promise where none is stated", () => {
    const {
      desk: _,
      promise: __,
      today: ___,
      designs: [design],
      ...file
    } = sampleFile();
    const plain = { ...file, designs: [{ ...design, exceptions: "force" as const }] };
    const { code, out } = goldilocks("loudness", files.put("plain.json", plain), "--max-days", "40");
    expect([code, out]).toEqual([0, expect.stringMatching(/\nThere is no exceptions desk in this scenario: /)]);
  });
});
