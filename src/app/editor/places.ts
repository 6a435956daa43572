/** From a place in the file to the part that holds it and the field that shows it. */
import { type ListName, named } from "../../scenario/edit/lists.ts";
import type { Path } from "../../scenario/problem.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import { type Around, aroundOf } from "./around.ts";

/** What is chosen: an entry of a list, or something around them. */
export type Chosen =
  | { readonly list: ListName; readonly id: string }
  | { readonly list: "around"; readonly id: Around };

const inList = /^(steps|teams|segments|populations|designs)\[(\d+)\]/;

/** The part with this place; null where no form holds it. */
export function partAt(file: ScenarioFile, place: string): Chosen | null {
  const [, list, index] = inList.exec(place) ?? [];
  if (list !== undefined) {
    const entry = named(file, list as ListName)[Number(index)];
    return entry === undefined ? null : { list: list as ListName, id: entry.id };
  }
  const id = aroundOf(place.split(/[.[]/)[0]);
  return id === null ? null : { list: "around", id };
}

/** The path of a field's place: its keys are plain, and those of digits alone count in a list. */
export const pathOf = (place: string): Path =>
  (place.match(/[^.[\]]+/g) ?? []).map((key) => (/^\d+$/.test(key) ? Number(key) : key));

/** Of some places, the one that is `place` or holds it most narrowly; -1 where none does. */
export function narrowest(places: readonly string[], place: string): number {
  const holds = (one: string) => place === one || place.startsWith(`${one}.`) || place.startsWith(`${one}[`);
  return places.reduce((best, one, i) => (holds(one) && one.length > (places[best]?.length ?? -1) ? i : best), -1);
}

/** What takes the keyboard at a place of a form; null where the form has no such place. */
export function placeIn(form: HTMLElement | null, place: string): HTMLElement | null {
  const fields = [...(form?.querySelectorAll<HTMLElement>("[data-place]") ?? [])];
  const field =
    fields[
      narrowest(
        fields.map((one) => one.dataset.place ?? ""),
        place,
      )
    ];
  return field?.querySelector<HTMLElement>("input, select, textarea, [role=slider][tabindex='0']") ?? null;
}
