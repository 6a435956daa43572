/** The choices of a design that are no numbers: what happens to a need that does not fit, who comes in, who is next. */
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

type DesignFile = ScenarioFile["designs"][number];
type Policy = "exceptions" | "admission" | "dispatch";

const policies: Readonly<Record<Policy, readonly string[]>> = {
  exceptions: ["force", "escalate", "desk", "refer"],
  admission: ["all", "target"],
  dispatch: ["local", "end-to-end"],
};

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
  return (Object.keys(policies) as Policy[]).map((policy) => {
    const path = ["designs", index, policy];
    const field = fieldAt(present, path);
    return {
      path,
      name: field?.label ?? policy,
      help: field?.help ?? "",
      options: policies[policy].map((value) => ({ value, name: value, unavailable: unavailable(value, present) })),
      value: present.designs[index][policy] ?? policies[policy][0],
      own: before[policy] ?? policies[policy][0],
    };
  });
}

function unavailable(option: string, file: ScenarioFile): string | undefined {
  const needsDesk = option === "desk" || option === "escalate";
  return needsDesk && file.desk === undefined ? "this scenario has no desk" : undefined;
}

/** The file with the policy at this path chosen; the first of its options is the default and is written out too. */
export function withChoice(file: ScenarioFile, path: Path, value: string): ScenarioFile {
  const [, index, policy] = path;
  const designs = file.designs.map((design, i) =>
    i === index ? ({ ...design, [policy]: value } as DesignFile) : design,
  );
  return { ...file, designs };
}

/** Names without a word that all begin or end with: of "Customers alike" and "Mixed customers", "Alike" and "Mixed". */
export function withoutCommonWord<T extends string>(options: readonly Option<T>[]): readonly Option<T>[] {
  const split = options.map(({ name }) => name.split(" "));
  const common = split[0].find((word) => options.length > 1 && split.every((words) => isAtAnEnd(word, words)));
  if (common === undefined) return options;
  const short = split.map((words) => words.filter((word) => word.toLowerCase() !== common.toLowerCase()).join(" "));
  if (short.includes("")) return options;
  return options.map((option, i) => ({ ...option, name: short[i].charAt(0).toUpperCase() + short[i].slice(1) }));
}

function isAtAnEnd(word: string, words: readonly string[]): boolean {
  const ends = [words[0], words[words.length - 1]].map((end) => end.toLowerCase());
  return words.length > 1 && ends.includes(word.toLowerCase());
}
