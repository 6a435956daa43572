/** When the service is open and when customers come: a day, its profile and how much days differ, or no days at all. */
import { useState } from "preact/hooks";
import { withPart } from "../../scenario/change.ts";
import { resized } from "../../scenario/edit/people.ts";
import { cleared } from "../../scenario/edit/records.ts";
import { type RegimeKind, withRegime } from "../../scenario/edit/regime.ts";
import { fieldAt } from "../../scenario/lookup.ts";
import { placeOf } from "../../scenario/problem.ts";
import { arounds } from "./around.ts";
import { type Draft, problemAt } from "./draft.ts";
import { Frame, NumberField } from "./fields.tsx";
import { freshSlots } from "./forms.ts";
import { PickList } from "./PickField.tsx";
import { SlotsForm } from "./SlotsForm.tsx";
import { told, useGesture } from "./told.ts";

interface Props {
  readonly draft: Draft;
}

const owner = arounds.day.name;

export function DayForm({ draft }: Props) {
  return (
    <>
      <RegimeField draft={draft} />
      {draft.file.value.regime.kind === "day" ? (
        <>
          <NumberField draft={draft} owner={owner} path={["regime", "openMinutes"]} />
          <NumberField draft={draft} owner={owner} path={["arrivals", "dayCv"]} />
          <ProfileForm draft={draft} />
        </>
      ) : (
        <>
          <NumberField draft={draft} owner={owner} path={["regime", "warmUpMinutes"]} />
          <NumberField draft={draft} owner={owner} path={["regime", "minutes"]} />
        </>
      )}
    </>
  );
}

const kindNames: Readonly<Record<RegimeKind, string>> = {
  day: "Opens and closes each day",
  continuous: "Never closes",
};

/** Where the other kind has no place for something, it is asked first. */
function RegimeField({ draft }: Props) {
  const file = draft.file.value;
  const { kind } = file.regime;
  const [wanted, setWanted] = useState<RegimeKind | null>(null);
  const other = wanted === null || wanted === kind ? null : withRegime(file, wanted);
  function take(to: RegimeKind) {
    draft.change(withRegime(file, to).file, `The service: ${kindNames[kind]} → ${kindNames[to]}`);
    setWanted(null);
  }
  function pick(to: string) {
    if (to !== "day" && to !== "continuous") return;
    if (withRegime(file, to).consequences.length === 0) take(to);
    else setWanted(to);
  }
  const path = ["regime", "kind"];
  const meta = fieldAt(file, ["regime"]);
  return (
    <>
      <Frame label="The service" help={meta?.help} problem={problemAt(draft, path)} problemId="" path={path}>
        <PickList
          name={`The service, ${owner}`}
          value={wanted ?? kind}
          options={[
            { value: "day", name: kindNames.day },
            { value: "continuous", name: kindNames.continuous },
          ]}
          onPick={pick}
        />
      </Frame>
      {other !== null && wanted !== null && (
        <div class="removing" role="alert">
          <p>{other.consequences.join(" ")}</p>
          <p class="entry-actions">
            <button type="button" class="action" onClick={() => take(wanted)}>
              {kindNames[wanted]}
            </button>
            <button type="button" class="action" onClick={() => setWanted(null)}>
              Keep the day
            </button>
          </p>
        </div>
      )}
    </>
  );
}

const profile = ["arrivals", "profile"];

function ProfileForm({ draft }: Props) {
  const gesture = useGesture(draft);
  const file = draft.file.value;
  if (file.regime.kind !== "day") return null;
  const { openMinutes } = file.regime;
  const values = file.arrivals?.profile;
  const problem = problemAt(draft, profile, true);
  /** A profile that says what there was anyway is no difference, and is called by what it became. */
  function change(next: readonly number[], words: string) {
    const [start, changed] = [gesture.start(), withPart(file, profile, next)];
    draft.change(changed, told(start, changed, `Profile of the day: ${words}`), "profile");
  }
  return (
    <fieldset class="part" data-place={placeOf(profile)}>
      <legend>When customers come</legend>
      {values === undefined ? (
        <>
          <p class="form-note">They come evenly through the day.</p>
          <button
            type="button"
            class="action"
            onClick={() => {
              change(Array(freshSlots(openMinutes)).fill(1), "even → drawn by hand");
              gesture.end();
            }}
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
            openMinutes={openMinutes}
            step={0.1}
            leastLast={0}
            limit={1_000}
            leastMost={1}
            onDraw={(next) => change(next, "drawn anew")}
            onSlots={(slots) => change(resizedProfile(values, slots), `${values.length} → ${slots} slots`)}
            onLetGo={gesture.end}
          />
          {problem !== null && (
            <p class="field-problem" role="alert">
              {problem}
            </p>
          )}
          <button
            type="button"
            class="action"
            onClick={() => {
              const changed = cleared(file, profile);
              draft.change(changed, told(file, changed, "Profile of the day: drawn by hand → even"));
            }}
          >
            Evenly through the day
          </button>
        </>
      )}
    </fieldset>
  );
}

/** A profile may end in nothing, a shift plan may not. */
function resizedProfile(values: readonly number[], slots: number): readonly number[] {
  const last = values[values.length - 1];
  return resized(values, slots).map((value, i) => (i === slots - 1 ? last : value));
}
