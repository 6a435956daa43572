/** Twin customers as a picture: both ways on one clock from the customer's arrival, served, waiting, onstage or not. Pure. */
import { createFigures } from "../../../experiment/figures.ts";
import type { Pair, Row, Twins } from "../../../experiment/questions/twins.ts";
import type { Moment } from "../../../experiment/questions/twinsPassage.ts";
import type { AskedContext } from "../types.ts";
import { countAxis } from "./axes.ts";
import type { Timelines, Way, WaySpan } from "./types.ts";

export interface WayTexts {
  readonly names: Pair<string>;
  readonly endings: Pair<string>;
  /** Of an event: "Advise", "Exceptions desk, after Advise". */
  event(row: Row): string;
}

type Side = "chosen" | "against";

export function waysPicture(found: Twins, texts: WayTexts, context: AskedContext): Timelines {
  const { scenario, words } = context;
  const arrival = found.customer?.arrival ?? 0;
  const figures = createFigures(context.locale, scenario.currency);
  const tenths = (minutes: number): string => figures.number(minutes, 0.05);
  const stageOf = (row: Row): "onstage" | "backstage" =>
    row.at !== "step" || scenario.steps.find(({ id }) => id === row.step)?.stage === "onstage"
      ? "onstage"
      : "backstage";
  const met = found.rows.filter(({ moments }) => [moments.chosen, moments.against].some((one) => one?.began != null));
  const key = met.map(texts.event);
  const wayOf = (side: Side): Way => {
    const spans = found.rows.flatMap((row) =>
      spansOf(row.moments[side], stageOf(row), met.indexOf(row) + 1).map((span): WaySpan => {
        const [from, to] = [span.from - arrival, span.to - arrival];
        const minutes = `minutes ${tenths(from)} to ${tenths(to)}`;
        return { ...span, from, to, reading: [texts.event(row), span.kind, minutes] };
      }),
    );
    const left = found.journeys[side]?.left ?? null;
    const to = Math.max(0, ...spans.map((span) => span.to), left === null ? 0 : left - arrival);
    return { name: texts.names[side], ending: texts.endings[side], spans, from: 0, to };
  };
  const ways = (["chosen", "against"] as const).map(wayOf);
  const inside = ({ to }: Way): string => `${words.count(Math.round(to))} minutes`;
  return {
    kind: "timelines",
    table: 0,
    title: "The same customer on both sides",
    summary: `Two ways of one customer on one clock. ${ways.map((way) => `${way.name}: ${inside(way)}, ${way.ending}`).join("; ")}.`,
    note: "Filled, above the line: onstage. Outlined, below it: backstage. Dotted: waiting in a queue.",
    axis: countAxis(Math.max(...ways.map(({ to }) => to)), words, 6),
    ways: ways.map((way) => ({ ...way, ending: `${inside(way)}, ${way.ending}` })),
    key,
  };
}

type Spent = Omit<WaySpan, "reading">;

/** Waiting from joining until it began, then the work itself; what has not happened has no span. */
function spansOf(moment: Moment | null, kind: "onstage" | "backstage", number: number): readonly Spent[] {
  if (moment === null || moment.joined === null) return [];
  const { joined, began, ended, waited } = moment;
  const until = joined + (waited ?? 0);
  const waiting: readonly Spent[] = until > joined ? [{ kind: "waiting", from: joined, to: until, number: 0 }] : [];
  return began === null ? waiting : [...waiting, { kind, from: began, to: ended ?? began, number }];
}
