/** What the scenario is and asks: its texts, what is promised and aimed at, and what is in use today. */
import { nameOf } from "../../scenario/edit/lists.ts";
import { arounds } from "./around.ts";
import { type Draft, problemAt } from "./draft.ts";
import { NumberField } from "./fields.tsx";
import { Optional } from "./Optional.tsx";
import { PickField } from "./PickField.tsx";
import { LinesField, TextField } from "./TextField.tsx";

interface Props {
  readonly draft: Draft;
}

export function TextForm({ draft }: Props) {
  const common = { draft, owner: "scenario" };
  const { currency } = draft.file.value;
  return (
    <>
      <TextField {...common} path={["title"]} />
      <TextField {...common} path={["question"]} rows={2} />
      <TextField {...common} path={["story"]} rows={8} />
      <LinesField {...common} path={["sources"]} rows={8} apart />
      <TextField {...common} path={["currency"]} meaning={(text) => text.trim().toUpperCase()} />
      {problemAt(draft, ["currency"]) === null && (
        <p class="form-note">{decimalsText(currency)} Amounts are not converted when it changes.</p>
      )}
      <TextField {...common} path={["id"]} />
      <p class="form-note">It names the file that is saved.</p>
      <fieldset class="part">
        <legend>For a class or a workshop</legend>
        <TextField {...common} path={["teaching", "guess"]} rows={2} optional />
        <TextField {...common} path={["teaching", "prompt"]} rows={3} optional />
        <LinesField {...common} path={["teaching", "tags"]} rows={3} optional />
      </fieldset>
    </>
  );
}

/** How many decimals an amount has is the currency's own, not the scenario's. */
function decimalsText(currency: string): string {
  const format = new Intl.NumberFormat(undefined, { style: "currency", currency });
  const { maximumFractionDigits: digits = 2 } = format.resolvedOptions();
  const decimals = digits === 0 ? "no decimals" : digits === 1 ? "1 decimal" : `${digits} decimals`;
  return `A price in ${currency} has ${decimals}: ${format.format(1234.5)}.`;
}

const freshPromise = { minutes: 30, effort: 1, share: 0.8 };
const freshGoal = { netPerDay: 0 };

export function PromiseForm({ draft }: Props) {
  const common = { draft, owner: arounds.promise.name };
  const isDay = draft.file.value.regime.kind === "day";
  return (
    <>
      <Optional draft={draft} path={["promise"]} words="A promise" label="Something is promised" fresh={freshPromise}>
        <NumberField {...common} path={["promise", "minutes"]} />
        <NumberField {...common} path={["promise", "effort"]} />
        <NumberField {...common} path={["promise", "share"]} />
      </Optional>
      {isDay ? (
        <Optional draft={draft} path={["goal"]} words="A business goal" label="A day has a goal" fresh={freshGoal}>
          <NumberField {...common} path={["goal", "netPerDay"]} />
        </Optional>
      ) : (
        <p class="form-note">There are no days, so there is no business goal for one.</p>
      )}
      <fieldset class="part">
        <legend>What customers notice and expect</legend>
        <NumberField {...common} path={["noticeable"]} />
        <NumberField {...common} path={["expectationDrift"]} />
      </fieldset>
    </>
  );
}

export function TodayForm({ draft }: Props) {
  const { designs } = draft.file.value;
  const common = { draft, owner: arounds.today.name };
  const options = designs.map(({ id }) => ({ value: id, name: nameOf(draft.file.value, "designs", id) }));
  return (
    <Optional
      draft={draft}
      path={["today"]}
      words="In use today"
      label="One of the designs is in use"
      fresh={{ design: designs[0].id, dial: 0 }}
    >
      <PickField {...common} path={["today", "design"]} options={options} />
      <NumberField {...common} path={["today", "dial"]} />
    </Optional>
  );
}
