/** Looking things up by their id, as people name them. */

/** The item with an id; throws a RangeError that names what exists where there is none. */
export function find<T extends { readonly id: string }>(items: readonly T[], id: string, what: string): T {
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) {
    throw new RangeError(`There is no ${what} "${id}"; there is ${items.map((known) => known.id).join(", ")}.`);
  }
  return item;
}
