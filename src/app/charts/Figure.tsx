/**
 * What stands around every chart: its one sentence, the titles of its axes, its table, its summary for who does not see
 * it or would rather read, and its picture to keep. The chart itself is given.
 */
import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";
import { Bound } from "../words/Bound.tsx";
import type { TermId } from "../words/glossary.ts";
import { Term } from "../words/Term.tsx";
import { DataTable, type Table } from "./Table.tsx";
import { TableToggle } from "./TableToggle.tsx";
import { useFigure } from "./useFigure.ts";
import { Summary, WordsToggle } from "./WordsToggle.tsx";
import "./charts.css";

export interface FigureProps {
  /** The view's title; names the figure, the table and the saved file. */
  readonly title: string;
  readonly sentence: string;
  /** The upright axis, and what is to be said of it. */
  readonly upright: string;
  readonly uprightTerm: TermId | null;
  readonly uprightNote: string;
  /** The flat axis. */
  readonly flat: string;
  readonly flatTerm: TermId | null;
  readonly note: string;
  /** What the whiskers are. */
  readonly intervals: string;
  readonly summary: string;
  readonly table: Table;
  /** Goes under a saved picture: scenario, days, intervals. */
  readonly source: string;
  /** Saves every figure; absent where the view's own file has them. */
  readonly onSaveTable?: () => void;
  /** The chart, given the id of its summary. */
  readonly children: (summaryId: string) => ComponentChildren;
}

export function Figure(props: FigureProps) {
  const summaryId = useId();
  const root = useRef<HTMLElement>(null);
  const { asTable, inWords, onTable, onWords, onKeyDown } = useFigure(root);

  const save = () => {
    const canvas = root.current?.querySelector("canvas");
    if (canvas) void import("./save.ts").then(({ savePicture }) => savePicture(canvas, props));
  };

  return (
    <figure class="figure" ref={root} aria-label={props.title} onKeyDown={onKeyDown}>
      <figcaption class="figure-sentence">
        <Bound text={props.sentence} />
      </figcaption>
      <div class="figure-head">
        {asTable ? null : (
          <p class="figure-axis">
            <strong>
              {props.uprightTerm === null ? props.upright : <Term id={props.uprightTerm}>{props.upright}</Term>}
            </strong>{" "}
            {props.uprightNote}
          </p>
        )}
        <div class="figure-actions">
          <TableToggle asTable={asTable} onToggle={onTable} />
          <WordsToggle inWords={inWords} onToggle={onWords} />
          {asTable ? null : (
            <button type="button" class="action" onClick={save}>
              Save picture
            </button>
          )}
          {props.onSaveTable && (
            <button type="button" class="action" onClick={props.onSaveTable}>
              Save table
            </button>
          )}
        </div>
      </div>
      <Summary id={summaryId} text={props.summary} inWords={inWords} />
      {asTable ? <DataTable table={props.table} /> : props.children(summaryId)}
      {asTable ? null : (
        <div class="figure-foot">
          <span>
            {props.note} <Term id="interval">{props.intervals}</Term>
          </span>
          <strong>{props.flatTerm === null ? props.flat : <Term id={props.flatTerm}>{props.flat}</Term>}</strong>
        </div>
      )}
    </figure>
  );
}
