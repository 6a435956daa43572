/** A guess in the making: placed on the picture, set on the dial or typed, in any order. Pure. */
import type { Wanted } from "./collect.ts";
import { type Guess, teamName } from "./guess.ts";
import { dialAcross, type Spot, type StageModel } from "./stage.ts";

export interface Draft {
  readonly team: string;
  readonly dial: number | null;
  /** The dial was chosen itself, and does not follow the placed point. */
  readonly isChosen: boolean;
  readonly cost: number | null;
  readonly experience: number | null;
}

export const emptyDraft: Draft = { team: "", dial: null, isChosen: false, cost: null, experience: null };

export const draftOf = ({ team, dial, cost, experience }: Guess): Draft => ({
  team,
  dial,
  isChosen: true,
  cost,
  experience,
});

/** A point was placed: without a dial of its own it stands for the one that far across. */
export function placedAt(draft: Draft, spot: Spot, model: StageModel): Draft {
  return { ...draft, ...spot, dial: draft.isChosen ? draft.dial : dialAcross(model, spot) };
}

export const withDial = (draft: Draft, dial: number): Draft => ({ ...draft, dial, isChosen: true });

/** Without a cost there is no point either. */
export const withCost = (draft: Draft, cost: number | null): Draft => ({
  ...draft,
  cost,
  experience: cost === null ? null : draft.experience,
});

export const spotOf = ({ cost, experience }: Draft): Spot | null =>
  cost === null || experience === null ? null : { cost, experience };

/** Null while it has no name or no dial. */
export function guessOf({ team, dial, cost, experience }: Draft, { scenario, mark }: Wanted): Guess | null {
  const name = teamName(team);
  if (name === null || dial === null) return null;
  return { kind: "guess", scenario, mark, team: name, dial, cost, experience };
}
