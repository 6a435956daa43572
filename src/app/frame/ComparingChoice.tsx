/** Whose curves stand side by side: those of other populations or those of other designs. */
import type { Scenario } from "../../scenario/types.ts";
import type { Comparing } from "../views/types.ts";

export interface ComparingChoiceProps {
  readonly scenario: Scenario;
  readonly comparing: Comparing;
  onCompare(comparing: Comparing): void;
}

const options: readonly Comparing[] = ["populations", "designs"];

export function ComparingChoice({ scenario, comparing, onCompare }: ComparingChoiceProps) {
  if (scenario.populations.length === 1 && scenario.designs.length === 1) return null;
  return (
    <fieldset class="comparing">
      <legend>Side by side</legend>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" name="comparing" checked={option === comparing} onChange={() => onCompare(option)} />
          <span>{option}</span>
        </label>
      ))}
    </fieldset>
  );
}
