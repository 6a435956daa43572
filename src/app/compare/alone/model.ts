/**
 * What each change does alone, row by row, what they do together, and a sentence of how far that is more or less than the
 * sum. Pure; all figures are the experiment's.
 */
import { isTold, type Standing, standingOf, toleranceOf } from "../../../experiment/paired.ts";
import { aloneMeasures, type ChangedAlone, type Differences } from "../../../experiment/questions/changedAlone.ts";
import type { Estimate } from "../../../experiment/types.ts";
import type { Scenario } from "../../../scenario/types.ts";
import { told } from "../../answer/meaning.ts";
import { daysText } from "../../words/days.ts";
import type { Words } from "../../words/format.ts";
import { differenceName } from "../name.ts";
import { type Found, type InWords, measures, type PairedRow, rowOf, scaleOf, withSign } from "../rows.ts";
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
  const [wholeStands, moreStands] = [standingOf(whole, 0), standingOf(more, 0)];
  if (whole.mean === null || more.mean === null || !(isTold(wholeStands) || isTold(moreStands))) {
    return `What these ${alone.length} changes come to in cost, one by one or all together, is not yet known.`;
  }
  const written = (mean: number, { halfWidth }: Estimate): string => words.value({ mean, halfWidth }, "money");
  const signed = (mean: number): string => withSign(mean, written(mean, whole));
  const one = `One by one these ${alone.length} changes come to ${signed(whole.mean - more.mean)} a customer`;
  const all = `all together to ${signed(whole.mean)}${rangeText(whole, signed, " to ")}`;
  if (moreStands === "same") return `${one} and ${all}: none makes another dearer or cheaper.`;
  if (!isTold(moreStands)) return `${one} and ${all}; whether that is more or less than their sum is not yet known.`;
  const size: Estimate = { mean: Math.abs(more.mean), halfWidth: more.halfWidth };
  const plain = (mean: number): string => written(mean, more);
  const than = more.mean > 0 ? "more" : "less";
  return `${one} and ${all}: ${plain(Math.abs(more.mean))}${rangeText(size, plain, "–")} ${than} than their sum.`;
}

/** " (€1.90–€2.10)"; nothing where both ends are written alike. */
function rangeText({ mean, halfWidth }: Estimate, write: (value: number) => string, between: string): string {
  if (mean === null || halfWidth === null) return "";
  const [low, high] = [write(mean - halfWidth), write(mean + halfWidth)];
  return low === high ? "" : ` (${low}${between}${high})`;
}

function idleText(names: readonly string[]): string {
  if (names.length === 0) return "";
  const named = names.length > 4 ? `${names.length} of the changes` : names.join(", ");
  return `Not tried: ${named}. While the dial stays, nothing here follows from ${names.length === 1 ? "it" : "them"}.`;
}
