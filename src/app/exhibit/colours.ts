/** The colours of the page in its light dress, for what leaves it: six digits, as slides and styles both take them. */
import type { Tone } from "./types.ts";

export const colours = {
  ground: "FFFFFF",
  ink: "15181B",
  ink2: "464D53",
  ink3: "656C73",
  edge: "868D94",
  rule: "D9DCDF",
  cold: "1D57B8",
  right: "00755B",
  hot: "BD4700",
} as const;

/** What a hollow mark is filled with: some programs draw no rims, and it must be seen there too. */
export const tintOf: Readonly<Record<Tone, string>> = {
  cold: "E4EDFA",
  right: "D8EFE7",
  hot: "FAE6D9",
  ink: "D9DCDF",
  grey: "F5F6F6",
};
