/** Whom a design has of each team: as the team itself, a number of its own all day, or a shift plan of its own. */
import { nameOf } from "../../scenario/edit/lists.ts";
import { type People, peopleIn, withPeopleIn } from "../../scenario/edit/people.ts";
import { maxPeopleATeam } from "../../scenario/limits.ts";
import { fieldAt } from "../../scenario/lookup.ts";
import { placeOf } from "../../scenario/problem.ts";
import { writeNumber } from "../controls/numbers.ts";
import { BarRow } from "./BarRow.tsx";
import { Frame, NumberField } from "./fields.tsx";
import { entryOf, type FormProps, freshSlots } from "./forms.ts";
import { PickList } from "./PickField.tsx";
import { told, useGesture } from "./told.ts";

export function DesignPeople({ draft, id }: FormProps) {
  const file = draft.file.value;
  return (
    <fieldset class="part">
      <legend>People in this design</legend>
      {file.teams
        .filter((team) => team.headcount !== undefined)
        .map((team) => (
          <TeamIn key={team.id} draft={draft} id={id} team={team.id} />
        ))}
    </fieldset>
  );
}

type Form = "team" | "number" | "plan";

function TeamIn({ draft, id, team }: FormProps & { readonly team: string }) {
  const file = draft.file.value;
  const { regime } = file;
  const { index, owner, at } = entryOf(draft, "designs", id);
  const name = nameOf(file, "teams", team);
  const own = file.teams.find((one) => one.id === team)?.headcount ?? 1;
  const here = peopleIn(file, index, team);
  const form: Form = here === null ? "team" : typeof here === "number" ? "number" : "plan";
  const whose = `${name} in ${owner}`;
  const gesture = useGesture(draft);
  /** What is not one difference, as a plan that says what the number said, is called by what it became. */
  function change(people: People | null, words: string, stroke?: string) {
    const start = stroke === undefined ? file : gesture.start();
    const changed = withPeopleIn(file, index, team, people);
    const before = peopleIn(start, index, team);
    const from = before === null ? "as the team" : peopleText(before);
    draft.change(changed, told(start, changed, `People, ${whose}: ${from} → ${words}`), stroke);
  }

  function choose(to: string) {
    if (to === form) return;
    if (to === "team") change(null, "as the team");
    if (to === "number") change(peak(here ?? own), `${writeNumber(peak(here ?? own), "people")} all day`);
    if (to === "plan" && regime.kind === "day")
      change(planFrom(here ?? own, own, regime.openMinutes), "a shift plan of its own");
  }
  return (
    <>
      <Frame
        label={name}
        help={fieldAt(file, at("headcount", team))?.help}
        problem={null}
        problemId=""
        path={at("headcount", team)}
      >
        <PickList
          name={`People: ${whose}`}
          value={form}
          options={[
            { value: "team", name: `As the team: ${peopleText(own)}` },
            { value: "number", name: "A number of its own" },
            {
              value: "plan",
              name: "A shift plan of its own",
              unavailable: regime.kind === "day" ? undefined : "there are no days",
            },
          ]}
          onPick={choose}
        />
      </Frame>
      {form === "number" && (
        <NumberField draft={draft} owner={whose} path={at("headcount", team)} label={`People of ${name}`} help="" />
      )}
      {here !== null && typeof here !== "number" && regime.kind === "day" && (
        <div class="slots" data-place={placeOf(at("headcount", team))}>
          <BarRow
            name={`People, ${whose}`}
            values={here}
            openMinutes={regime.openMinutes}
            step={1}
            leastLast={1}
            limit={maxPeopleATeam}
            leastMost={4}
            onDraw={(slots) => change(slots, peopleText(slots), `plan ${id} ${team}`)}
            onLetGo={gesture.end}
          />
          <p class="form-note">
            In the {here.length} slots of the team’s own plan. How many there are is set with the team.
          </p>
        </div>
      )}
    </>
  );
}

const peak = (people: People): number => (typeof people === "number" ? people : Math.max(1, ...people));

/** The people there are so far, in the slots of the team's plan; one an hour where it has none. */
function planFrom(people: People, own: People, openMinutes: number): readonly number[] {
  if (typeof people !== "number") return people;
  const slots = typeof own === "number" ? freshSlots(openMinutes) : own.length;
  return Array<number>(slots).fill(people);
}

/** "3", "2 to 5 by plan" */
function peopleText(people: People): string {
  if (typeof people === "number") return writeNumber(people, "people");
  const [least, most] = [Math.min(...people), Math.max(...people)].map((one) => writeNumber(one, "people"));
  return least === most ? `${most} by plan` : `${least} to ${most} by plan`;
}
