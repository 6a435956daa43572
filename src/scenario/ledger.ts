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

/** @param whereOf a place in plain words; null where there are none */
export function createLedger(whereOf: (path: Path) => string | null = () => null): Ledger {
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
      const where = whereOf(path);
      listed.set(key, where === null ? problem : { ...problem, where });
    },
    problems() {
      const all = [...listed.values()];
      if (more > 0) all.push({ place: placeOf([]), found: `${figure(more)} more`, wrong: "problems are not listed" });
      return all;
    },
  };
}
