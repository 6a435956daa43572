/** What the record's types of calls are called in telephone-bank.json. */
import type { CallType } from "./calls.ts";
import type { Team } from "./people.ts";

export const SEGMENT_OF: Readonly<Record<CallType, string>> = {
  PS: "regular",
  NW: "prospect",
  NE: "stock",
  IN: "internet",
  PE: "english",
};

export const TEAM_ID: Readonly<Record<Team, string>> = {
  regular: "regular-team",
  prospects: "prospect-team",
  stock: "stock-team",
};
