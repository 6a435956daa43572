/** The tables of `critical-few`: steps, the tuned design, links. */
import type { CriticalFew } from "../experiment/questions/criticalFew.ts";
import type { Links } from "../experiment/questions/links.ts";
import type { Gains } from "../experiment/questions/sharedOut.ts";
import type { Tuned } from "../experiment/questions/tuned.ts";
import type { CertifiedMeasure, Estimate } from "../experiment/types.ts";
import { shown, table } from "./output.ts";

const columns: readonly CertifiedMeasure[] = ["costPerCustomer", "experience", "promiseKept", "netValue"];

interface Row {
  readonly cells: readonly string[];
  readonly gains: Gains;
}

/** So many replications in words. */
type Days = (count: number) => string;

/** Rows with what is known of them in every measure that any has. */
function gainTable(head: readonly string[], rows: readonly Row[]): string {
  const present = columns.filter((name) => rows.some(({ gains }) => name in gains));
  return table([
    [...head, ...present.flatMap((name) => [name, "±"])],
    ...rows.map(({ cells, gains }) => [...cells, ...present.flatMap((name) => figures(gains[name]))]),
  ]);
}

const figures = (estimate: Estimate | null | undefined): readonly string[] => [
  shown(estimate?.mean ?? null),
  shown(estimate?.halfWidth ?? null),
];

/** What each step brings: its Shapley value in every measure. */
export function stepTables({ steps, whole, replications }: CriticalFew, days: Days): readonly string[] {
  if (steps.length === 0) return [];
  const rows = steps.map(({ step, gains }) => ({ cells: [step], gains }));
  const bring = gainTable(["step"], [...rows, { cells: ["all"], gains: whole }]);
  return [`What steps bring; ${days(replications)}:\n${bring}`];
}

/** The dial of each step; how the design differs from one dial; where both stand by the rule's condition. */
export function tunedTables(found: Tuned, days: Days): readonly string[] {
  const { steps, dial, differences, condition, replications, searched, tried } = found;
  if (steps.length === 0) return [];
  const own = table([["step", "dial", "range"], ...steps.map((one) => [one.step, String(one.dial), shown(one.range)])]);
  const told = [`Tuned, from dial ${dial} for all; ${tried} designs tried on ${days(searched)}:\n${own}`];
  if (replications === searched) return told;
  const fresh = `on ${days(replications - searched)} that the search has not seen`;
  told.push(`Less the dial for all, ${fresh}:\n${gainTable([""], [{ cells: ["tuned"], gains: differences }])}`);
  if (condition === null) return told;
  const rows = (["tuned", "uniform"] as const).map((name) => [name, ...figures(condition[name])]);
  const what = condition.limit < 0 ? `${condition.measure} above the best dial's` : condition.measure;
  return [...told, `The rule's condition, at least ${condition.limit}:\n${table([["", what, "±"], ...rows])}`];
}

/** What each link brings: its Shapley value in every measure; and in the one asked for alone and as the last. */
export function linkTables(found: Links, days: Days): readonly string[] {
  const { links, whole, few, measure, replications } = found;
  if (links.length === 0) return [];
  const name = ({ from, to }: { from: string; to: string }): string => `${from} > ${to}`;
  const chosen = new Set(few.map(name));
  const mark = (link: (typeof links)[number]): string => `${chosen.has(name(link)) ? "*" : " "} ${name(link)}`;
  const rows = links.map((link) => ({ cells: [mark(link), link.own ? "yes" : "no"], gains: link.gains }));
  const chain = links.map((link) => [mark(link), ...figures(link.alone), ...figures(link.last)]);
  return [
    `What links bring (* one of the few); ${days(replications)}:\n${gainTable(["link", "design's"], [...rows, { cells: ["all", ""], gains: whole }])}`,
    `${measure} of a link alone, and as the last of the few:\n${table([["link", "alone", "±", "last", "±"], ...chain])}`,
  ];
}
