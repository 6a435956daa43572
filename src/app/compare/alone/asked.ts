/** Whether each change can be made alone, and what is asked if so. Pure; nothing is simulated here. */
import { defaultMaxDays } from "../../../experiment/procedure.ts";
import { type Apart, takenApart } from "../../../experiment/questions/apart.ts";
import { type AloneQuestion, type ChangedAlone, changedAlone } from "../../../experiment/questions/changedAlone.ts";
import { pictured } from "../../../experiment/questions/inquiry.ts";
import type { ScenarioFile } from "../../../scenario/schema.ts";
import type { Scenario } from "../../../scenario/types.ts";
import { told } from "../../answer/meaning.ts";
import type { CurveView } from "../../views/types.ts";
import type { Request } from "../beside.ts";
import { changeName } from "./names.ts";

/** A pin and the present result, and the curves of theirs that are held against each other. */
export interface Held {
  readonly before: { readonly file: ScenarioFile; readonly scenario: Scenario };
  readonly after: { readonly file: ScenarioFile; readonly scenario: Scenario };
  readonly pinned: CurveView;
  readonly now: CurveView;
  readonly seed: string;
}

export interface AloneResult {
  readonly apart: Apart;
  readonly found: ChangedAlone;
}

/** Each is simulated, and more would be no comparison that anyone can read. */
export const mostAlone = 12;

export type AskedAlone =
  | { readonly request: Request<AloneResult>; readonly refusal: null }
  | { readonly request: null; readonly refusal: string };

/** All that what is found depends on, as one text. */
export function keyOf({ before, after, pinned, now, seed }: Held): string {
  const curve = ({ population, design, answer }: CurveView) => [population, design, told(answer).dial];
  return JSON.stringify([before.file, after.file, curve(pinned), curve(now), seed, now.answer.confidence]);
}

export function askAlone(held: Held): AskedAlone {
  const { before, after, pinned, now, seed } = held;
  const apart = takenApart({
    before: before.file,
    after: after.file,
    population: now.population,
    designBefore: pinned.design,
    designAfter: now.design,
  });
  const refusal = refusalOf(apart, before.scenario);
  if (apart === null || refusal !== null) return { request: null, refusal: refusal ?? "" };
  const question: AloneQuestion = {
    population: now.population,
    before: { scenario: before.scenario, design: pinned.design },
    changes: apart.changes,
    after: { scenario: after.scenario, design: now.design },
    dialBefore: told(pinned.answer).dial,
    dialAfter: told(now.answer).dial,
    noticeable: after.scenario.noticeable,
    confidence: now.answer.confidence,
    maxDays: defaultMaxDays,
  };
  const inquiry = pictured(changedAlone(question), (found) => ({ apart, found }));
  return { request: { key: keyOf(held), seed, inquiry, studies: apart.changes.length + 2 }, refusal: null };
}

/** Why there is nothing to try alone, in words; null where there is. */
function refusalOf(apart: Apart | null, before: Scenario): string | null {
  if (apart === null) return "These changes cannot be made one without the other.";
  const { changes } = apart;
  if (changes.length > mostAlone) {
    return `These are ${changes.length} changes that count, and at most ${mostAlone} are tried one by one. Pin a result on the way, and there are fewer between.`;
  }
  if (changes.length > 1) return null;
  const [only] = changes;
  return only === undefined
    ? "None of these changes moves a measure while the dial stays: what differs comes with the dial."
    : `While the dial stays, only “${changeName(only, before)}” moves a measure: there is nothing to take apart. What else differs comes with the dial, which the other changes move.`;
}
