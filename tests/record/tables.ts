/** The tables of telephone-bank.md as text. Nothing is estimated here. */
import { CALL_TYPES, type CallType, OPENING_HOURS } from "./calls.ts";
import { sum } from "./counts.ts";
import { type Distance, distance, type Fates } from "./distance.ts";
import { type Estimates, splitIntoTeams } from "./estimates.ts";
import { TEAMS } from "./people.ts";
import { fitKinds, type Kind, kaplanMeier, seenTo } from "./times.ts";

const NAME_OF: Readonly<Record<CallType, string>> = {
  PS: "regular banking",
  NW: "prospective customers",
  NE: "stock trading",
  IN: "internet help",
  PE: "regular, in English",
};
const TEAM_NAME = { regular: "regular banking", prospects: "prospective customers", stock: "stock trading" } as const;

/** Callers who must still be waiting for the record to say something about so long a wait. */
const ENOUGH_CALLERS = 30;

type Row = readonly string[];

function table(head: Row, rows: readonly Row[]): string {
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

const percent = (share: number, digits = 1) => `${(100 * share).toFixed(digits)} %`;

export function volumeTable(even: Estimates, odd: Estimates): string {
  const both = (name: string, of: (estimates: Estimates) => string): Row => [name, of(even), of(odd)];
  return table(
    ["", "even dates", "odd dates"],
    [
      both("days", ({ days }) => `${days}`),
      both("calls a day", ({ callsPerDay }) => callsPerDay.toFixed(0)),
      both("day-to-day variation (cv)", ({ dayCv }) => dayCv.toFixed(2)),
      ...CALL_TYPES.map((type) => both(`share of ${NAME_OF[type]}`, ({ mix }) => percent(mix[type], 2))),
      ...CALL_TYPES.map((type) =>
        both(`service of ${NAME_OF[type]}: minutes (cv), number`, ({ services }) => {
          const { mean, cv, services: number } = services[type];
          return `${mean.toFixed(2)} (${cv.toFixed(2)}), ${number}`;
        }),
      ),
    ],
  );
}

export function hoursTable(even: Estimates, odd: Estimates): string {
  return table(
    ["hour from", "calls, even", "calls, odd", "people, even", "people, odd", "plan: regular + prospective + stock"],
    OPENING_HOURS.map((hour, slot) => [
      `${hour}:00`,
      even.arrivals[slot].toFixed(1),
      odd.arrivals[slot].toFixed(1),
      even.people[slot].toFixed(1),
      odd.people[slot].toFixed(1),
      Object.values(splitIntoTeams(Math.round(even.people[slot]), even.workShare)).join(" + "),
    ]),
  );
}

export function patienceTable(even: Estimates, odd: Estimates): string {
  const minutes = [0.5, 1, 2, 4];
  return table(
    ["", "hung up of queued", "fitted", ...minutes.map((t) => `after ${t} min`), "seen to", "beyond"],
    CALL_TYPES.map((type) => {
      const [best] = fitKinds(even.waits[type]);
      const [seen, other] = [even, odd].map((half) => kaplanMeier(half.waits[type]));
      const at = (steps: typeof seen, t: number) => steps.findLast((step) => step.minutes <= t)?.survival ?? 1;
      const last = seenTo(seen, ENOUGH_CALLERS);
      return [
        NAME_OF[type],
        `${sum(even.waits[type].map((row) => row[1]))} of ${sum(even.waits[type].map((row) => row[1] + row[2]))}`,
        kindText(best.distribution),
        ...minutes.map((t) =>
          [at(seen, t), best.survival(t), at(other, t)].map((share) => (100 * share).toFixed(0)).join(" / "),
        ),
        last === null ? "-" : `${last.minutes.toFixed(1)} min`,
        last === null ? "all" : percent(last.survival, 0),
      ];
    }),
  );
}

function kindText(kind: Kind): string {
  const shape = kind.kind === "weibull" ? `, shape ${kind.shape.toFixed(2)}` : "";
  const cv = kind.kind === "lognormal" ? `, cv ${kind.cv.toFixed(2)}` : "";
  return `${kind.kind}, mean ${kind.mean.toFixed(2)}${cv}${shape}`;
}

export function trainingTable(even: Estimates, odd: Estimates): string {
  const both = (name: string, of: (estimates: Estimates) => number): Row => [
    name,
    percent(of(even), 0),
    percent(of(odd), 0),
  ];
  const pairs = TEAMS.flatMap((team) => TEAMS.filter((other) => other !== team).map((other) => [team, other] as const));
  return table(
    ["by people's time at work", "even dates", "odd dates"],
    [
      ...pairs.map(([team, other]) =>
        both(`of those who take ${TEAM_NAME[team]}, also take ${TEAM_NAME[other]}`, ({ crossTraining }) =>
          crossTraining.alsoTakes(team, other),
        ),
      ),
      both("take all three", ({ crossTraining }) => crossTraining.takesAll),
      both("other types taken, out of the two possible (today's dial)", ({ crossTraining }) => crossTraining.share),
    ],
  );
}

/** Waits or hang-ups by hour, by type and over the day; the other half of the record shows how much is luck. */
export function fatesTable(measure: "wait" | "hungUp", simulated: Fates, odd: Fates, even: Fates): string {
  const columns = [simulated, odd, even].map((fates) => [...fates.hours, ...fates.types, fates.all]);
  const names = [...OPENING_HOURS.map((hour) => `${hour}:00`), ...CALL_TYPES.map((type) => NAME_OF[type]), "all"];
  return table(
    ["", "calls, simulated", "calls, odd", "simulated", "recorded, odd", "difference", "recorded, even"],
    names.map((name, index) => {
      const [own, recorded, other] = columns.map((fates) => fates[index]);
      const calls = [own, recorded].map(({ callsPerDay }) => callsPerDay.toFixed(0));
      const values = [own, recorded].map((fate) => fateText[measure](fate[measure]));
      const apart = difference[measure](own[measure] - recorded[measure]);
      return [name, ...calls, ...values, apart, fateText[measure](other[measure])];
    }),
  );
}

const fateText = { wait: (seconds: number) => `${seconds.toFixed(0)} s`, hungUp: (share: number) => percent(share) };
const difference = {
  wait: (seconds: number) => signed(seconds, 0),
  hungUp: (share: number) => signed(100 * share, 1),
};

export function distanceTable(simulated: Fates, odd: Fates, even: Fates): string {
  const row = (name: string, { wait, hungUp }: Distance): Row => [
    name,
    `${wait.toFixed(0)} s`,
    `${(100 * hungUp).toFixed(1)} points`,
  ];
  return table(
    ["mean absolute difference by hour, weighted by calls", "mean wait", "hung up"],
    [
      row("simulated against recorded, odd dates", distance(simulated, odd)),
      row("recorded, even against odd dates", distance(even, odd)),
    ],
  );
}

function signed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return value > 0 ? `+${text}` : text.replace("-", "−");
}
