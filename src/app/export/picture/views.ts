/** The picture of each view, drawn anew on paper: by the very code that draws it on the page. */
import { h, render } from "preact";
import type { Picture } from "../../charts/Plot.tsx";
import { createAlongTheDial } from "../../views/along-the-dial/chart.ts";
import { alongTheDialModel } from "../../views/along-the-dial/model.ts";
import { cellsOf } from "../../views/blueprint/cells.ts";
import { Drawing } from "../../views/blueprint/Drawing.tsx";
import { stepFacts, teamFacts } from "../../views/blueprint/facts.ts";
import { layoutOf } from "../../views/blueprint/layout/layout.ts";
import { toldOf } from "../../views/blueprint/text.ts";
import { createCostExperience } from "../../views/cost-experience/chart.ts";
import { costExperienceModel } from "../../views/cost-experience/model.ts";
import { createPopulations, heightOf as populationsHeight } from "../../views/populations/chart.ts";
import { populationsModel } from "../../views/populations/model.ts";
import { createPriceBand } from "../../views/price-band/chart.ts";
import { priceBandModel, pricedOf } from "../../views/price-band/model.ts";
import { createSegments, heightOf as segmentsHeight } from "../../views/segments/chart.ts";
import { axisNames, segmentRows, segmentsModel } from "../../views/segments/model.ts";
import { focusOf } from "../../views/source.ts";
import { createTeams, heightOf as teamsHeight } from "../../views/teams/chart.ts";
import { teamLines, teamsModel } from "../../views/teams/model.ts";
import type { ViewProps } from "../../views/types.ts";
import type { Words } from "../../words/format.ts";
import { density, type Paper } from "./paper.ts";
import { paintSvg } from "./svg.ts";
import "../../views/blueprint/blueprint.css";

export interface DrawnView {
  /** At two dots a pixel. */
  readonly canvas: HTMLCanvasElement;
  /** Of the upright axis, above the picture. */
  readonly upright: string;
  /** Of the flat axis, below it. */
  readonly flat: string;
}

type DrawView = (props: ViewProps, words: Words, paper: Paper) => DrawnView;

const tall = 560;

export const drawnViews: Readonly<Record<string, DrawView | undefined>> = {
  "cost-experience": (props, words, paper) => {
    const model = costExperienceModel(props, words, null);
    const cut = model.y.min > 0 ? `, axis starts at ${words.count(model.y.min)}` : "";
    const canvas = drawn(createCostExperience, model, tall, paper);
    return { canvas, upright: `Experience, 0 to 100${cut}`, flat: "Cost per customer" };
  },
  "along-the-dial": (props, words, paper) => ({
    canvas: drawn(createAlongTheDial, alongTheDialModel(props, words, new Map()), 680, paper),
    upright: "Each measure on its own scale",
    flat: "Flexibility",
  }),
  "price-band": (props, words, paper) => {
    const model = priceBandModel(props, pricedOf(focusOf(props)), words, null);
    return {
      canvas: drawn(createPriceBand, model, tall, paper),
      upright: "Right dial",
      flat: "Price of one point of experience",
    };
  },
  "where-right-lies": (props, words, paper) => {
    const model = populationsModel(props, words);
    const height = populationsHeight(model.rows.length, model.forAll !== null, paper.width);
    return {
      canvas: drawn(createPopulations, model, height, paper),
      upright: "Each its own dial",
      flat: "Flexibility",
    };
  },
  "by-segment": (props, words, paper) => {
    const rows = segmentRows(focusOf(props), props);
    const model = segmentsModel(props, rows, words, null);
    return {
      canvas: drawn(createSegments, model, segmentsHeight(rows.length, false), paper),
      upright: "Segments, and how many customers are of each",
      flat: axisNames[model.judged],
    };
  },
  teams: (props, words, paper) => {
    const model = teamsModel(props, teamLines(focusOf(props), props, words), words, null);
    return {
      canvas: drawn(createTeams, model, teamsHeight(model.rows.length, false), paper),
      upright: "Of 100 minutes on duty, those at work; and the wait before each visit",
      flat: "Flexibility",
    };
  },
  blueprint: (props, words, paper) => ({
    canvas: drawnBlueprint(props, words, paper),
    upright: `The process at the answer, ${cellsOf(props, words)[0].name}`,
    flat: "",
  }),
};

/** The canvas with a picture of the model, of so many pixels. What drew it has let go of it. */
function drawn<Model>(
  create: (canvas: HTMLCanvasElement) => Picture<Model>,
  model: Model,
  height: number,
  paper: Paper,
): HTMLCanvasElement {
  const place = document.createElement("div");
  place.className = "plot export-plot";
  place.style.width = `${paper.width}px`;
  place.style.height = `${height}px`;
  const canvas = document.createElement("canvas");
  canvas.dataset.ratio = String(density);
  place.append(canvas);
  paper.place.append(place);
  const picture = create(canvas);
  picture.update(model, false);
  const kept = copyOf(canvas);
  picture.destroy();
  place.remove();
  return kept;
}

function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement("canvas");
  Object.assign(copy, { width: canvas.width, height: canvas.height });
  copy.getContext("2d")?.drawImage(canvas, 0, 0);
  return copy;
}

function drawnBlueprint(props: ViewProps, words: Words, paper: Paper): HTMLCanvasElement {
  const { scenario } = props;
  const [cell] = cellsOf(props, words);
  const layout = layoutOf(scenario, cell.design, { width: paper.width, upright: false });
  const facts = stepFacts(scenario, cell);
  const teams = teamFacts(scenario, cell);
  const told = toldOf({ scenario, cell, facts, teams }, words, null);
  const common = { name: cell.name, open: new Set<number>(), seeing: 0, onRead: () => {} };
  render(h(Drawing, { ...common, layout, facts, teams, told, words }), paper.place);
  const svg = paper.place.querySelector("svg");
  if (svg === null) throw new Error("The blueprint could not be drawn.");
  const canvas = paintSvg(svg, layout, density);
  render(null, paper.place);
  return canvas;
}
