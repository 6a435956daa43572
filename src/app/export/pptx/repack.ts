/**
 * Puts our own charts in the place of those that the library wrote: its scatter charts have one column of places across
 * for all series, one mark for all and no whiskers. The places of the charts, and all that refers to them, stay as they
 * are. Notes get a paragraph a line, too. Pure.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { XyChart } from "../../exhibit/types.ts";
import { chartXml } from "./chartXml.ts";
import type { ChartSize } from "./labelPlaces.ts";
import { workbook } from "./workbook.ts";

export interface Placed {
  readonly chart: XyChart;
  /** In points. */
  readonly size: ChartSize;
  /** Of ticks and labels, in points. */
  readonly fontSize: number;
}

/** @param charts in the order in which they were added; throws where the file has more or fewer */
export function repacked(file: Uint8Array, charts: readonly Placed[]): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  const drawn = numbered(parts, /^ppt\/charts\/chart(\d+)\.xml$/);
  const books = numbered(parts, /^ppt\/embeddings\/\D+(\d+)\.xlsx$/);
  if (drawn.length !== charts.length || books.length !== charts.length) {
    throw new Error(`${charts.length} charts were placed and ${drawn.length} are there`);
  }
  charts.forEach(({ chart: given, size, fontSize }, i) => {
    const chart = longestFirst(given);
    parts[drawn[i]] = strToU8(chartXml(chart, size, fontSize));
    parts[books[i]] = workbook(chart);
  });
  for (const name of Object.keys(parts).filter((one) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(one))) {
    parts[name] = strToU8(inParagraphs(strFromU8(parts[name])));
  }
  return zipSync(parts, { level: 6 });
}

/** LibreOffice loses the series before one that is longer than all of them. */
function longestFirst(chart: XyChart): XyChart {
  const [longest] = [...chart.series].sort((a, b) => b.points.length - a.points.length);
  return { ...chart, series: [longest, ...chart.series.filter((one) => one !== longest)] };
}

/** Names of parts by the number in them. */
function numbered(parts: Readonly<Record<string, unknown>>, pattern: RegExp): readonly string[] {
  const numberOf = (name: string) => Number(pattern.exec(name)?.[1]);
  return Object.keys(parts)
    .filter((name) => pattern.test(name))
    .sort((a, b) => numberOf(a) - numberOf(b));
}

const noted =
  /<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr lang="en-US" dirty="0"\/><\/a:p>/;

const inParagraphs = (xml: string): string =>
  xml.replace(noted, (_, text: string) =>
    text
      .split(/\r?\n/)
      .map((line) => `<a:p><a:r><a:rPr lang="en-GB" dirty="0"/><a:t>${line}</a:t></a:r></a:p>`)
      .join(""),
  );
