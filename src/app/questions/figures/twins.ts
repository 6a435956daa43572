/** Twin customers as rows: what each event took on both sides, and what the customer made of it. Pure. */
import { both, type Row, type Twins } from "../../../experiment/questions/twins.ts";
import type { TidyRow } from "../../exhibit/types.ts";
import type { AskedContext } from "../types.ts";
import { plain, rowsFor } from "./rows.ts";

/** @param eventName "Advise", "Exceptions desk, after Advise" */
export function twinsFigures(
  { sides, rows: events, journeys, customer }: Twins,
  eventName: (row: Row) => string,
  context: AskedContext,
): readonly TidyRow[] {
  if (customer === null) return [];
  const rows = rowsFor(context);
  const of = both(sides, ({ design, dial }) => ({ design, dial, meaning: `customer ${customer.customer}` }));
  const present = (about: string, which: "chosen" | "against", values: Readonly<Record<string, Value>>) =>
    Object.entries(values).flatMap(([measure, [unit, value]]) =>
      value === null ? [] : [rows.figure({ ...of[which], about }, measure, unit, plain(value))],
    );
  return (["chosen", "against"] as const).flatMap((which) => {
    const journey = journeys[which];
    const whole =
      journey === null
        ? []
        : present("the whole journey", which, {
            experience: ["points of 100", journey.experience],
            felt: ["minutes", journey.felt],
            effort: ["effort", journey.effort],
            fit: ["0 to 1", journey.fit],
          });
    return [
      ...whole,
      ...events.flatMap((row) => {
        const moment = row.moments[which];
        if (moment === null) return [];
        const { joined, began, ended, felt, effort } = moment;
        return present(eventName(row), which, {
          joined: ["minutes from opening", joined],
          began: ["minutes from opening", began],
          ended: ["minutes from opening", ended],
          felt: ["minutes", felt],
          effort: ["effort", effort],
        });
      }),
    ];
  });
}

type Value = readonly [unit: string, value: number | null];
