/** The day in words: hours, the sentence, readings, the summary for who does not see the picture, the table. Pure. */
import { enDash, listed } from "../../../../experiment/figures.ts";
import type { Estimate } from "../../../../experiment/types.ts";
import type { Table } from "../../../charts/Table.tsx";
import { daysText } from "../../../words/days.ts";
import type { Words } from "../../../words/format.ts";
import { clockText } from "../../blueprint/words.ts";
import { busyText, waitText } from "../model.ts";
import type { DayFigures, HourFigures, TeamDay } from "./figures.ts";

/** "2:00–3:00", hours and minutes from opening; "after closing". */
export const hourText = ({ from, to }: Pick<HourFigures, "from" | "to">): string =>
  to === null ? "after closing" : `${clockText(from)}${enDash}${clockText(to)}`;

const spanText = ({ from, to }: HourFigures): string =>
  to === null ? "after closing" : `from ${clockText(from)} to ${clockText(to)}`;

/** One hour of one team. */
export interface Spot {
  readonly day: TeamDay;
  readonly hour: HourFigures;
}

const spots = ({ teams }: DayFigures): readonly Spot[] =>
  teams.flatMap((day) => day.hours.map((hour) => ({ day, hour })));

type Pick1 = (hour: HourFigures) => Estimate;

/** The spot with the most of something, of equals the first; null where there is none of it anywhere. */
export function most(among: readonly Spot[], of: Pick1): Spot | null {
  let best: Spot | null = null;
  for (const spot of among) {
    const mean = of(spot.hour).mean ?? 0;
    if (mean > (best === null ? 0 : (of(best.hour).mean ?? 0))) best = spot;
  }
  return best;
}

/** Other spots that may have as much, for all that is shown. */
function asMuch(among: readonly Spot[], best: Spot, of: Pick1): readonly Spot[] {
  const { mean, halfWidth } = of(best.hour);
  const low = (mean ?? 0) - (halfWidth ?? Number.POSITIVE_INFINITY);
  const high = ({ hour }: Spot) => (of(hour).mean ?? 0) + (of(hour).halfWidth ?? 0);
  return among.filter((spot) => spot.hour !== best.hour && (of(spot.hour).mean ?? 0) > 0 && high(spot) >= low);
}

export const fullest = (figures: DayFigures): Spot | null => most(spots(figures), ({ utilisation }) => utilisation);
export const source = (figures: DayFigures): Spot | null => most(spots(figures), ({ share }) => share);

/** Which hour of which team is fullest, and which adds most to all waiting. */
export function opener(figures: DayFigures, words: Words): string {
  const dial = words.percent(figures.request.dial);
  const [full, from] = [fullest(figures), source(figures)];
  if (full === null) return `At ${dial} no team is at work at any hour.`;
  const busy =
    `At ${dial} no hour is fuller than ${spotText(full)}, counted from opening: at work ` +
    `${busyText(full.hour.utilisation, words)}${apart(figures, full, ({ utilisation }) => utilisation, words)}.`;
  if (from === null) return `${busy} Nobody waits at any hour.`;
  const adds =
    from.hour === full.hour ? "None adds more to waiting either" : `None adds more to waiting than ${spotText(from)}`;
  return (
    `${busy} ${adds}: ${words.estimate(from.hour.share, "inHundred")} of all minutes waited, ` +
    `${stageText(from.hour, words)}, ${waitText(from.hour.wait, words)} a visit${apart(figures, from, ({ share }) => share, words)}.`
  );
}

/** "all onstage", "64 ± 3 in 100 onstage". */
function stageText({ onstage }: HourFigures, words: Words): string {
  if ((onstage.mean ?? 0) > 1 - lastDigits) return "all onstage";
  return (onstage.mean ?? 0) < lastDigits ? "all backstage" : `${words.estimate(onstage, "inHundred")} onstage`;
}

/** Of a share: what rounding may have made of all or nothing. */
const lastDigits = 1e-9;

/** "2:00–3:00 at Advisers". */
const spotText = ({ day, hour }: Spot): string =>
  hour.to === null ? `what comes after closing at ${day.team.name}` : `${hourText(hour)} at ${day.team.name}`;

function apart(figures: DayFigures, best: Spot, of: Pick1, words: Words): string {
  const near = asMuch(spots(figures), best, of);
  if (near.length === 0) return "";
  if (near.length > 2) return ` (not told apart from ${words.count(near.length)} other hours)`;
  const named = near.map(
    ({ day, hour }) => `${day.team === best.day.team ? "" : `${day.team.name} `}${hourText(hour)}`,
  );
  return ` (not told apart from ${listed(named)})`;
}

/** Fewer people than these are rounding for who reads of people. */
const leastPeople = 0.005;

