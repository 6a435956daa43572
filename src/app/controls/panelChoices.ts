/**
 * The choices above the sliders of a group, with what choosing does. Population, design and rule are ways of looking; the
 * policies of a design are part of the scenario, so they can be undone and reset. It draws nothing.
 */
import { rulesFor } from "../../experiment/answer.ts";
import { fieldAt } from "../../scenario/lookup.ts";
import { withOriginal } from "../../scenario/parameters.ts";
import type { Path } from "../../scenario/problem.ts";
import type { Store } from "../store/store.ts";
import type { ChoiceProps } from "./Choice.tsx";
import { policyChoices, ruleNames, withChoice, withoutCommonWord } from "./choices.ts";
import type { Group } from "./rows.ts";

export interface PanelChoice extends Omit<ChoiceProps<string>, "note"> {
  readonly group: Group;
  readonly key: string;
  /** Where it stands in the file; empty for a way of looking. */
  readonly path: Path;
  readonly help: string;
}

const ruleHelp =
  "The promise: the cheapest dial that keeps it. Experience: the cheapest whose experience no customer could tell " +
  "from the best. Net value: the dial that earns most.";

/** In the order of the panel. */
export function panelChoices(store: Store): readonly PanelChoice[] {
  return [ruleChoice(store), ...populationChoice(store), ...policyChoicesOf(store), ...designChoice(store)];
}

function ruleChoice(store: Store): PanelChoice {
  const rules = rulesFor(store.scenario.value);
  return {
    group: "Promise",
    key: "rule",
    path: [],
    name: "Just right is judged by",
    help: ruleHelp,
    options: rules.map((value) => ({ value, name: ruleNames[value] })),
    value: store.rule.value,
    onChoose(value) {
      const rule = rules.find((one) => one === value);
      if (rule !== undefined) store.ask({ rule });
    },
  };
}

function populationChoice(store: Store): readonly PanelChoice[] {
  const { populations } = store.scenario.value;
  if (populations.length === 1) return [];
  return [
    {
      group: "Customers",
      key: "population",
      path: [],
      name: "Population",
      help: fieldAt({}, ["populations", 0])?.help ?? "",
      nameHidden: true,
      options: withoutCommonWord(populations.map(({ id, name }) => ({ value: id, name }))),
      value: store.request.value.population,
      onChoose: (population) => store.ask({ population }),
    },
  ];
}

function designChoice(store: Store): readonly PanelChoice[] {
  const { designs } = store.scenario.value;
  if (designs.length === 1) return [];
  return [
    {
      group: "Flexibility",
      key: "design",
      path: [],
      name: "Design",
      help: fieldAt({}, ["designs", 0])?.help ?? "",
      options: withoutCommonWord(designs.map(({ id, name }) => ({ value: id, name }))),
      value: store.request.value.design,
      onChoose: (design) => store.ask({ design }),
    },
  ];
}

function policyChoicesOf(store: Store): readonly PanelChoice[] {
  const { opened, file } = store.history.value.present;
  return policyChoices(file, opened, store.request.value.design).map((choice) => ({
    ...choice,
    group: "Process",
    key: choice.path.join("."),
    onChoose: (value) =>
      store.edit(
        value === choice.own ? withOriginal(file, choice.path, opened) : withChoice(file, choice.path, value),
        `${choice.name}: ${nameOf(choice.options, choice.value)} → ${nameOf(choice.options, value)}`,
      ),
  }));
}

const nameOf = (options: PanelChoice["options"], value: string): string =>
  options.find((option) => option.value === value)?.name ?? value;
