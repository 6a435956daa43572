/** A design: what it does with a need that does not fit, its two ends, and its own numbers of people. */
import type { ComponentChildren } from "preact";
import { withPart } from "../../scenario/change.ts";
import { named, nameOf } from "../../scenario/edit/lists.ts";
import { fieldAt, valueAt } from "../../scenario/lookup.ts";
import { withValue } from "../../scenario/parameters.ts";
import type { Path } from "../../scenario/problem.ts";
import { numberAt } from "../../scenario/values.ts";
import { needsDesk } from "../controls/choices.ts";
import { writeNumber } from "../controls/numbers.ts";
import { Explained } from "../words/Explained.tsx";
import { FieldNote } from "../words/FieldNote.tsx";
import { DesignPeople } from "./DesignPeople.tsx";
import type { Draft } from "./draft.ts";
import { entryOf, type FormProps } from "./forms.ts";
import { HelpForm } from "./HelpForm.tsx";
import { PickField } from "./PickField.tsx";
import { ShareRow } from "./ShareRow.tsx";
import { told, useGesture } from "./told.ts";

export function DesignForm({ draft, id }: FormProps) {
  const file = draft.file.value;
  const { index, owner, at } = entryOf(draft, "designs", id);
  const common = { draft, owner };
  const withoutDesk = (policy: string) =>
    needsDesk(policy) && file.desk === undefined ? "there is no desk" : undefined;
  return (
    <>
      <PickField {...common} path={at("exceptions")} unavailable={withoutDesk} />
      <PickField {...common} path={at("admission")} />
      <PickField {...common} path={at("dispatch")} />
      {(["rigid", "flexible"] as const).map((end) => (
        <fieldset class="part" key={end}>
          <legend>{end === "rigid" ? "At the rigid end" : "At the flexible end"}</legend>
          <p class="form-note">{fieldAt(file, at(end))?.help}</p>
          <Lever draft={draft} owner={owner} path={at(end, "range")} by="steps" />
          <Lever draft={draft} owner={owner} path={at(end, "adaptivity")} />
          <Lever draft={draft} owner={owner} path={at(end, "crossTraining")} by="teams" />
        </fieldset>
      ))}
      <HelpForm draft={draft} id={id} />
      <DesignPeople draft={draft} id={id} />
      {file.today?.design === file.designs[index].id && <p class="form-note">This is the design in use today.</p>}
    </>
  );
}

interface LeverProps {
  readonly draft: Draft;
  readonly owner: string;
  readonly path: Path;
  /** It may be set for each of these apart. */
  readonly by?: "steps" | "teams";
}

function Lever({ draft, owner, path, by }: LeverProps) {
  const file = draft.file.value;
  const { label = "", help = "" } = fieldAt(file, path) ?? {};
  const explained = <Explained note={<FieldNote path={path} help={help} />}>{label}</Explained>;
  const present = valueAt(file, path);
  const isApart = typeof present === "object";
  const gesture = useGesture(draft);
  const [, end] = [path[0], path[2] === "rigid" ? "rigid end" : "flexible end"];
  const row = (at: Path, head: string, shown: ComponentChildren = head) => {
    const share = numberAt(file, at);
    return (
      <ShareRow
        key={at.join(".")}
        name={`${head}, ${end} of ${owner}`}
        head={shown}
        share={share}
        path={at}
        own={share}
        onShare={(wanted) => {
          const [start, changed] = [gesture.start(), withValue(file, at, wanted)];
          const [from, to] = [numberAt(start, at), wanted].map((one) => writeNumber(one, "percent"));
          const words = `${head}, ${end} of ${owner}: ${from} → ${to} %`;
          draft.change(changed, told(start, changed, words), `lever ${at.join(".")}`);
        }}
        onLetGo={gesture.end}
      />
    );
  };
  function toggle() {
    if (by === undefined) return;
    const value = numberAt(file, path);
    // An end that is not given is written out before one of its levers is.
    const whole = withValue(file, path, value);
    const next = isApart
      ? average(Object.values(present as object))
      : Object.fromEntries(named(file, by).map(({ id }) => [id, value]));
    const forms = ["one for all", `by ${by === "steps" ? "step" : "team"}`];
    const words = (isApart ? [...forms].reverse() : forms).join(" → ");
    draft.change(withPart(whole, path, next), `${label}, ${end} of ${owner}: ${words}`);
  }
  return (
    <>
      {isApart && <p class="field-label">{explained}</p>}
      {isApart && by !== undefined
        ? named(file, by).map((one) => row([...path, one.id], nameOf(file, by, one.id)))
        : row(path, label, explained)}
      {by !== undefined && (
        <p class="part-actions">
          <button
            type="button"
            class="action"
            aria-label={`${label}, ${end}: ${isApart ? "one for all" : `by ${by}`}`}
            onClick={toggle}
          >
            {isApart ? "One for all" : `Set by ${by === "steps" ? "step" : "team"}`}
          </button>
        </p>
      )}
    </>
  );
}

function average(values: readonly unknown[]): number {
  const numbers = values.filter((value) => typeof value === "number");
  return numbers.length === 0
    ? 0
    : Number((numbers.reduce((sum, one) => sum + one, 0) / numbers.length).toPrecision(3));
}
