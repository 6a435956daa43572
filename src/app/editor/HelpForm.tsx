/** Who helps whom in a design: a tick for each pair of teams. */
import { helpersIn, helpIn, withDefaultHelp, withLink } from "../../scenario/edit/help.ts";
import { nameOf } from "../../scenario/edit/lists.ts";
import { placeOf } from "../../scenario/problem.ts";
import { entryOf, type FormProps } from "./forms.ts";

export function HelpForm({ draft, id }: FormProps) {
  const file = draft.file.value;
  const { index, owner, at } = entryOf(draft, "designs", id);
  const helpers = helpersIn(file);
  // What does not check out cannot say what holds by default.
  if (helpers.length < 2 || draft.problems.value.length > 0) return null;
  const links = helpIn(file, index);
  const isDefault = file.designs[index].alsoServes === undefined;
  const name = (team: string) => nameOf(file, "teams", team);
  return (
    <fieldset class="part" data-place={placeOf(at("alsoServes"))}>
      <legend>Who is also trained to help whom</legend>
      {isDefault && <p class="form-note">Each team helps the next one in the list, the last the first.</p>}
      {helpers.map((helper) => (
        <fieldset class="part" key={helper}>
          <legend>{name(helper)} helps</legend>
          <p class="ticks">
            {helpers
              .filter((team) => team !== helper)
              .map((team) => (
                <label class="tick" key={team}>
                  <input
                    type="checkbox"
                    checked={links[helper]?.includes(team) ?? false}
                    onChange={(event) => {
                      const on = event.currentTarget.checked;
                      const words = `${name(helper)} helps ${name(team)}, ${owner}: ${on ? "no → yes" : "yes → no"}`;
                      draft.change(withLink(file, index, helper, team, on), words);
                    }}
                  />
                  {name(team)}
                </label>
              ))}
          </p>
        </fieldset>
      ))}
      {!isDefault && (
        <button
          type="button"
          class="action"
          onClick={() =>
            draft.change(withDefaultHelp(file, index), `Who helps whom, ${owner}: as ticked → each the next one`)
          }
        >
          Each the next one again
        </button>
      )}
    </fieldset>
  );
}
