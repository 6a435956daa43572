/** What would change the answer, in one sentence: how far it holds, what moves it, and in how many worlds it stays. */
import { createFigures, type Figures, listed } from "../figures.ts";
import type { Assumption } from "./assumptions.ts";
import type { Bar, Sensitivity, Side } from "./sensitivity.ts";
import type { Together } from "./together.ts";

/** So many assumptions are named at most. */
const named = 3;

/** @param locale BCP 47 tag for the numbers; the words are English */
export function sensitivitySentence(found: Sensitivity, currency: string, locale = "en-GB"): string {
  const figures = createFigures(locale, currency);
  if (found.tornado.length === 0) return "No assumption has a part in this answer.";
  if (!found.complete) return atFirstSight(found, figures);
  const alone = `${holds(found, figures)} whatever you change alone by ${figures.percent(found.by)}${exceptions(found)}`;
  const first = `${alone.charAt(0).toUpperCase()}${alone.slice(1)}`;
  const { together } = found;
  return together === null || together.share === null
    ? `${first}.`
    : `${first}; with everything about the world changed at once, by up to ${figures.percent(found.by)}, it stays ${inWorlds(together, found, figures)}.`;
}

/** "Advise: work". */
export const nameOf = ({ label, owner }: Pick<Assumption, "label" | "owner">): string =>
  owner === null ? label : `${owner}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`;

const sides = ({ down, up }: Bar): readonly Side[] => [down, up].filter((side) => side !== null);

function atFirstSight({ tornado, answer }: Sensitivity, figures: Figures): string {
  const moving = tornado.filter(({ swing }) => swing > 0).slice(0, named);
  const from = `from ${figures.percent(answer.dial)}`;
  return moving.length === 0
    ? `At first sight nothing moves the answer ${from}; nothing is shown yet.`
    : `At first sight the answer moves furthest ${from} with ${listed(moving.map(nameOf))}; nothing is shown yet.`;
}

function holds({ answer, tornado }: Sensitivity, figures: Figures): string {
  if (answer.verdict === "out of reach") return "it stays out of reach";
  const staying = tornado.flatMap(sides).filter(({ stand }) => stand === "stays");
  const dials = [answer, ...staying].flatMap(({ verdict, zone, dial }) =>
    verdict === "not yet" ? zone.dials : [dial],
  );
  const range: readonly [number, number] = [Math.min(...dials), Math.max(...dials)];
  const proviso = answer.verdict === "not yet" ? "the answer, which is not settled yet," : "the answer";
  return `${proviso} stays ${range[0] === range[1] ? "at" : "within"} ${figures.runs([range])}`;
}

function exceptions({ tornado }: Sensitivity): string {
  const moving = tornado.filter((bar) => sides(bar).some(({ stand }) => stand === "moves"));
  const untold = tornado.filter(
    (bar) => !moving.includes(bar) && sides(bar).some(({ stand }) => stand === "cannot be told"),
  );
  const except = moving.length === 0 ? "" : `, except ${some(moving)}`;
  if (untold.length === 0) return except;
  return `${except}, ${moving.length === 0 ? "except" : "and"} perhaps ${some(untold)}`;
}

function some(bars: readonly Bar[]): string {
  const names = bars.map(nameOf);
  const more = names.length - named;
  return more <= 0 ? listed(names) : `${names.slice(0, named).join(", ")} and ${more} more`;
}

/** The share's limits in whole per cent, outwards. */
function inWorlds({ share, of, worlds }: Together, { answer, near }: Sensitivity, figures: Figures): string {
  const [low, high] = [Math.floor(100 * (share?.low ?? 0)) / 100, Math.ceil(100 * (share?.high ?? 1)) / 100];
  const { zone, verdict } = answer;
  const within: readonly [number, number] = [Math.max(0, zone.low - near), Math.min(1, zone.high + near)];
  const where = verdict === "out of reach" ? "so" : `within ${figures.runs([within])}`;
  const soFar = worlds < of ? " so far" : "";
  return `${where} in ${figures.runs([[low, high]])} of worlds (${figures.number(worlds, null)} looked at${soFar})`;
}
