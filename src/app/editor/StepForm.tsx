/** A step: who does it where, how long it takes, what it asks, and where it goes on. */
import { nameOf } from "../../scenario/edit/lists.ts";
import { DistributionForm } from "./DistributionForm.tsx";
import { FlagField, NumberField } from "./fields.tsx";
import { entryOf, type FormProps } from "./forms.ts";
import { PickField } from "./PickField.tsx";
import { TextField } from "./TextField.tsx";
import { WaysForm } from "./WaysForm.tsx";

export function StepForm({ draft, id }: FormProps) {
  const file = draft.file.value;
  const { owner, at } = entryOf(draft, "steps", id);
  const common = { draft, owner };
  const teams = file.teams.map((team) => ({
    value: team.id,
    name: nameOf(file, "teams", team.id),
    unavailable: team.id === file.desk?.team ? "the desk's" : undefined,
  }));
  return (
    <>
      <PickField {...common} path={at("stage")} />
      <PickField {...common} path={at("team")} options={teams} />
      <DistributionForm {...common} path={at("work")} />
      <WaysForm draft={draft} id={id} />
      <NumberField {...common} path={at("exposure")} />
      <NumberField {...common} path={at("effort")} />
      <NumberField {...common} path={at("cost")} />
      <FlagField {...common} path={at("mandatory")} />
      <TextField {...common} path={at("purpose")} optional rows={2} />
    </>
  );
}
