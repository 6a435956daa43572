/**
 * What stands at one place of two scenarios, of each in words or as a number: enough to see that and how they differ.
 * Which places are compared, and what means the same, is in differences.ts; what only counts differences is without this.
 */
import type { Side, Tell } from "./differences.ts";
import { type ListName, nameOf } from "./edit/lists.ts";
import { type Both, type Ends, isEntry, isListName, pathIn } from "./places.ts";
import type { Plan } from "./plans.ts";
import { planTexts } from "./planTexts.ts";
import type { Path } from "./problem.ts";
import { entryText, inLine, inLines, plainly, type Teller, text, type Write } from "./said.ts";
import type { ScenarioFile } from "./schema.ts";
import type { Scenario } from "./types.ts";

/** @param write numbers within words, with their unit */
export const inWords =
  (write: Write = plainly): Tell =>
  (ends, path, before, after) => {
    const both = [before, after] as const;
    if (path[2] === "headcount") return peopleSides(ends, path, both as Both<Plan | null>);
    if (path[0] === "arrivals" && path[1] === "profile") return profileSides(ends, both as Both<Plan>);
    if (path.length === 1 && isListName(path[0])) return orderSides(ends, path[0], both as Both<readonly string[]>);
    if (isEntry(path)) return [before === null ? null : "there", after === null ? null : "added"];
    const ofBoth = [0, 1].map((end) => ({
      teller: { file: ends.files[end], write },
      own: pathIn(ends.files[end], path) ?? path,
    }));
    const [a, b] = ofBoth;
    if (Array.isArray(before) && Array.isArray(after)) return inLines(entriesAt(a, before), entriesAt(b, after));
    return [sideAt(a, before), sideAt(b, after)];
  };

interface At {
  readonly teller: Teller;
  /** The place in the teller's file. */
  readonly own: Path;
}

const entriesAt = ({ teller, own }: At, value: readonly unknown[]): readonly string[] =>
  value.map((one) => entryText(teller, own, one));

function sideAt({ teller, own }: At, value: unknown): Side {
  return value === null || typeof value === "number" ? value : text(teller, own, value);
}

/** In words where there is a plan. */
function peopleSides({ scenarios }: Ends, path: Path, [a, b]: Both<Plan | null>): Both<Side> {
  const none = path[0] === "designs" ? "the team’s own" : "always enough";
  const alone = (plan: Plan, { regime }: Scenario): Side =>
    plan.length === 1 ? plan[0] : planTexts([plan, plan], [regime, regime])[0];
  if (a === null || b === null)
    return [a === null ? none : alone(a, scenarios[0]), b === null ? none : alone(b, scenarios[1])];
  return a.length === 1 && b.length === 1 ? [a[0], b[0]] : planTexts([a, b], regimesOf(scenarios));
}

const regimesOf = ([a, b]: Both<Scenario>) => [a.regime, b.regime] as const;

function profileSides({ scenarios }: Ends, [a, b]: Both<Plan>): Both<Side> {
  const texts = planTexts([a, b], regimesOf(scenarios));
  return [a.length === 1 ? "even" : texts[0], b.length === 1 ? "even" : texts[1]];
}

/** "3rd" */
export function ordinal(place: number): string {
  const last = Math.floor((place % 100) / 10) === 1 ? 0 : place % 10;
  return `${place}${["th", "st", "nd", "rd"][last] ?? "th"}`;
}

/** The fewest entries that were moved, each with its place among those that both files have. */
function orderSides({ files }: Ends, list: ListName, [before, after]: Both<readonly string[]>): Both<Side> {
  const places = new Map(after.map((id, i) => [id, i]));
  const later = before.map((id) => places.get(id) ?? 0);
  const stayed = new Set(longestRise(later));
  const moved = before.flatMap((id, i) => (stayed.has(later[i]) || later[i] === i ? [] : [{ id, i }]));
  const told = (file: ScenarioFile, place: (i: number) => number) =>
    inLine(moved.map(({ id, i }) => `${nameOf(file, list, id)} ${ordinal(place(i) + 1)}`));
  return [told(files[0], (i) => i), told(files[1], (i) => later[i])];
}

/** The longest row of rising numbers that can be picked from these, in their order. */
function longestRise(numbers: readonly number[]): readonly number[] {
  const best: (readonly number[])[] = [];
  let longest: readonly number[] = [];
  for (const [i, number] of numbers.entries()) {
    let rise: readonly number[] = [];
    for (let j = 0; j < i; j++) if (numbers[j] < number && best[j].length > rise.length) rise = best[j];
    best.push([...rise, number]);
    if (best[i].length > longest.length) longest = best[i];
  }
  return longest;
}
