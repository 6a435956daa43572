import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { experiments } from "./cases/index.ts";
import { type Judged, judge, judged } from "./judgement.ts";
import { page, prose } from "./page.ts";
import { inWords, type Report } from "./report.ts";

const written = readFileSync(fileURLToPath(new URL("../../src/VALIDATION.md", import.meta.url)), "utf8");

const found = { mean: 1.01, halfWidth: 0.02, replications: 40 };
const one: Judged = judged({ name: "A | B", source: "Erlang", right: 1, rounding: 0, found }, 2);
const fromBook = { name: "Printed", source: "A book", right: 1, rounding: 0.0005 };
const table: Judged = judged({ ...fromBook, found: { ...found, mean: 1.0105 } }, 2);
const report: Report = {
  cases: [one, table],
  claims: [{ name: "More is less", source: "A book", difference: { ...found, mean: -1 }, shown: false }],
  identities: { studies: 1, queueDeviation: 0, paths: 1, littleDeviation: 0 },
  rules: judge([one, table], [one]),
};

test("the page in the documentation says what the validation says, and found no fault", () => {
  for (const part of prose) expect(written).toContain(part);
  expect(written).not.toContain("FAILS");
  expect(written).not.toContain("| NO |");
  expect(written).toContain(`of ${experiments.length} leading cases`);
});

test("the page shows every case and statement, with what stands between bars kept in its cell", () => {
  const text = page(report);
  expect(text).toContain("| A \\| B | Erlang | 1.0000 | 1.0100 | 0.020000 | 0.50 | 40 |");
  expect(text).toContain("| Printed | A book | 1.000 | 1.0105 | 0.020000 | 0.50 | 40 |");
  expect(text).toContain("| More is less | A book | -1.0000 | 0.020000 | 40 | NO |");
});

test("the terminal shows the same rows and every rule", () => {
  const text = inWords(report);
  expect(text).toMatch(/^A \| B +Erlang +1\.0000 +1\.0100 +0\.020000 +0\.50 +40$/m);
  expect(text).toMatch(/^More is less .* NO$/m);
  expect(text.match(/^(holds|FAILS): /gm)).toHaveLength(report.rules.length);
});
