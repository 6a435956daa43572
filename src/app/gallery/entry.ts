/** What the gallery says of a scenario beside its title and its question. Pure. */
import type { ScenarioFile } from "../../scenario/schema.ts";

/** Of a story, to its first full stop that ends a sentence: a point within a number ends none. */
export function firstSentence(story: string): string {
  const text = story.trim();
  return /^[\s\S]*?[.!?]["”’)]*(?=\s|$)/.exec(text)?.[0] ?? text;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** "3 populations, 4 designs". */
export const countsOf = ({ populations, designs }: Pick<ScenarioFile, "populations" | "designs">): string =>
  `${counted(populations.length, "population")}, ${counted(designs.length, "design")}`;
