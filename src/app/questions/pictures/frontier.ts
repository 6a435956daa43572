/** The designs as a picture: each dial of each by cost and experience, and those that are not shown to be beaten. Pure. */
import type { Designs, FrontierCell } from "../../../experiment/questions/designs.ts";
import type { Answer, Estimate } from "../../../experiment/types.ts";
import { stretches } from "../../answer/meaning.ts";
import { levelCell, measureHead } from "../cells.ts";
import { nameIn } from "../names.ts";
import type { AskedContext } from "../types.ts";
import { axisOf } from "./axes.ts";
import type { Course, Dot, FieldPicture, Point } from "./types.ts";

const sameDial = 1e-9;

export function frontierPicture(found: Designs, { scenario, words }: AskedContext): FieldPicture {
  const { designs, frontier } = found;
  const name = nameIn(scenario.designs);
  const all = designs.map(({ design, answer }) => ({ design, answer, points: pointsOf(answer) }));
  const cells = all.flatMap(({ points }) => points);
  const isUnbeaten = (design: string, dial: number): boolean =>
    frontier.some((cell) => cell.design === design && Math.abs(cell.dial - dial) < sameDial);
  const courses = all.map(({ points }): Course => ({ points, tone: "grey", isDashed: false, label: "" }));
  const dots = all.flatMap(({ design, answer, points }, row) =>
    points.map(({ x, y, dial, cost, experience }): Dot => {
      const unbeaten = isUnbeaten(design, dial);
      const look = unbeaten ? dotAs("ink", "usual") : dotAs("grey", "small");
      const reading = [
        `${name(design)}, ${words.percent(dial)}`,
        `${measureHead.costPerCustomer}: ${levelCell(words, cost, "money")}`,
        `${measureHead.experience}: ${levelCell(words, experience, "points")}`,
        ...(unbeaten ? ["not shown to be beaten"] : []),
        ...(isBestDial(answer, dial) ? ["its own right dial"] : []),
      ];
      return { ...look, x, y, isFilled: unbeaten, row, reading };
    }),
  );
  const best = all.flatMap(({ answer, points }, i): readonly Dot[] => {
    const at = atItsBest(answer, points);
    if (at === undefined) return [];
    const look = { ...dotAs("right", "large"), isFilled: answer.verdict !== "not yet", number: i + 1 };
    // The dot below it is read.
    return [{ ...look, x: at.x, y: at.y, row: i, reading: [] }];
  });
  return {
    kind: "field",
    table: 1,
    title: "Cost and experience of every design and dial",
    summary: `Cost and experience at each dial of each design. Not shown to be beaten: ${unbeatenText(found, name, words)}.`,
    note: "Filled: not shown to be beaten by any other design or dial. Green, with its name or its number: a design’s own right dial. Both scales are cut. Each point is read with its intervals.",
    across: axisOf({ values: cells.map(({ x }) => x), unit: "money", words, most: 5, isSigned: false }),
    up: axisOf({
      values: cells.map(({ y }) => y),
      unit: "points",
      words,
      most: 5,
      isSigned: false,
      limits: { min: 0, max: 100 },
    }),
    acrossTitle: measureHead.costPerCustomer,
    upTitle: measureHead.experience,
    zone: [],
    courses,
    dots: [...dots, ...best],
    event: null,
    key: all.map(({ design, answer }) =>
      answer.verdict === "out of reach"
        ? `${name(design)}, ${answer.verdict}`
        : `${name(design)}, ${words.percent(answer.dial)}`,
    ),
  };
}

/** Design by design its dials, and what the first and the last of them come to. */
function unbeatenText(
  { designs, frontier }: Designs,
  name: (id: string) => string,
  words: AskedContext["words"],
): string {
  const level = (mean: number, unit: "money" | "points") => levelCell(words, { mean, halfWidth: null }, unit);
  const at = ({ cost, experience }: FrontierCell) =>
    `${level(cost, "money")} and ${level(experience, "points")} points`;
  const parts = designs.flatMap(({ design, answer }) => {
    const cells = frontier.filter((cell) => cell.design === design).sort((a, b) => a.dial - b.dial);
    const [first, last] = [cells[0], cells.at(-1)];
    if (first === undefined || last === undefined) return [];
    const some = cells.map(({ dial }) => dial);
    const dials = stretches(
      some,
      answer.cells.map(({ dial }) => dial),
    );
    return [
      `${name(design)} at ${words.runs(dials)}, ${first === last ? at(first) : `from ${at(first)} to ${at(last)}`}`,
    ];
  });
  return parts.join("; ") || "none yet";
}

const dotAs = (tone: Dot["tone"], size: Dot["size"]) => ({ tone, size, number: 0, label: "" });

/** At its dial of the grid, as in the table; nowhere where no dial will do. */
const atItsBest = ({ verdict, dial }: Answer, points: readonly AtDial[]): AtDial | undefined =>
  points.find((one) => isBestDial({ verdict, dial }, one.dial));

const isBestDial = ({ verdict, dial }: Pick<Answer, "verdict" | "dial">, at: number): boolean =>
  verdict !== "out of reach" && Math.abs(at - dial) < sameDial;

interface AtDial extends Point {
  readonly dial: number;
  readonly cost: Estimate;
  readonly experience: Estimate;
}

/** Dials of the grid with an estimate of both: the hundredths between are not held against the others. */
const pointsOf = ({ cells }: Answer): readonly AtDial[] =>
  cells.flatMap(({ dial, certified: { costPerCustomer, experience } }) =>
    costPerCustomer?.mean == null || experience?.mean == null
      ? []
      : [{ x: costPerCustomer.mean, y: experience.mean, dial, cost: costPerCustomer, experience }],
  );
