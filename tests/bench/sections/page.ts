/** How light the page is: what the first load weighs, how soon the first answer stands, and what a slider holds up. */
import { execFileSync } from "node:child_process";
import { type Figure, ofRounds, single } from "../report.ts";
import type { Section } from "./section.ts";

interface Seen {
  /** Of all scripts fetched before the first answer, as gzip makes them: the page's own, its first view's, its workers'. */
  readonly kilobytes: { readonly page: number; readonly onDemand: number; readonly workers: number };
  /** Milliseconds from navigation to the first answer on the screen, round by round. */
  readonly answered: readonly number[];
  /** How often the slider was moved. */
  readonly moves: number;
  /** Milliseconds of each task of more than 50 ms on the page's thread meanwhile. */
  readonly longTasks: readonly number[];
}

export const page: Section = {
  name: "page",
  says: "the built page in Chromium at 1440 by 900, nothing cached, served by this machine; the page built before",
  parts: ["first"],
  measure(): readonly Figure[] {
    const text = execFileSync(process.execPath, ["tests/bench/page.mjs"], { encoding: "utf8" });
    const { kilobytes, answered, moves, longTasks } = JSON.parse(text) as Seen;
    return [
      single("scripts of the first load, gzip", kilobytes.page + kilobytes.workers, "kB", "limit 180"),
      single("that of the workers among them", kilobytes.workers, "kB"),
      single(
        "fetched on demand before the first answer stands",
        kilobytes.onDemand,
        "kB",
        "the first view and its charts",
      ),
      ofRounds("navigation to the first answer", answered, "ms", "limit 1,500"),
      single("tasks of more than 50 ms", longTasks.length, "in all", `${moves} moves of a slider; limit 0`),
      single("the longest of them", Math.max(0, ...longTasks), "ms"),
    ];
  },
};
