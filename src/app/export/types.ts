/**
 * What an export is made of: a situation with its result, and what a view of it shows, as plain data: sentences, tables,
 * charts by their numbers, and tidy rows. Nothing here is drawn or written to a file.
 */
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { Table } from "../charts/Table.tsx";
import type { Pin } from "../store/pins.ts";
import type { Shown } from "../store/shown.ts";
import type { ViewProps } from "../views/types.ts";
import type { Words } from "../words/format.ts";

/** One view of one result, with what is said to it. */
export interface Material {
  readonly shown: Shown;
  /** The template, or without one the scenario as it was opened: differences are told from it. */
  readonly base: ScenarioFile;
  /** Id of a view. */
  readonly view: string;
  readonly regret: ViewProps["regret"];
  /** The pinned result that this one was held against; null where there was none, and in a story. */
  readonly pin: Pin | null;
  /** Of a story's step: plain text and *emphasis*; empty outside a story. */
  readonly caption: string;
  /** For the presenter; empty outside a story. */
  readonly notes: string;
  /** The address that opens this very situation. */
  readonly link: string;
}

/** What several materials make together, in the order in which they are told. At least one. */
export interface Telling {
  readonly title: string;
  readonly steps: readonly Material[];
}

/** What a view shows. */
export interface Exhibit {
  readonly title: string;
  /** What the picture shows, in one sentence. */
  readonly sentence: string;
  /** The whole picture for who does not see it. */
  readonly summary: string;
  /** What the intervals are. */
  readonly intervals: string;
  readonly tables: readonly Table[];
  /** Side by side; none where the view is told by its tables alone. */
  readonly charts: readonly XyChart[];
  readonly tidy: readonly TidyRow[];
}

/** How a view becomes an exhibit. */
export type Exhibiting = (props: ViewProps, words: Words) => Exhibit;

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
