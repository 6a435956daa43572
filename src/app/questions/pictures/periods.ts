/** Rising expectations as a picture: the right dial and its zone over the periods, and today's design till it expires. Pure. */
import { weighedMeasure } from "../../../experiment/evidence.ts";
import type { Drift, Period } from "../../../experiment/questions/drift.ts";
import { verdictWord } from "../../answer/meaning.ts";
import { levelCell, measureHead, unitOf } from "../cells.ts";
import type { AskedContext } from "../types.ts";
import { countAxis, dialAxis } from "./axes.ts";
import type { Course, Dot, FieldPicture } from "./types.ts";

export function driftPicture(found: Drift, context: AskedContext): FieldPicture {
  const { periods, expires } = found;
  const { scenario, words } = context;
  const last = periods[periods.length - 1].period;
  const within = periods.filter(({ answer }) => answer.verdict !== "out of reach");
  const told = periods.map(
    (one) =>
      `${periodText(one, words)}: ${words.percent(one.answer.dial)} (${words.runs([[one.answer.zone.low, one.answer.zone.high]])}), ${verdictWord[one.answer.verdict].toLowerCase()}`,
  );
  const across = countAxis(last, words, 6);
  const labelled = within.length === 0 ? -1 : within.length - 1;
  return {
    kind: "field",
    table: 0,
    title: "The right dial over the periods",
    summary: `The right dial, period by period, with its zone. ${told.join("; ")}.${expires === null ? "" : ` Today’s design expires in period ${words.count(expires)}.`}`,
    note: "Hollow: not yet told. No mark: out of reach.",
    across: { ...across, ticks: across.ticks.map((tick) => (tick.at === 0 ? { ...tick, text: "now" } : tick)) },
    up: dialAxis(words, 5),
    acrossTitle: "Periods from now",
    upTitle: "Right dial",
    zone: within.map(({ period, answer }) => ({ at: period, low: answer.zone.low, high: answer.zone.high })),
    courses: [
      {
        points: within.map(({ period, answer }) => ({ x: period, y: answer.dial })),
        tone: "right",
        isDashed: false,
        label: "",
      },
      ...(scenario.today === null || periods[0].today === null
        ? []
        : todayCourses(scenario.today.dial, expires, last, words.percent(scenario.today.dial))),
    ],
    dots: [
      ...todayDots(found, context),
      ...within.map(
        (one, i): Dot => ({
          x: one.period,
          y: one.answer.dial,
          tone: "right",
          isFilled: one.answer.verdict !== "not yet",
          size: "usual",
          number: 0,
          label: i === labelled ? "right dial" : "",
          row: 0,
          reading: [
            `${capital(periodText(one, words))}: ${words.percent(one.answer.dial)}`,
            `zone ${words.runs([[one.answer.zone.low, one.answer.zone.high]])}`,
            verdictWord[one.answer.verdict].toLowerCase(),
          ],
        }),
      ),
    ],
    key: [],
    event:
      expires === null
        ? null
        : { at: expires, text: expires === 0 ? "expired already" : `expires in period ${words.count(expires)}` },
  };
}

const periodText = ({ period }: Period, words: AskedContext["words"]): string =>
  period === 0 ? "now" : `period ${words.count(period)}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Today's design in each period, with what the rule weighs of it; none where nothing is in use. */
function todayDots({ periods, rule }: Drift, { scenario, words }: AskedContext): readonly Dot[] {
  const dial = scenario.today?.dial;
  if (dial === undefined) return [];
  const measure = weighedMeasure[rule];
  const look = { tone: "ink", isFilled: true, size: "small", number: 0, label: "" } as const;
  return periods.flatMap((one) =>
    one.today === null
      ? []
      : [
          {
            ...look,
            x: one.period,
            y: dial,
            row: 1,
            reading: [
              `Today’s ${words.percent(dial)}, ${periodText(one, words)}`,
              `${measureHead[measure]}: ${levelCell(words, one.today, unitOf[measure])}`,
              one.expired ? "falls short" : "not shown to fall short",
            ],
          },
        ],
  );
}

/** In ink while it is not shown to fall short, then dashed. */
function todayCourses(dial: number, expires: number | null, last: number, text: string): readonly Course[] {
  const between = (start: number, end: number) => [start, end].map((x) => ({ x, y: dial }));
  const label = `today’s ${text}`;
  const falls = expires === null ? label : `${label} falls short`;
  const from = expires ?? last;
  const holds: Course = { points: between(0, from), tone: "ink", isDashed: false, label: from < last ? "" : falls };
  const short: Course = { points: between(from, last), tone: "ink", isDashed: true, label: falls };
  return [...(from > 0 ? [holds] : []), ...(from < last ? [short] : [])];
}
