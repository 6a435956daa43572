/** Rising expectations as a picture: the right dial and its zone over the periods, and today's design till it expires. Pure. */
import type { Drift } from "../../../experiment/questions/drift.ts";
import { verdictWord } from "../../answer/meaning.ts";
import type { AskedContext } from "../types.ts";
import { countAxis, dialAxis } from "./axes.ts";
import type { Course, FieldPicture } from "./types.ts";

export function driftPicture({ periods, expires }: Drift, { scenario, words }: AskedContext): FieldPicture {
  const last = periods[periods.length - 1].period;
  const within = periods.filter(({ answer }) => answer.verdict !== "out of reach");
  const told = periods.map(
    ({ period, answer }) =>
      `${period === 0 ? "now" : `period ${words.count(period)}`}: ${words.percent(answer.dial)} (${words.runs([[answer.zone.low, answer.zone.high]])}), ${verdictWord[answer.verdict].toLowerCase()}`,
  );
  const across = countAxis(last, words, 6);
  const labelled = within.length === 0 ? -1 : within.length - 1;
  return {
    kind: "field",
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
    dots: within.map(({ period, answer }, i) => ({
      x: period,
      y: answer.dial,
      tone: "right",
      isFilled: answer.verdict !== "not yet",
      size: "usual",
      number: 0,
      label: i === labelled ? "right dial" : "",
    })),
    key: [],
    event:
      expires === null
        ? null
        : { at: expires, text: expires === 0 ? "expired already" : `expires in period ${words.count(expires)}` },
  };
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
