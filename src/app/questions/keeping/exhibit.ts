/** An answered question as an exhibit: its sentence, what was asked, its tables and every figure. Pure. */
import type { Exhibit, ExhibitTable } from "../../exhibit/types.ts";
import type { Found, Standing } from "../standing.ts";
import { columnKinds } from "../table.ts";
import type { Choice, Chosen, PlainTable } from "../types.ts";
import { sourceOf } from "./source.ts";

export function questionExhibit(asked: Pick<Standing, "listed" | "choices" | "chosen">, found: Found): Exhibit {
  const { told, counted, over } = found;
  const days = counted === "" ? "" : `${counted}${over ? "" : ", so far"}. `;
  return {
    title: asked.listed.title,
    sentence: told.sentence,
    summary: told.pictures.map(({ summary }) => summary).join(" ") || told.sentence,
    intervals: `Of this question: ${days}${told.sure}`,
    source: sourceOf(found),
    asked: askedText(asked, found),
    ...(told.note === "" ? {} : { note: told.note }),
    tables: told.tables.map(tableOf),
    charts: [],
    tidy: told.figures,
  };
}

/** "The step audit: Which steps earn their keep? Asked of Everyday customers, As it is. Measure: cost." */
function askedText(
  { listed, choices, chosen }: Pick<Standing, "listed" | "choices" | "chosen">,
  { told: { basis } }: Found,
): string {
  const picked = choices.map((choice) => `${choice.label}: ${chosenText(choice, chosen)}.`);
  return [`${listed.title}: ${listed.asks}`, `Asked of ${basis.population}, ${basis.design}.`, ...picked].join(" ");
}

function chosenText(choice: Choice, chosen: Chosen): string {
  const value = chosen[choice.id];
  return "options" in choice ? (choice.options.find((option) => option.value === value)?.name ?? value) : value;
}

function tableOf(table: PlainTable): ExhibitTable {
  const { caption, head, rows } = table;
  return {
    caption,
    heads: head,
    groups: [{ name: null, rows: rows.map(({ name, cells, strong = false }) => ({ head: name, cells, strong })) }],
    isWords: columnKinds(table).map((kind) => kind !== "figures"),
  };
}
