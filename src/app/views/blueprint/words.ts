/** How the blueprint writes its figures: minutes, shares, times of the day, counts of customers. Pure. */
import type { Estimate } from "../../../experiment/types.ts";
import type { Scenario } from "../../../scenario/types.ts";
import type { Words } from "../../words/format.ts";
import type { StepFacts, TeamFacts } from "./facts.ts";
import type { Place } from "./layout/graph.ts";

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** A unit stays on the line of its figure. */
const noBreak = "\u00a0";

/** "nine", "214". */
export const countText = (count: number, words: Words): string => small[count] ?? words.count(count);

/** "one customer", "nine customers". */
export const customersText = (count: number, words: Words): string =>
  `${countText(count, words)} ${count === 1 ? "customer" : "customers"}`;

/** "3:42", hours and minutes from opening, in the reader's digits; minutes above an hour's sixty carry over. */
export function clockText(minutes: number, locale?: string): string {
  const whole = Math.max(0, Math.floor(minutes + 1e-9));
  const digits = (count: number, least: number): string =>
    count.toLocaleString(locale, { minimumIntegerDigits: least, useGrouping: false });
  return `${digits(Math.floor(whole / 60), 1)}:${digits(whole % 60, 2)}`;
}

/** "22 min", "3.4 min". */
export function minutesText(minutes: number, words: Words): string {
  const written = minutes < 10 ? Math.round(minutes * 10) / 10 : Math.round(minutes);
  return `${words.value({ mean: written, halfWidth: 0 }, "points")}${noBreak}min`;
}

/** "3.1 ± 0.2 min"; "not counted" where it was not. */
export function waitText(wait: Estimate | null, words: Words): string {
  if (wait === null || wait.mean === null) return "not counted";
  return `${words.estimate(wait, "points")}${noBreak}min`;
}

/** "87 ± 1 %". */
export function busyText(utilisation: Estimate | null, words: Words): string {
  if (utilisation === null || utilisation.mean === null) return "not counted";
  const inHundred = { mean: 100 * utilisation.mean, halfWidth: utilisation.halfWidth && 100 * utilisation.halfWidth };
  return `${words.estimate(inHundred, "points")}${noBreak}%`;
}

/** "3 people", "1 to 6 people". */
export function peopleText({ headcount }: Pick<TeamFacts, "headcount">, words: Words): string {
  if (headcount === null) return "always enough";
  const [least, most] = [Math.min(...headcount), Math.max(...headcount)];
  const span = least === most ? words.count(most) : `${words.count(least)} to ${words.count(most)}`;
  return `${span}${noBreak}${most === 1 ? "person" : "people"}`;
}

/** What a step is, for its frame, its row and its listener; a line each. */
export function stepLines(step: StepFacts, team: TeamFacts | undefined, words: Words): readonly string[] {
  const isDesk = step.exposure === null;
  return [
    `${step.onstage ? "Onstage" : "Backstage"}, by ${step.team}${team ? ` (${peopleText(team, words)})` : ""}`,
    `${minutesText(step.minutes, words)} a visit`,
    ...(isDesk ? [] : [`${words.percent(step.exposure ?? 0)} of the customer’s variety shows here`]),
    ...(isDesk ? ["Takes what does not fit"] : [handledText(step.handled, words)]),
    ...(team ? [`Team: busy ${busyText(team.utilisation, words)}, wait ${waitText(team.wait, words)}`] : []),
  ];
}

/** Where customers go from a step: "Then Advise", "Then 80 % to Advise, 20 % leave"; null at the desk. */
export function onwardsText({ steps }: Pick<Scenario, "steps">, place: Place, words: Words): string | null {
  if (place >= steps.length) return null;
  const shares = new Map<string, number>();
  for (const { to, share } of steps[place].next) if (share > 0) shares.set(to, (shares.get(to) ?? 0) + share);
  const nameOf = (id: string) => steps.find((step) => step.id === id)?.name ?? null;
  const parts = [...shares].map(([to, share]) => {
    const name = nameOf(to);
    if (shares.size === 1) return name ?? "the customer leaves";
    return name === null ? `${words.percent(rounded(share))} leave` : `${words.percent(rounded(share))} to ${name}`;
  });
  return `Then ${parts.join(", ")}`;
}

const handledText = (handled: number | null, words: Words): string =>
  handled === null ? "Nobody needs it" : `Can handle ${words.percent(rounded(handled))} of the needs`;

/** To whole per cents, but never to all or none where it is not. */
export function rounded(share: number): number {
  const whole = Math.round(share * 100) / 100;
  if (whole === 1 && share < 1) return Math.floor(share * 1000) / 1000;
  if (whole === 0 && share > 0) return Math.ceil(share * 1000) / 1000;
  return whole;
}
