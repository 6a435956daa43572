/** What came of several files taken in at once: what is one's own now, and all problems of the rest, file by file. */
import { useEffect, useRef } from "preact/hooks";
import { ProblemRows } from "../files/ProblemRows.tsx";
import type { Unreadable } from "../files/read.ts";
import type { Store } from "../store/store.ts";
import { importReport, type Taken } from "./report.ts";
import { running } from "./running.ts";
import { troubleClause } from "./trouble.ts";
import "./keep.css";

export interface ImportReportProps {
  readonly store: Store;
  /** Called when one of them was opened. */
  onOpen?(): void;
}

/** More problems of one file than this help nobody; opened by itself, the file shows them all. */
const mostProblems = 20;

export function ImportReport({ store, onOpen }: ImportReportProps) {
  const report = importReport.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [report]);
  if (report === null) return null;
  const { taken, unreadable, trouble } = report;
  const open = ({ id, name, situation }: Taken) => {
    importReport.value = null;
    if (id === null) store.enter(situation, `Open ${name}`);
    else void running.value?.open(id);
    onOpen?.();
  };
  return (
    <section class="problems" aria-labelledby="import-heading">
      <h2 class="problems-heading" id="import-heading" tabIndex={-1} ref={heading}>
        {headingOf(taken.length, unreadable.length, trouble !== null)}
      </h2>
      {trouble !== null && <p class="problems-note">Not kept on this computer: {troubleClause[trouble]}.</p>}
      {taken.length > 0 && (
        <ul class="import-list">
          {taken.map((one, at) => (
            <li key={at}>
              <button type="button" class="action" onClick={() => open(one)}>
                {one.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {unreadable.map((one, at) => (
        <ProblemsOf key={at} unreadable={one} />
      ))}
      <p class="problems-actions">
        <button
          type="button"
          class="action"
          onClick={() => {
            importReport.value = null;
          }}
        >
          Close
        </button>
      </p>
    </section>
  );
}

const scenarios = (count: number) => (count === 1 ? "1 scenario" : `${count} scenarios`);
const files = (count: number) => (count === 1 ? "1 file" : `${count} files`);

function headingOf(taken: number, unreadable: number, isTrouble: boolean): string {
  const kept = `${scenarios(taken)} ${taken === 1 ? "is" : "are"} ${isTrouble ? "read" : "yours now"}`;
  if (unreadable === 0) return kept;
  return `${taken === 0 ? "" : `${kept}; `}${files(unreadable)} cannot be read`;
}

function ProblemsOf({ unreadable: { name, problems } }: { readonly unreadable: Unreadable }) {
  return (
    <>
      <h3 class="import-file">{name}</h3>
      <ProblemRows problems={problems.slice(0, mostProblems)} />
      {problems.length > mostProblems && (
        <p class="problems-note">And {problems.length - mostProblems} more; open the file by itself to see them all.</p>
      )}
    </>
  );
}
