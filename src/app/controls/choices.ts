/**
 * The choices of a design that are no numbers: what happens to a need that does not fit, who comes in, who is next; and
 * how choices are named. Pure: what the panel does with them is in panelChoices.ts.
 */
import type { Rule } from "../../experiment/types.ts";
import { fieldAt } from "../../scenario/lookup.ts";
import type { Path } from "../../scenario/problem.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { Option } from "./Choice.tsx";

/** What just right is judged by. */
export const ruleNames: Readonly<Record<Rule, string>> = {
  promise: "the promise",
  noticeable: "experience",
  value: "net value",
};

/** Another rule, as undo calls it. */
export const ruleWords = (before: Rule, after: Rule): string =>
  `Judged by: ${[before, after].map((rule) => ruleNames[rule].replace(/^the /, "")).join(" → ")}`;

type DesignFile = ScenarioFile["designs"][number];
type Policy = "exceptions" | "admission" | "dispatch";

const policies: readonly Policy[] = ["exceptions", "admission", "dispatch"];

export interface PolicyChoice {
  readonly path: Path;
  readonly name: string;
  readonly help: string;
  readonly options: readonly Option<string>[];
  readonly value: string;
  /** As the scenario was opened. */
  readonly own: string;
}

/** The policies of one design, each with the scenario's own; those of a design that was not there when opened are its own. */
export function policyChoices(present: ScenarioFile, opened: ScenarioFile, design: string): readonly PolicyChoice[] {
  const index = present.designs.findIndex(({ id }) => id === design);
  const before = opened.designs.find(({ id }) => id === design) ?? present.designs[index];
  return policies.map((policy) => {
    const path = ["designs", index, policy];
    const { label = policy, help = "", names = {}, default: usual } = fieldAt(present, path) ?? {};
    return {
      path,
      name: label,
      help,
      options: Object.entries(names).map(([value, name]) => ({
        value,
        name,
        unavailable: unavailable(value, present),
      })),
      value: present.designs[index][policy] ?? String(usual),
      own: before[policy] ?? String(usual),
    };
  });
}

export const needsDesk = (policy: string): boolean => policy === "desk" || policy === "escalate";

function unavailable(option: string, file: ScenarioFile): string | undefined {
  return needsDesk(option) && file.desk === undefined ? "this scenario has no desk" : undefined;
}

/** The file with the policy at this path chosen; the first of its options is the default and is written out too. */
export function withChoice(file: ScenarioFile, path: Path, value: string): ScenarioFile {
  const [, index, policy] = path;
  const designs = file.designs.map((design, i) =>
    i === index ? ({ ...design, [policy]: value } as DesignFile) : design,
  );
  return { ...file, designs };
}

const articles: ReadonlySet<string> = new Set(["a", "an", "the"]);

/**
 * Names without a word that all begin or end with: of "Customers alike" and "Mixed customers", "Alike" and "Mixed". Only
 * where one word is left of each: what is left of "An ordinary day" or "Trained for one other type" does not stand alone.
 */
export function withoutCommonWord<T extends string>(options: readonly Option<T>[]): readonly Option<T>[] {
  const split = options.map(({ name }) => name.split(" "));
  const common = split[0].find((word) => options.length > 1 && split.every((words) => isAtAnEnd(word, words)));
  if (common === undefined) return options;
  const short = split.map((words) => words.filter((word) => word.toLowerCase() !== common.toLowerCase()).join(" "));
  if (short.some((left) => left === "" || left.includes(" ") || articles.has(left.toLowerCase()))) return options;
  return options.map((option, i) => ({ ...option, name: short[i].charAt(0).toUpperCase() + short[i].slice(1) }));
}

function isAtAnEnd(word: string, words: readonly string[]): boolean {
  const ends = [words[0], words[words.length - 1]].map((end) => end.toLowerCase());
  return words.length > 1 && ends.includes(word.toLowerCase());
}
