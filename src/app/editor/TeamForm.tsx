/** A team: how many people when, what they cost, and what they do. */
import { resized, withoutLimit, withPeople } from "../../scenario/edit/people.ts";
import { maxPeopleATeam } from "../../scenario/limits.ts";
import { placeOf } from "../../scenario/problem.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import { Choice } from "../controls/Choice.tsx";
import { writeNumber } from "../controls/numbers.ts";
import { NumberField } from "./fields.tsx";
import { entryOf, type FormProps, freshSlots } from "./forms.ts";
import { SlotsForm } from "./SlotsForm.tsx";
import { told, useGesture } from "./told.ts";

type Form = "number" | "plan" | "unlimited";

export function TeamForm({ draft, id }: FormProps) {
  const file = draft.file.value;
  const { index, owner, at } = entryOf(draft, "teams", id);
  const { headcount, unlimited } = file.teams[index];
  const { regime } = file;
  const form: Form = unlimited ? "unlimited" : Array.isArray(headcount) ? "plan" : "number";
  const peak = Array.isArray(headcount) ? Math.max(1, ...headcount) : (headcount ?? 1);

  const gesture = useGesture(draft);
  function change(changed: ScenarioFile, from: string, to: string, stroke?: string) {
    const start = stroke === undefined ? file : gesture.start();
    draft.change(changed, told(start, changed, `People, ${owner}: ${from} → ${to}`), stroke);
  }
  function choose(to: Form) {
    if (to === form) return;
    const from = formName(form, peak);
    if (to === "unlimited") change(withoutLimit(file, id), from, formName(to, peak));
    if (to === "number") change(withPeople(file, id, peak), from, formName(to, peak));
    if (to === "plan" && regime.kind === "day") {
      const plan = Array(freshSlots(regime.openMinutes)).fill(peak);
      change(withPeople(file, id, plan), from, formName(to, peak));
    }
  }
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
          onDraw={(slots) =>
            change(withPeople(file, id, slots), peakText(peak), peakText(Math.max(...slots)), `plan ${id}`)
          }
          onSlots={(slots) =>
            change(
              withPeople(file, id, resized(headcount, slots)),
              `${headcount.length} slots`,
              `${slots} slots`,
              `plan ${id}`,
            )
          }
          onLetGo={gesture.end}
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

const peakText = (peak: number): string => `a plan of at most ${writeNumber(peak, "people")}`;

function formName(form: Form, peak: number): string {
  if (form === "unlimited") return "unlimited";
  return form === "plan" ? peakText(peak) : `${writeNumber(peak, "people")} all day`;
}

function workOf(file: FormProps["draft"]["file"]["value"], id: string): string {
  const steps = file.steps.filter(({ team }) => team === id).map(({ name }) => name);
  if (file.desk?.team === id) return "This is the team of the exceptions desk.";
  return steps.length === 0 ? "It does no step yet." : `It does ${steps.join(", ")}.`;
}
