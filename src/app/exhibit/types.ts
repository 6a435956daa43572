/**
 * What a view shows of a result, as plain data: sentences, tables, charts by their numbers and tidy rows; and how it is
 * drawn on paper. A view makes one in its own folder, and whatever leaves the page is made of it.
 */
import type { Table } from "../charts/Table.tsx";
import type { ViewProps } from "../views/types.ts";
import type { Words } from "../words/format.ts";
import type { Paper } from "./paper/paper.ts";

/** What a view shows. */
export interface Exhibit {
  readonly title: string;
  /** What the picture shows, in one sentence. */
  readonly sentence: string;
  /** The whole picture for who does not see it. */
  readonly summary: string;
  /** What the intervals are. */
  readonly intervals: string;
  /** Below a picture of it: whose result, on how many days, how sure, of which seed. */
  readonly source: string;
  /** What was asked of the result, of whom and with which choices; absent where the view is the result itself. */
  readonly asked?: string;
  /** What it does not say; absent where there is nothing of it. */
  readonly note?: string;
  readonly tables: readonly ExhibitTable[];
  /** Side by side; none where the view is told by its tables alone. */
  readonly charts: readonly XyChart[];
  readonly tidy: readonly TidyRow[];
}

export interface ExhibitTable extends Table {
  /** By column of cells: it holds words, which begin at the left; absent where all are figures. */
  readonly isWords?: readonly boolean[];
}

/** How a view becomes an exhibit. */
export type Exhibiting = (props: ViewProps, words: Words) => Exhibit;

/** A picture as it was drawn on paper, with what is written around it. */
export interface Drawn {
  /** At two dots a pixel. */
  readonly canvas: HTMLCanvasElement;
  /** Of the upright axis, above the picture. */
  readonly upright: string;
  /** Of the flat axis, below it. */
  readonly flat: string;
  /** What its marks are, below it; absent where they are labelled. */
  readonly note?: string;
}

/** How a view draws itself on paper: its pictures from above to below; none where it has none. */
export type Draw = (props: ViewProps, words: Words, paper: Paper) => readonly Drawn[];

/** How a view goes into files. */
export interface InFiles {
  readonly exhibit: Exhibiting;
  readonly draw: Draw;
}

/** Points in a plane, in series. Every chart of ours is one: along a dial, too, the places are numbers. */
export interface XyChart {
  readonly title: string;
  readonly across: Axis;
  readonly up: Axis;
  readonly series: readonly Series[];
}

export interface Axis {
  /** With its unit, in words. */
  readonly title: string;
  readonly min: number;
  readonly max: number;
  /** Between two ticks. */
  readonly step: number;
  /** Of the ticks, as spreadsheets write formats: `0`, `0.00`, `0 %`. */
  readonly format: string;
  readonly logarithmic?: boolean;
  /** Without its ticks: its values only keep rows apart. */
  readonly hidden?: boolean;
}

export type Tone = "cold" | "right" | "hot" | "ink" | "grey";

export interface Series {
  readonly name: string;
  readonly tone: Tone;
  readonly mark: "square" | "circle" | "triangle" | "none";
  /** Of a mark and of a line, in points; no line where it is 0. */
  readonly size: number;
  readonly line: number;
  readonly dashed: boolean;
  /** Marks are filled with the ground. */
  readonly hollow: boolean;
  readonly whiskers: "both" | "up" | "none";
  readonly points: readonly XyPoint[];
}

export interface XyPoint {
  /** In a chart over cost, the dial that the point belongs to; as a share. */
  readonly dial: number;
  readonly x: number;
  readonly y: number;
  /** Half-widths of the intervals; null where there is none. */
  readonly xHalf: number | null;
  readonly yHalf: number | null;
  /** Written beside the point; empty for none. */
  readonly label: string;
  readonly side: "right" | "left" | "above" | "below" | "above left" | "below right" | "far below right";
  /** The series only passes here on its way: the mark is another one's. */
  readonly bare: boolean;
}

/** One figure with its interval, as CSV.md describes it. */
export interface TidyRow {
  readonly population: string;
  readonly design: string;
  /** Segment, team or part that the figure is of; empty for all. */
  readonly about: string;
  /** As a share; null where a figure is of no dial. */
  readonly dial: number | null;
  readonly measure: string;
  readonly unit: string;
  readonly mean: number | null;
  readonly halfWidth: number | null;
  /** Days or runs that the figure rests on; null where it is none of the simulation's. */
  readonly days: number | null;
  readonly meaning: string;
}
