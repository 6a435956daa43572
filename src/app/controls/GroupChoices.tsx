/**
 * The choices above the sliders of a group. Population, design and rule are ways of looking; the policies of a design
 * are part of the scenario, so they can be undone and reset.
 */
import { rulesFor } from "../../experiment/answer.ts";
import type { Rule } from "../../experiment/types.ts";
import { withOriginal } from "../../scenario/parameters.ts";
import type { Store } from "../store/store.ts";
import { Choice } from "./Choice.tsx";
import { policyChoices, withChoice, withoutCommonStart } from "./choices.ts";
import type { Group } from "./rows.ts";

const ruleNames: Readonly<Record<Rule, string>> = {
  promise: "the promise",
  noticeable: "experience",
  value: "net value",
};

const ruleHelp =
  "The promise: the cheapest dial that keeps it. Experience: the cheapest whose experience no customer could tell " +
  "from the best. Net value: the dial that earns most.";

export function GroupChoices({ group, store }: { readonly group: Group; readonly store: Store }) {
  if (group === "Promise") return <RuleChoice store={store} />;
  if (group === "Customers") return <PopulationChoice store={store} />;
  return group === "Process" ? <DesignChoices store={store} /> : null;
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
      options={withoutCommonStart(populations.map(({ id, name }) => ({ value: id, name })))}
      value={store.request.value.population}
      onChoose={(population) => store.ask({ population })}
    />
  );
}

function DesignChoices({ store }: { readonly store: Store }) {
  const { opened, file } = store.history.value.present;
  const { design } = store.request.value;
  const designs = store.scenario.value.designs;
  return (
    <>
      {designs.length > 1 && (
        <Choice
          name="Design"
          nameHidden
          options={designs.map(({ id, name }) => ({ value: id, name }))}
          value={design}
          onChoose={(chosen) => store.ask({ design: chosen })}
        />
      )}
      {policyChoices(file, opened, design).map((choice) => (
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
      ))}
    </>
  );
}
