/** A team: how many people when, what they cost, and what they do. */
import { resized, withoutLimit, withPeople } from "../../scenario/edit/people.ts";
import { maxPeopleATeam } from "../../scenario/limits.ts";
import { placeOf } from "../../scenario/problem.ts";
import { Choice } from "../controls/Choice.tsx";
import { writeNumber } from "../controls/numbers.ts";
import { NumberField } from "./fields.tsx";
import { entryOf, type FormProps, freshSlots } from "./forms.ts";
import { SlotsForm } from "./SlotsForm.tsx";

type Form = "number" | "plan" | "unlimited";

export function TeamForm({ draft, id }: FormProps) {
  const file = draft.file.value;
  const { index, owner, at } = entryOf(draft, "teams", id);
  const { headcount, unlimited } = file.teams[index];
  const { regime } = file;
  const form: Form = unlimited ? "unlimited" : Array.isArray(headcount) ? "plan" : "number";
  const peak = Array.isArray(headcount) ? Math.max(1, ...headcount) : (headcount ?? 1);

  function choose(to: Form) {
    if (to === form) return;
    if (to === "unlimited") draft.change(withoutLimit(file, id), `${owner}: without limit`);
    if (to === "number") draft.change(withPeople(file, id, peak), `${owner}: ${peak} people all day`);
    if (to === "plan" && regime.kind === "day") {
      const slots = freshSlots(regime.openMinutes);
      draft.change(withPeople(file, id, Array(slots).fill(peak)), `${owner}: a shift plan`);
    }
  }
  const change = (slots: readonly number[], words: string) =>
    draft.change(withPeople(file, id, slots), `Shift plan, ${owner}: ${words}`, `plan ${id}`);
  return (
    <>
      <div data-place={placeOf(at("headcount"))}>
        <Choice
          name={`People of ${owner}`}
          nameHidden
          options={[
            { value: "number", name: "All day" },
            { value: "plan", name: "Shift plan", unavailable: regime.kind === "day" ? undefined : "there are no days" },
            { value: "unlimited", name: "Unlimited" },
          ]}
          value={form}
          onChoose={choose}
        />
      </div>
      {form === "number" && <NumberField draft={draft} owner={owner} path={at("headcount")} />}
      {form === "plan" && Array.isArray(headcount) && regime.kind === "day" && (
        <SlotsForm
          name={`People, ${owner}`}
          values={headcount}
          openMinutes={regime.openMinutes}
          step={1}
          leastLast={1}
          limit={maxPeopleATeam}
          leastMost={4}
          onDraw={(slots) => change(slots, `at most ${writeNumber(Math.max(...slots), "people")} people`)}
          onSlots={(slots) => change(resized(headcount, slots), `${slots} slots`)}
          onLetGo={draft.endGesture}
        />
      )}
      {form !== "unlimited" && (
        <>
          <NumberField draft={draft} owner={owner} path={at("wagePerHour")} />
          {regime.kind === "day" && <NumberField draft={draft} owner={owner} path={at("absence")} />}
        </>
      )}
      <p class="form-note">{workOf(file, id)}</p>
    </>
  );
}

function workOf(file: FormProps["draft"]["file"]["value"], id: string): string {
  const steps = file.steps.filter(({ team }) => team === id).map(({ name }) => name);
  if (file.desk?.team === id) return "This is the team of the exceptions desk.";
  return steps.length === 0 ? "It does no step yet." : `It does ${steps.join(", ")}.`;
}
