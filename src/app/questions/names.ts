/** Names of a scenario's parts by their ids. Pure. */

/** The id itself where there is no such part. */
export const nameIn =
  (parts: readonly { readonly id: string; readonly name: string }[]) =>
  (id: string): string =>
    parts.find((part) => part.id === id)?.name ?? id;
