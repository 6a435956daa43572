/**
 * What each change does alone, row by row, what they do together, and a sentence of how far that is more or less than the
 * sum. Pure; all figures are the experiment's.
 */
import { type Standing, standingOf, toleranceOf } from "../../../experiment/paired.ts";
import { aloneMeasures, type ChangedAlone, type Differences } from "../../../experiment/questions/changedAlone.ts";
import type { Estimate } from "../../../experiment/types.ts";
import type { Scenario } from "../../../scenario/types.ts";
import { told } from "../../answer/meaning.ts";
import { daysText } from "../../words/days.ts";
import type { Words } from "../../words/format.ts";
import { differenceName } from "../name.ts";
import { type Found, type InWords, measures, type PairedRow, rowOf, scaleOf } from "../rows.ts";
import type { AloneResult, Held } from "./asked.ts";
import { changeDetail, changeName } from "./names.ts";

export interface AloneRow {
  readonly key: string;
  readonly name: string;
  /** From what to what; empty where there is no more to say. */
  readonly detail: string;
  /** Of all changes, or of what comes on top of them; else of one. */
  readonly isWhole: boolean;
  /** In the order of the columns. */
  readonly cells: readonly PairedRow[];
}

export interface AloneModel {
  /** Of columns: "Cost", "a customer". */
  readonly heads: readonly { readonly name: string; readonly unit: string }[];
  readonly rows: readonly AloneRow[];
  readonly sentence: string;
  /** Where, on how many days, and how sure. */
  readonly basis: string;
  /** What moves nothing at a dial that stays; empty where there is no such. */
  readonly idle: string;
}

const none: Estimate = { mean: null, halfWidth: null };

export function aloneModel({ apart, found }: AloneResult, held: Held, pinName: string, words: Words): AloneModel {
  const { before, after, pinned, now } = held;
  const shown = aloneMeasures.flatMap((name) => measures.filter(({ measure }) => measure === name));
  const columns = shown.filter(({ measure }) => measure in found.together);
  const [dial, dialNow] = [told(pinned.answer).dial, told(now.answer).dial].map(words.percent);
  const listed: readonly (Omit<AloneRow, "cells"> & { readonly of: Differences })[] = [
    ...apart.changes.map((change, i) => ({
      key: `change ${i}`,
      name: changeName(change, before.scenario),
      detail: changeDetail(change, before.scenario),
      isWhole: false,
      of: found.alone[i],
    })),
    { key: "together", name: "All together", detail: "", isWhole: true, of: found.together },
    { key: "beyond", name: "Beyond their sum", detail: "together less each alone", isWhole: true, of: found.beyond },
    ...(found.moved === null
      ? []
      : [{ key: "moved", name: "And the dial", detail: `from ${dial} to ${dialNow}`, isWhole: true, of: found.moved }]),
  ];
  const scales = columns.map((column) => scaleOf(listed.map(({ of }) => foundOf(column, of, after.scenario))));
  const rows = listed.map(({ of, ...row }) => ({
    ...row,
    cells: columns.map((column, i): PairedRow => {
      const one = foundOf(column, of, after.scenario);
      const cell = rowOf(one, scales[i](one), after.scenario, words);
      return { ...cell, verdict: shortVerdict[cell.standing] ?? cell.verdict };
    }),
  }));
  return {
    heads: columns.map(({ name, unitText }) => ({ name, unit: unitText })),
    rows,
    sentence: sumSentence(found, words),
    basis:
      `Each in “${pinName}”, at its dial of ${dial}: ${daysText(found.days, after.scenario, words)} of the same customers. ` +
      `Intervals: ${words.percent(now.answer.confidence)}, all of them together, at every look.`,
    idle: idleText(apart.idle.map(differenceName)),
  };
}

const foundOf = (column: InWords, of: Differences, { noticeable }: Scenario): Found => ({
  ...column,
  ...(of[column.measure as keyof Differences] ?? none),
  tolerance: toleranceOf(column.measure, noticeable),
  moreDays: null,
});

/** A column is narrow; where nothing stands the row's own word is short enough. */
const shortVerdict: Readonly<Partial<Record<Standing, string>>> = {
  unnoticed: "no one would notice",
  same: "the same",
  open: "not yet known",
  early: "not yet known",
};

/** What the changes in cost come to one by one, and together. */
function sumSentence({ together, beyond, alone }: ChangedAlone, words: Words): string {
  const [whole, more] = [together.costPerCustomer ?? none, beyond.costPerCustomer ?? none];
  if (whole.mean === null || more.mean === null) return "";
  const signed = (mean: number): string =>
    `${mean > 0 ? "+" : ""}${words.value({ mean, halfWidth: whole.halfWidth }, "money")}`;
  const one = `One by one these ${alone.length} changes come to ${signed(whole.mean - more.mean)} a customer`;
  const all = `all together to ${signed(whole.mean)}`;
  switch (standingOf(more, 0)) {
    case "same":
      return `${one} and ${all}: none makes another dearer or cheaper.`;
    case "more":
    case "less": {
      const half = more.halfWidth ?? 0;
      const size = Math.abs(more.mean);
      const written = (value: number): string => words.value({ mean: value, halfWidth: half }, "money");
      const [low, high] = [written(size - half), written(size + half)];
      const range = low === high ? "" : ` (${low}–${high})`;
      return `${one} and ${all}: ${written(size)}${range} ${more.mean > 0 ? "more" : "less"} than their sum.`;
    }
    default:
      return `${one} and ${all}; whether together they cost more or less than their sum is not yet known.`;
  }
}

function idleText(names: readonly string[]): string {
  if (names.length === 0) return "";
  const named = names.length > 4 ? `${names.length} of the changes` : names.join(", ");
  return `Not tried: ${named}. While the dial stays, nothing here follows from ${names.length === 1 ? "it" : "them"}.`;
}
