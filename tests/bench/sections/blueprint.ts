/** Whether the blueprint plays smoothly with hundreds of customers in it: frames that came late, in a real browser. */
import { execFileSync } from "node:child_process";
import { type Figure, median, single, wholeText } from "../report.ts";
import type { Section } from "./section.ts";

interface Frames {
  /** Milliseconds between frames: nothing plays, and two speeds. */
  readonly still: readonly number[];
  readonly slow: readonly number[];
  readonly fast: readonly number[];
  /** Customers inside at the end. */
  readonly inside: number;
}

export const blueprint: Section = {
  name: "blueprint",
  says: "a crowded day played in Chromium at 1440 by 900, the page built before; frames dropped of those that were due",
  parts: ["crowded"],
  measure(): readonly Figure[] {
    const text = execFileSync(process.execPath, ["tests/bench/frames.mjs"], { encoding: "utf8" });
    const { still, slow, fast, inside } = JSON.parse(text) as Frames;
    const due = median(still);
    const note = `${wholeText(inside)} customers inside at the end`;
    return [
      ...figuresOf("nothing plays", still, due, ""),
      ...figuresOf("60 times", slow, due, ""),
      ...figuresOf("600 times", fast, due, note),
    ];
  },
};

/** A gap of three frames' time is two frames that were not drawn. */
function figuresOf(name: string, gaps: readonly number[], due: number, note: string): readonly Figure[] {
  const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / due) - 1), 0);
  return [
    single(`${name}, dropped`, (100 * dropped) / (gaps.length + dropped), "of 100 frames", note),
    single(`${name}, longest`, Math.max(...gaps), "ms"),
  ];
}
