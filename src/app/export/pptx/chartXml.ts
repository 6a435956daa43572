/**
 * A chart as the part of a presentation that draws it: a native scatter chart, a series a part of a curve, each with
 * marks, whiskers and labels of its own, over the workbook that stands behind it. Written by ECMA-376, part 1, 21.2. Pure.
 */

import type { Axis, Series, XyChart } from "../../exhibit/types.ts";
import { escaped } from "../safeText.ts";
import { type ChartLayout, type ChartSize, keyOf, type LabelPlace, layoutOf } from "./labelPlaces.ts";
import { colourOf, colours, sans, tintOf } from "./look.ts";
import { column, type Rows, rangeOf, rowsOf } from "./workbook.ts";

const names =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const axisId = { across: 2094734552, up: 2094734553 } as const;

/** @param fontSize of ticks and labels, in points, as is the size */
export function chartXml(chart: XyChart, size: ChartSize, fontSize: number): string {
  const rows = rowsOf(chart);
  const { plot, labels } = layoutOf(chart, size, fontSize);
  const series = chart.series.map((one, i) => seriesXml(one, i, rows[i], { fontSize, labels }));
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${names}><c:date1904 val="0"/>` +
    `<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${plotXml(plot)}` +
    `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series.join("")}` +
    `<c:axId val="${axisId.across}"/><c:axId val="${axisId.up}"/></c:scatterChart>` +
    `${axisXml(chart.across, "across", fontSize)}${axisXml(chart.up, "up", fontSize)}` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea><c:plotVisOnly val="1"/>` +
    `<c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textXml(colours.ink3, fontSize)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

/** The plot without its ticks. */
const plotXml = ({ x, y, width, height }: ChartLayout["plot"]): string =>
  `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>` +
  `<c:x val="${x}"/><c:y val="${y}"/><c:w val="${width}"/><c:h val="${height}"/></c:manualLayout></c:layout>`;

interface Labelling {
  readonly fontSize: number;
  readonly labels: ChartLayout["labels"];
}

function seriesXml(series: Series, index: number, rows: Rows, labelling: Labelling): string {
  const { name, tone, line, dashed, points, whiskers } = series;
  const bare = points.flatMap((point, i) => (point.bare && series.mark !== "none" ? [bareXml(i, series)] : []));
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>Sheet1!$A$${rows.first}</c:f>` +
    `<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escaped(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>` +
    `<c:spPr>${lineXml(colourOf[tone], line, dashed)}</c:spPr>${markerXml(series)}${bare.join("")}` +
    `${labelsXml(series, index, labelling)}` +
    `${whiskers === "both" ? whiskersXml("x", column.xHalf, series, rows) : ""}` +
    `${whiskers === "none" ? "" : whiskersXml("y", column.yHalf, series, rows)}` +
    `<c:xVal>${numbersXml(
      rangeOf(column.x, rows),
      points.map(({ x }) => x),
    )}</c:xVal>` +
    `<c:yVal>${numbersXml(
      rangeOf(column.y, rows),
      points.map(({ y }) => y),
    )}</c:yVal><c:smooth val="0"/></c:ser>`
  );
}

const lineXml = (colour: string, points: number, dashed: boolean): string =>
  points === 0
    ? `<a:ln><a:noFill/></a:ln>`
    : `<a:ln w="${Math.round(points * 12_700)}" cap="rnd"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>` +
      `${dashed ? '<a:prstDash val="sysDash"/>' : ""}<a:round/></a:ln>`;

function markerXml({ mark, size, tone, hollow }: Series): string {
  if (mark === "none") return `<c:marker><c:symbol val="none"/></c:marker>`;
  const colour = colourOf[tone];
  // An answer has a rim of the ground, so that it stands off the line it lies on.
  const rim = hollow ? colour : colours.ground;
  const width = hollow ? 1.5 : size > 8 ? 1.5 : 0;
  return (
    `<c:marker><c:symbol val="${mark}"/><c:size val="${Math.round(size)}"/><c:spPr><a:solidFill>` +
    `<a:srgbClr val="${hollow ? tintOf[tone] : colour}"/></a:solidFill>${lineXml(rim, width, false)}</c:spPr></c:marker>`
  );
}

/** The line goes on here, the mark is not drawn. */
const bareXml = (index: number, { tone, line, dashed }: Series): string =>
  `<c:dPt><c:idx val="${index}"/><c:marker><c:symbol val="none"/></c:marker><c:bubble3D val="0"/>` +
  `<c:spPr>${lineXml(colourOf[tone], line, dashed)}</c:spPr></c:dPt>`;

