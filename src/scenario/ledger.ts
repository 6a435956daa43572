/** Where the problems of a file are noted: each once, and not endlessly many. */
import { figure, type Path, type Problem, placeOf } from "./problem.ts";

/** Problems that are listed; of the rest only the number is told. */
export const mostProblems = 1_000;

/** Notes a problem; what is costly to say is given as a function, and is only said if the problem is listed. */
export type Report = (path: Path, found: string, wrong: string | (() => string)) => void;

export interface Ledger {
  readonly report: Report;
  /** What was noted so far, in that order. */
  problems(): readonly Problem[];
}

/** @param value what the problems are of, a scenario or an attempt at one; undefined for anything else */
export function createLedger(value?: unknown): Ledger {
  const listed = new Map<string, Problem>();
  let more = 0;
  return {
    report(path, found, wrong) {
      if (listed.size === mostProblems) {
        more++;
        return;
      }
      const problem = { place: placeOf(path), found, wrong: typeof wrong === "string" ? wrong : wrong() };
      const key = `${problem.place} ${problem.wrong}`;
      if (listed.has(key)) return;
      listed.set(key, value === undefined ? problem : { ...problem, about: { value, path } });
    },
    problems() {
      const all = [...listed.values()];
      if (more > 0) all.push({ place: placeOf([]), found: `${figure(more)} more`, wrong: "problems are not listed" });
      return all;
    },
  };
}
