/**
 * The choices above the sliders of a group. Population, design and rule are ways of looking; the policies of a design
 * are part of the scenario, so they can be undone and reset.
 */
import { rulesFor } from "../../experiment/answer.ts";
import { fieldAt } from "../../scenario/lookup.ts";
import { withOriginal } from "../../scenario/parameters.ts";
import type { Store } from "../store/store.ts";
import { Choice } from "./Choice.tsx";
import { policyChoices, ruleNames, withChoice, withoutCommonWord } from "./choices.ts";
import type { Group } from "./rows.ts";

const ruleHelp =
  "The promise: the cheapest dial that keeps it. Experience: the cheapest whose experience no customer could tell " +
  "from the best. Net value: the dial that earns most.";

export function GroupChoices({ group, store }: { readonly group: Group; readonly store: Store }) {
  switch (group) {
    case "Promise":
      return <RuleChoice store={store} />;
    case "Customers":
      return <PopulationChoice store={store} />;
    case "Process":
      return <PolicyChoices store={store} />;
    case "Flexibility":
      return <DesignChoice store={store} />;
    default:
      return null;
  }
}

function RuleChoice({ store }: { readonly store: Store }) {
  return (
    <Choice
      name="Just right is judged by"
      help={ruleHelp}
      options={rulesFor(store.scenario.value).map((value) => ({ value, name: ruleNames[value] }))}
      value={store.rule.value}
      onChoose={(rule) => store.ask({ rule })}
    />
  );
}

function PopulationChoice({ store }: { readonly store: Store }) {
  const { populations } = store.scenario.value;
  if (populations.length === 1) return null;
  return (
    <Choice
      name="Population"
      nameHidden
      options={withoutCommonWord(populations.map(({ id, name }) => ({ value: id, name })))}
      value={store.request.value.population}
      onChoose={(population) => store.ask({ population })}
    />
  );
}

function DesignChoice({ store }: { readonly store: Store }) {
  const { designs } = store.scenario.value;
  if (designs.length === 1) return null;
  return (
    <Choice
      name="Design"
      help={fieldAt(store.history.value.present.file, ["designs", 0])?.help}
      options={withoutCommonWord(designs.map(({ id, name }) => ({ value: id, name })))}
      value={store.request.value.design}
      onChoose={(design) => store.ask({ design })}
    />
  );
}

function PolicyChoices({ store }: { readonly store: Store }) {
  const { opened, file } = store.history.value.present;
  return policyChoices(file, opened, store.request.value.design).map((choice) => (
    <Choice
      key={choice.path.join(".")}
      {...choice}
      onChoose={(value) =>
        store.edit(
          value === choice.own ? withOriginal(file, choice.path, opened) : withChoice(file, choice.path, value),
          `${choice.name}: ${value}`,
        )
      }
    />
  ));
}
