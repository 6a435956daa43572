/** The forms of what stands beside the five lists: the exceptions desk, who comes back, and those of numbers only. */
import { deskIsNeeded, withDesk, withoutDesk, withoutReturns, withReturns } from "../../scenario/edit/around.ts";
import { nameOf } from "../../scenario/edit/lists.ts";
import { placeOf } from "../../scenario/problem.ts";
import { type Around, arounds, numbersOf } from "./around.ts";
import { DayForm } from "./DayForm.tsx";
import { DistributionForm } from "./DistributionForm.tsx";
import type { Draft } from "./draft.ts";
import { NumberField } from "./fields.tsx";
import { PickField } from "./PickField.tsx";
import { PromiseForm, TextForm, TodayForm } from "./ScenarioForm.tsx";

export function AroundForm({ draft, part }: { readonly draft: Draft; readonly part: Around }) {
  switch (part) {
    case "text":
      return <TextForm draft={draft} />;
    case "promise":
      return <PromiseForm draft={draft} />;
    case "today":
      return <TodayForm draft={draft} />;
    case "day":
      return <DayForm draft={draft} />;
    case "desk":
      return <DeskForm draft={draft} />;
    case "returns":
      return <ReturnsForm draft={draft} />;
    default:
      return <NumbersForm draft={draft} part={part} />;
  }
}

/** What does nothing here, and why: nothing closes where there are no days. */
const dayOnly: ReadonlySet<Around> = new Set(["costs"]);

function NumbersForm({ draft, part }: { readonly draft: Draft; readonly part: Around }) {
  if (dayOnly.has(part) && draft.file.value.regime.kind === "continuous")
    return <p class="form-note">Overtime and the fixed cost are of a day, and this service never closes.</p>;
  return numbersOf[part]?.map((path) => (
    <NumberField key={placeOf(path)} draft={draft} owner={arounds[part].name} path={path} />
  ));
}

function DeskForm({ draft }: { readonly draft: Draft }) {
  const file = draft.file.value;
  const owner = arounds.desk.name;
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
  const owner = arounds.returns.name;
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
