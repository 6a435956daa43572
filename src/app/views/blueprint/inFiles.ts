/** The process in files: what it shows at the answer, and its drawing on paper. */
import { h, render } from "preact";
import { density } from "../../exhibit/paper/paper.ts";
import { paintSvg } from "../../exhibit/paper/svg.ts";
import type { Draw } from "../../exhibit/types.ts";
import { cellsOf } from "./cells.ts";
import { Drawing } from "./Drawing.tsx";
import { stepFacts, teamFacts } from "./facts.ts";
import { layoutOf } from "./layout/layout.ts";
import { toldOf } from "./text.ts";
import "./blueprint.css";

export { blueprintExhibit as exhibit } from "./exhibit.ts";

export const draw: Draw = (props, words, paper) => {
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
  return [{ canvas, upright: `The process at the answer, ${cell.name}`, flat: "" }];
};