const shows = (value: 0 | 1): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
  `<c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/** Of a label that found no free place. */
const sideOf = {
  right: "r",
  left: "l",
  above: "t",
  below: "b",
  "above left": "l",
  "below right": "r",
  "far below right": "r",
} as const;

/** How far a label is moved from its side, in parts of the chart's width and height. */
const movedXml = (place: LabelPlace | undefined): string =>
  place === undefined || (place.x === 0 && place.y === 0)
    ? ""
    : `<c:layout><c:manualLayout><c:x val="${place.x}"/><c:y val="${place.y}"/></c:manualLayout></c:layout>`;

function labelsXml(series: Series, index: number, { fontSize, labels: places }: Labelling): string {
  const { points, tone } = series;
  if (points.every(({ label }) => label === "")) return "";
  const colour = tone === "grey" ? colours.ink3 : colourOf[tone];
  const labels = points.flatMap(({ label, side }, i) => {
    if (label === "") return [];
    const place = places.get(keyOf(index, i));
    const lines = label.split("\n").map((text) => paragraphXml(text, colour, fontSize));
    return [
      `<c:dLbl><c:idx val="${i}"/>${movedXml(place)}<c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/>` +
        `${lines.join("")}</c:rich></c:tx><c:dLblPos val="${place?.position ?? sideOf[side]}"/>${shows(1)}</c:dLbl>`,
    ];
  });
  return `<c:dLbls>${labels.join("")}${shows(0)}</c:dLbls>`;
}

const paragraphXml = (text: string, colour: string, size: number): string =>
  `<a:p><a:pPr>${runXml("defRPr", colour, size)}</a:pPr><a:r>${runXml("rPr", colour, size)}<a:t>${escaped(text)}</a:t></a:r></a:p>`;

const runXml = (name: "defRPr" | "rPr", colour: string, size: number): string =>
  `<a:${name} lang="en-GB" sz="${Math.round(size * 100)}" b="1"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>` +
  `<a:latin typeface="${sans}"/><a:cs typeface="${sans}"/></a:${name}>`;

/** Intervals as the rows have them; a point without one has no whisker. */
function whiskersXml(direction: "x" | "y", letter: string, { points, tone }: Series, rows: Rows): string {
  // A point that the line only passes, or a hundredth between the dials, would hide the others.
  const halves = points.map(({ xHalf, yHalf, bare }) => (bare ? null : direction === "x" ? xHalf : yHalf));
  if (halves.every((half) => half === null)) return "";
  const numbers = numbersXml(rangeOf(letter, rows), halves);
  return (
    `<c:errBars><c:errDir val="${direction}"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="1"/>` +
    `<c:plus>${numbers}</c:plus><c:minus>${numbers}</c:minus><c:spPr>${lineXml(colourOf[tone], 1, false)}</c:spPr></c:errBars>`
  );
}

function numbersXml(range: string, values: readonly (number | null)[]): string {
  const points = values.map((value, i) => (value === null ? "" : `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`));
  return (
    `<c:numRef><c:f>${range}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${points.join("")}</c:numCache></c:numRef>`
  );
}

/** Both axes stand at the ends of the other, whatever lies between; only the upright one has lines across. */
function axisXml(axis: Axis, which: "across" | "up", fontSize: number): string {
  const other = which === "across" ? "up" : "across";
  const { min, max, step, format, hidden = false, logarithmic = false } = axis;
  const grid =
    which === "up" && !hidden
      ? `<c:majorGridlines><c:spPr>${lineXml(colours.rule, 0.75, false)}</c:spPr></c:majorGridlines>`
      : "";
  return (
    `<c:valAx><c:axId val="${axisId[which]}"/><c:scaling>${logarithmic ? '<c:logBase val="10"/>' : ""}` +
    `<c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling>` +
    `<c:delete val="${hidden ? 1 : 0}"/><c:axPos val="${which === "across" ? "b" : "l"}"/>${grid}` +
    `<c:numFmt formatCode="${escaped(format || "General")}" sourceLinked="0"/><c:majorTickMark val="${which === "across" ? "out" : "none"}"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:spPr>${which === "across" ? lineXml(colours.edge, 1, false) : "<a:ln><a:noFill/></a:ln>"}</c:spPr>` +
    `${textXml(colours.ink3, fontSize)}<c:crossAx val="${axisId[other]}"/><c:crosses val="min"/>` +
    `<c:crossBetween val="midCat"/>${logarithmic ? "" : `<c:majorUnit val="${step}"/>`}</c:valAx>`
  );
}

const textXml = (colour: string, size: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${Math.round(size * 100)}" b="0"><a:solidFill>` +
  `<a:srgbClr val="${colour}"/></a:solidFill><a:latin typeface="${sans}"/></a:defRPr></a:pPr>` +
  `<a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