/** People on duty; where they are the same every day but for who stays a little longer, they are known. */
const people = ({ onDuty }: HourFigures): Estimate =>
  (onDuty.halfWidth ?? 1) < leastPeople ? { ...onDuty, halfWidth: 0 } : onDuty;

/** "6.2 ± 0.1 people on duty", "nobody on the roster". */
function peopleText(hour: HourFigures, words: Words): string {
  if (!hour.isPlanned) return "nobody on the roster";
  return `${words.estimate(people(hour), "points")} ${hour.onDuty.mean === 1 ? "person" : "people"} on duty`;
}

/** The team first, then the hour; lines short enough for a phone. */
export function busyReading({ day, hour }: Spot, words: Words): readonly string[] {
  const first = [day.team.name, `${hourText(hour)}, ${peopleText(hour, words)}`];
  if (hour.isPlanned) return [...first, `at work ${busyText(hour.utilisation, words)}`];
  return (hour.atWork.mean ?? 0) > 0 ? [...first, `${words.estimate(hour.atWork, "points")} still at work`] : first;
}

export function waitReading({ day, hour }: Spot, words: Words): readonly string[] {
  const joining = hour.wait.mean === null ? "nobody joins" : `${words.estimate(hour.joined, "points")} join`;
  return [
    day.team.name,
    `${hourText(hour)}, ${joining}`,
    ...(hour.wait.mean === null ? [] : [`a wait of ${waitText(hour.wait, words)}`]),
    ...((hour.share.mean ?? 0) > 0
      ? [`${words.estimate(hour.share, "inHundred")} of all waiting`, stageText(hour, words)]
      : []),
    ...(hour.to === null ? [`${waitText(hour.overtime, words)} of work a day`] : []),
  ];
}

/** As it is read out. */
export const aloud = ([team, ...others]: readonly string[]): string => `${team}, ${others.join("; ")}`;

/** Each team at its fullest hour and at the one that adds most to waiting: what is dark in the picture. */
export function summary(figures: DayFigures, words: Words): string {
  const each = figures.teams.map((day) => {
    const own = day.hours.map((hour) => ({ day, hour }));
    const [busy, wait] = [most(own, ({ utilisation }) => utilisation), most(own, ({ share }) => share)];
    const parts = [
      ...(busy === null
        ? []
        : [
            `fullest ${spanText(busy.hour)}, at work ${busyText(busy.hour.utilisation, words)}, ${peopleText(busy.hour, words)}`,
          ]),
      wait === null
        ? "nobody waits"
        : `most waiting ${spanText(wait.hour)}, ${waitText(wait.hour.wait, words)} a visit`,
    ];
    return `${day.team.name}: ${parts.join("; ")}.`;
  });
  return `Each team along the day, hours from opening. ${each.join(" ")}`;
}

export function dayTable(figures: DayFigures, words: Words): Table {
  const { afterClosing, request } = figures;
  const best = fullest(figures);
  return {
    caption:
      `At ${words.percent(request.dial)}, by team and hour from opening: people on duty; of 100 minutes on duty, those at ` +
      "work; how many join a day, and what they wait, minutes a visit. After closing: minutes of work a day.",
    heads: ["Hour", "On duty", "±", "At work in 100", "±", "Join", "±", "Wait, minutes", "±"],
    groups: figures.teams.map((day) => ({
      name: day.team.name,
      rows: (afterClosing ? day.hours : day.hours.slice(0, -1)).map((hour) => ({
        head: hourText(hour),
        strong: hour === best?.hour,
        cells: [
          ...(hour.to === null
            ? [`${words.finer(hour.overtime, "points")} min`, half(hour.overtime, "points", words)]
            : onDutyCells(hour, words)),
          ...cells(hour.utilisation, "inHundred", words),
          ...cells(hour.joined, "points", words),
          ...cells(hour.wait, "points", words),
        ],
      })),
    })),
  };
}

const onDutyCells = (hour: HourFigures, words: Words) =>
  hour.isPlanned ? cells(people(hour), "points", words) : ["nobody", ""];

const half = (estimate: Estimate, unit: "inHundred" | "points", words: Words): string =>
  estimate.halfWidth === 0 ? "" : (words.plusMinus(estimate, unit) ?? "none");

const cells = (estimate: Estimate, unit: "inHundred" | "points", words: Words): readonly string[] =>
  estimate.mean === null ? ["none", ""] : [words.finer(estimate, unit), half(estimate, unit, words)];

/** "1,024 days, counted by the hour." */
export const restsOn = ({ request }: DayFigures, words: Words): string =>
  `${daysText(request.days, request.scenario, words)}, counted by the hour.`;

export const intervalsText = ({ confidence }: DayFigures, words: Words): string =>
  `Intervals: ${words.percent(confidence)}, all teams and hours together, at every look.`;
