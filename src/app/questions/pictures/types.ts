/**
 * The pictures of the deeper questions as plain data: what is drawn, in the figures' own units. A question makes them of
 * its result; one component a kind draws them. Texts are those of the tables.
 */
import type { Span } from "../../charts/axis.ts";

export type Picture = RowsPicture | FieldPicture | DoorMap | Timelines;

/** What a mark is and comes to, as it is shown beside it and read out: its name first. Empty: it is not read. */
export type Reading = readonly string[];

interface Common {
  readonly title: string;
  /** What it shows, for who does not see it. */
  readonly summary: string;
  /** What its marks are; empty where they are labelled. */
  readonly note: string;
  /** Which of the question's tables has its figures, from 0. */
  readonly table: number;
}

/** `data` is what it was made for, so that it is known whether it still serves. */
export interface Axis extends Span {
  readonly data: Span;
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** `right` is the zone's green, `grey` what nobody would notice. */
export interface Band extends Span {
  readonly tone: "right" | "grey";
}

export interface Marked {
  readonly at: number;
  /** Ends of its interval; null where there is none to give. */
  readonly range: Span | null;
  /** Filled: told apart, or in focus; hollow: not. */
  readonly isFilled: boolean;
  readonly tone: "ink" | "right" | "grey";
  /** Beside the mark, where it says what the mark is. */
  readonly label: string;
  /** What it comes to, where that is not the row's figure. */
  readonly reading?: string;
}

/** Rows of marks on aligned axes, one or more beside each other. */
export interface RowsPicture extends Common {
  readonly kind: "rows";
  readonly names: readonly RowName[];
  readonly panels: readonly Panel[];
  /** A line below so many rows, with what holds above it; null: none. */
  readonly divider: { readonly after: number; readonly text: string } | null;
}

export interface RowName {
  readonly name: string;
  /** In small below it; empty where there is nothing to say. */
  readonly under: string;
  readonly isStrong: boolean;
}

export interface Panel {
  readonly title: string;
  readonly axis: Axis;
  readonly bands: readonly Band[];
  /** An upright line: nought in ink, or the answer in green. */
  readonly line: { readonly at: number; readonly tone: "ink" | "right" } | null;
  /** One a name. */
  readonly rows: readonly PanelRow[];
}

export interface PanelRow {
  readonly marks: readonly Marked[];
  /** From the line to the mark; or from one mark to the other. */
  readonly bar: "none" | "from line" | "between";
  /** As the table has it, with the half-width if it has one. */
  readonly figure: string;
}

/** Points and courses in two directions. */
export interface FieldPicture extends Common {
  readonly kind: "field";
  readonly across: Axis;
  readonly up: Axis;
  readonly acrossTitle: string;
  readonly upTitle: string;
  /** The zone at each place across: drawn as one band. */
  readonly zone: readonly { readonly at: number; readonly low: number; readonly high: number }[];
  readonly courses: readonly Course[];
  readonly dots: readonly Dot[];
  /** An upright line, dotted, with its words; null: none. */
  readonly event: { readonly at: number; readonly text: string } | null;
  /** What the numbers in dots are, from 1; empty where there are none. */
  readonly key: readonly string[];
}

export interface Course {
  readonly points: readonly Point[];
  readonly tone: "ink" | "right" | "cold" | "grey";
  readonly isDashed: boolean;
  /** At its last point; empty for none. */
  readonly label: string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Dot extends Point {
  readonly tone: "ink" | "right" | "grey";
  readonly isFilled: boolean;
  readonly size: "small" | "usual" | "large";
  /** Its place in the key, whose words stand beside it where they have room; 0 for none. */
  readonly number: number;
  readonly label: string;
  /** Dots of the same row are read one after the other; rows follow each other by their numbers, from 0. */
  readonly row: number;
  readonly reading: Reading;
}

/** A map of doors and dials with the values in its cells. */
export interface DoorMap extends Common {
  readonly kind: "map";
  readonly dials: readonly string[];
  readonly dialsTitle: string;
  readonly doorsTitle: string;
  /** The short name is for where there is no room. */
  readonly doors: readonly { readonly name: string; readonly short: string; readonly cells: readonly MapPlace[] }[];
}

export interface MapPlace {
  readonly text: string;
  /** Without the currency. */
  readonly short: string;
  /** From the least value of the map, 0, to the highest, 1; null where nothing was compared. */
  readonly height: number | null;
  readonly isZone: boolean;
  readonly isBest: boolean;
  readonly reading: Reading;
}

/** Ways of one customer below each other, on one clock. */
export interface Timelines extends Common {
  readonly kind: "timelines";
  /** Minutes from the customer's arrival. */
  readonly axis: Axis;
  readonly ways: readonly Way[];
  /** Numbers in the picture, and what they are. */
  readonly key: readonly string[];
}

export interface Way {
  readonly name: string;
  readonly ending: string;
  readonly spans: readonly WaySpan[];
  readonly from: number;
  readonly to: number;
}

export interface WaySpan {
  readonly kind: "onstage" | "backstage" | "waiting";
  readonly from: number;
  readonly to: number;
  /** Its place in the key, from 1; 0 for waiting. */
  readonly number: number;
  readonly reading: Reading;
}
