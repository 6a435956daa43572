/** What stands around the steps: the day and its arrivals, the exceptions desk, and who comes back. */
import { withoutPart, withPart } from "../../scenario/change.ts";
import { deskIsNeeded, withDesk, withoutDesk, withoutReturns, withReturns } from "../../scenario/edit/around.ts";
import { nameOf } from "../../scenario/edit/lists.ts";
import { resized } from "../../scenario/edit/people.ts";
import { DistributionForm } from "./DistributionForm.tsx";
import { type Draft, problemAt } from "./draft.ts";
import { NumberField } from "./fields.tsx";
import { freshSlots } from "./forms.ts";
import { PickField } from "./PickField.tsx";
import { SlotsForm } from "./SlotsForm.tsx";

export type Around = "day" | "desk" | "returns";

export const aroundNames: Readonly<Record<Around, string>> = {
  day: "The day",
  desk: "Exceptions desk",
  returns: "Coming back",
};

export const arounds: readonly Around[] = ["day", "desk", "returns"];

export function AroundForm({ draft, part }: { readonly draft: Draft; readonly part: Around }) {
  if (part === "day") return <DayForm draft={draft} />;
  return part === "desk" ? <DeskForm draft={draft} /> : <ReturnsForm draft={draft} />;
}

const profile = ["arrivals", "profile"];

function DayForm({ draft }: { readonly draft: Draft }) {
  const file = draft.file.value;
  const { regime, arrivals } = file;
  const owner = aroundNames.day;
  if (regime.kind === "continuous") {
    return (
      <>
        <NumberField draft={draft} owner={owner} path={["regime", "warmUpMinutes"]} />
        <NumberField draft={draft} owner={owner} path={["regime", "minutes"]} />
      </>
    );
  }
  const values = arrivals?.profile;
  const problem = problemAt(draft.problems.value, profile, true);
  const change = (next: readonly number[], words: string) =>
    draft.change(withPart(file, profile, next), `Profile of the day: ${words}`, "profile");
  return (
    <>
      <NumberField draft={draft} owner={owner} path={["regime", "openMinutes"]} />
      <NumberField draft={draft} owner={owner} path={["arrivals", "dayCv"]} />
      <fieldset class="part">
        <legend>When customers come</legend>
        {values === undefined ? (
          <>
            <p class="form-note">They come evenly through the day.</p>
            <button
              type="button"
              class="action"
              onClick={() => change(Array(freshSlots(regime.openMinutes)).fill(1), "drawn by hand")}
            >
              Draw a profile
            </button>
          </>
        ) : (
          <>
            <p class="form-note">Relative to each other: how many come in all is set with each population.</p>
            <SlotsForm
              name="Arrivals"
              values={values}
              openMinutes={regime.openMinutes}
              step={0.1}
              leastLast={0}
              limit={1_000}
              leastMost={1}
              onDraw={(next) => change(next, "drawn anew")}
              onSlots={(slots) => change(resizedProfile(values, slots), `${slots} slots`)}
              onLetGo={draft.endGesture}
            />
            {problem !== null && (
              <p class="field-problem" role="alert">
                {problem}
              </p>
            )}
            <button
              type="button"
              class="action"
              onClick={() => draft.change(withoutPart(file, profile), "Profile of the day: even")}
            >
              Evenly through the day
            </button>
          </>
        )}
      </fieldset>
    </>
  );
}

/** A profile may end in nothing, a shift plan may not. */
function resizedProfile(values: readonly number[], slots: number): readonly number[] {
  const last = values[values.length - 1];
  return resized(values, slots).map((value, i) => (i === slots - 1 ? last : value));
}

function DeskForm({ draft }: { readonly draft: Draft }) {
  const file = draft.file.value;
  const owner = aroundNames.desk;
  if (file.desk === undefined) {
    return (
      <Absent
        note="There is no desk: needs that do not fit get the standard answer, or are referred."
        word="Set up a desk"
        onAdd={() => draft.change(withDesk(file), "Set up an exceptions desk")}
      />
    );
  }
  const needed = deskIsNeeded(file);
  const busy = new Set(file.steps.map(({ team }) => team));
  return (
    <>
      <PickField
        draft={draft}
        owner={owner}
        path={["desk", "team"]}
        options={file.teams.map(({ id }) => ({
          value: id,
          name: nameOf(file, "teams", id),
          unavailable: busy.has(id) ? "it does steps" : undefined,
        }))}
      />
      <DistributionForm draft={draft} owner={owner} path={["desk", "work"]} />
      <NumberField draft={draft} owner={owner} path={["desk", "fit"]} />
      {needed === null ? (
        <button type="button" class="action" onClick={() => draft.change(withoutDesk(file), "Close the desk")}>
          Close the desk
        </button>
      ) : (
        <p class="form-note">{needed} Without these designs, or with another policy in them, it could be closed.</p>
      )}
    </>
  );
}

function ReturnsForm({ draft }: { readonly draft: Draft }) {
  const file = draft.file.value;
  const owner = aroundNames.returns;
  if (file.returns === undefined) {
    return (
      <Absent
        note="Nobody comes back with an unmet need."
        word="Let them come back"
        onAdd={() => draft.change(withReturns(file), "Unmet needs come back")}
      />
    );
  }
  return (
    <>
      <NumberField draft={draft} owner={owner} path={["returns", "rate"]} />
      <NumberField draft={draft} owner={owner} path={["returns", "max"]} />
      <DistributionForm draft={draft} owner={owner} path={["returns", "delay"]} />
      <button type="button" class="action" onClick={() => draft.change(withoutReturns(file), "Nobody comes back")}>
        Nobody comes back
      </button>
    </>
  );
}

interface AbsentProps {
  readonly note: string;
  readonly word: string;
  onAdd(): void;
}

function Absent({ note, word, onAdd }: AbsentProps) {
  return (
    <>
      <p class="form-note">{note}</p>
      <button type="button" class="action" onClick={onAdd}>
        {word}
      </button>
    </>
  );
}
