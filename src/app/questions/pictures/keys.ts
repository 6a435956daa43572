/** Which mark is which in a drawing: each that can be read carries its row and place there, for who points at it. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Readable } from "./readings.ts";

export type Keys = ReadonlyMap<object, string>;

/** Nothing can be read where nobody gives keys, as in a picture that is saved. */
export const MarkKeys = createContext<Keys>(new Map());

export const keysOf = (rows: readonly (readonly Readable[])[]): Keys =>
  new Map(rows.flatMap((marks, row) => marks.map(({ of }, at) => [of, keyOf({ row, at })] as const)));

export const keyOf = ({ row, at }: { readonly row: number; readonly at: number }): string => `${row} ${at}`;

/** For the attribute `data-mark`. */
export function useMarkKey(): (of: object) => string | undefined {
  const keys = useContext(MarkKeys);
  return (of) => keys.get(of);
}
