/** The form of one entry: its name, what can be done with it as a whole, and its own fields. */

import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { duplicated } from "../../scenario/edit/duplicate.ts";
import { indexOf, type ListName, moved, nameOf, nouns } from "../../scenario/edit/lists.ts";
import { removal, removed } from "../../scenario/edit/remove.ts";
import { lower } from "../../scenario/labels.ts";
import { fieldAt } from "../../scenario/lookup.ts";
import { ordinal } from "../../scenario/sides.ts";
import { DesignForm } from "./DesignForm.tsx";
import type { FormProps } from "./forms.ts";
import { PickList } from "./PickField.tsx";
import { PopulationForm } from "./PopulationForm.tsx";
import { SegmentForm } from "./SegmentForm.tsx";
import { StepForm } from "./StepForm.tsx";
import { TeamForm } from "./TeamForm.tsx";
import { TextField } from "./TextField.tsx";

const forms: Readonly<Record<ListName, ComponentType<FormProps>>> = {
  steps: StepForm,
  teams: TeamForm,
  segments: SegmentForm,
  populations: PopulationForm,
  designs: DesignForm,
};

export interface EntryFormProps extends FormProps {
  readonly list: ListName;
  /** Another entry is to be shown, null for none. */
  onChoose(id: string | null): void;
}

export function EntryForm(props: EntryFormProps) {
  const { draft, list, id, onChoose } = props;
  const [isRemoving, setRemoving] = useState(false);
  const file = draft.file.value;
  const index = indexOf(file, list, id);
  const name = nameOf(file, list, id);
  const noun = nouns[list];
  const Form = forms[list];

  function duplicate() {
    const copy = duplicated(file, list, id);
    if (copy === null) return;
    draft.change(copy.file, `Duplicate ${noun} ${name} as ${nameOf(copy.file, list, copy.id)}`);
    onChoose(copy.id);
  }
  function askToRemove() {
    const { refused, consequences } = removal(file, list, id);
    if (refused === null && consequences.length === 0) remove();
    else setRemoving(true);
  }
  function remove(moveTo?: string) {
    const neighbour = file[list][index + 1] ?? file[list][index - 1];
    const taker = moveTo === undefined ? "" : `; ${nameOf(file, "teams", moveTo)} takes over`;
    draft.change(removed(file, list, id, moveTo), `Remove ${noun} ${name}${taker}`);
    onChoose(neighbour?.id ?? null);
  }
  const move = (by: -1 | 1) =>
    draft.change(moved(file, list, id, by), `Move ${noun} ${name}: ${ordinal(index + 1)} → ${ordinal(index + 1 + by)}`);
  const isLast = index === file[list].length - 1;
  return (
    <>
      <p class="form-note">{`A ${noun}: ${lower(fieldAt(file, [list, index])?.help ?? "")}`}</p>
      <TextField draft={draft} owner={noun} path={[list, index, "name"]} />
      <p class="entry-actions">
        <Word word="Earlier" name={`Move ${name} earlier`} disabled={index === 0} onPress={() => move(-1)} />
        <Word word="Later" name={`Move ${name} later`} disabled={isLast} onPress={() => move(1)} />
        <Word word="Duplicate" name={`Duplicate ${name}`} onPress={duplicate} />
        <Word word="Remove" name={`Remove ${name}`} onPress={askToRemove} />
      </p>
      {isRemoving && <Removing {...props} onRemove={remove} onKeep={() => setRemoving(false)} />}
      <Form draft={draft} id={id} />
      <p class="form-note">
        In the file and on the command line it is <code>{id}</code>.
      </p>
    </>
  );
}

interface WordProps {
  readonly word: string;
  readonly name: string;
  /** Stays focusable, so that focus is not lost at the end of the list. */
  readonly disabled?: boolean;
  onPress(): void;
}

function Word({ word, name, disabled = false, onPress }: WordProps) {
  return (
    <button
      type="button"
      class="action"
      aria-label={name}
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      {word}
    </button>
  );
}

interface RemovingProps extends EntryFormProps {
  onRemove(moveTo?: string): void;
  onKeep(): void;
}

/** What stands in the way of removing it, or what else would change. */
function Removing({ draft, list, id, onRemove, onKeep }: RemovingProps) {
  const file = draft.file.value;
  const { refused, consequences, moveTo } = removal(file, list, id);
  const [team, setTeam] = useState(moveTo?.[0]);
  return (
    <div class="removing" role="alert">
      <p>{refused ?? consequences.join(" ")}</p>
      {moveTo !== null && team !== undefined && (
        <PickList
          name="Team that takes over"
          value={team}
          options={moveTo.map((one) => ({ value: one, name: `${nameOf(file, "teams", one)} takes over` }))}
          onPick={setTeam}
        />
      )}
      <p class="entry-actions">
        {refused === null && (
          <button type="button" class="action" onClick={() => onRemove(team)}>
            Remove {nameOf(file, list, id)}
          </button>
        )}
        <button type="button" class="action" onClick={onKeep}>
          {refused === null ? "Keep it" : "All right"}
        </button>
      </p>
    </div>
  );
}
