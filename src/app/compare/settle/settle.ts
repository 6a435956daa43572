/** How far an open difference may be run on, what is asked, and what came of it in words. Pure. */
import { defaultMaxDays } from "../../../experiment/procedure.ts";
import { type Settled, settled } from "../../../experiment/questions/settled.ts";
import { told } from "../../answer/meaning.ts";
import type { Held } from "../alone/asked.ts";
import type { Request, Standing } from "../beside.ts";
import { measures } from "../rows.ts";

/** A budget grows by so much, and to so much at most: more would not fit into memory. */
const growth = 4;
const mostDays = 16 * defaultMaxDays;

/** The next budget above the days there are; null where they are the most already. */
export function budgetAbove(days: number): number | null {
  let budget = growth * defaultMaxDays;
  while (budget <= days && budget < mostDays) budget *= growth;
  return budget > days ? budget : null;
}

export const settleRequest = (held: Held, key: string, days: number, maxDays: number): Request<Settled> => {
  const { before, after, pinned, now, seed } = held;
  const inquiry = settled({
    population: now.population,
    later: { scenario: after.scenario, design: now.design, dial: told(now.answer).dial },
    earlier: { scenario: before.scenario, design: pinned.design, dial: told(pinned.answer).dial },
    noticeable: after.scenario.noticeable,
    confidence: now.answer.confidence,
    days,
    maxDays,
  });
  return { key, seed, inquiry, studies: 2 };
};

/** @param days as they are written */
export function settleText({ status, result, failure }: Standing<Settled>, days: string): string {
  switch (status) {
    case "idle":
    case "running":
      return "";
    case "failed":
      return `It could not be run on. ${failure}`;
    case "stopped":
    case "overtaken":
      return result === null ? "Stopped." : `Stopped after ${days}.`;
    case "done":
      return result === null || result.open.length === 0
        ? `Told after ${days}.`
        : `The budget of ${days} is spent: ${openText(result)} not yet known.`;
  }
}

/** "cost and net value are". */
function openText({ open }: Settled): string {
  const names = measures.filter(({ measure }) => open.includes(measure)).map(({ name }) => name.toLowerCase());
  const listed = names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}` : names[0];
  return `${listed} ${names.length === 1 && open[0] !== "promiseKept" ? "is" : "are"}`;
}
