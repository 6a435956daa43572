/**
 * The record if it lies beside the project, the committed counts, and the scenario made from them. It reads files and
 * decides nothing else.
 *
 * The record is not part of the project: it holds customers' numbers. Where it is absent, what can be recomputed from
 * counts is recomputed from the committed ones, and the tests' names say which of the two they used.
 */
import { existsSync, readFileSync } from "node:fs";
import { checkScenarioText } from "../../src/scenario/check.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { type CallRecord, readRecord } from "./calls.ts";
import { type Counts, countsOf } from "./counts.ts";

const RECORD = new URL("../../../shared/data/callcentre/anonymousbank-1999-01.txt", import.meta.url);
export const COUNTS = new URL("counts.json", import.meta.url);
export const SCENARIO = new URL("../../scenarios/telephone-bank.json", import.meta.url);
export const PAGE = new URL("../../scenarios/telephone-bank.md", import.meta.url);

export function textOf(file: URL): string {
  return readFileSync(file, "utf8");
}

export const recordText: string | null = existsSync(RECORD) ? textOf(RECORD) : null;
export const record: CallRecord | null = recordText === null ? null : readRecord(recordText);
export const committedCounts = JSON.parse(textOf(COUNTS)) as Counts;
export const counts: Counts = record === null ? committedCounts : countsOf(record);

/** For the names of tests. */
export const source = record === null ? "the committed counts (the record is not here)" : "the record";

export const scenario: Scenario = checked(textOf(SCENARIO));

function checked(text: string): Scenario {
  const result = checkScenarioText(text);
  if (!result.ok) {
    throw new Error(result.problems.map(({ place, found, wrong }) => `${place}: ${found} ${wrong}`).join("\n"));
  }
  return result.scenario;
}
