/** What belongs to a day has no place in a service that never closes. */
import type { Report } from "../ledger.ts";
import { figure, type Path } from "../problem.ts";
import { entriesOf, isGiven, type Rule } from "./terms.ts";

const never = "in a continuous scenario, which has no days";

/** A number that is not 0; a 0 that somebody wrote down says what holds anyway. */
function checkZero(report: Report, path: Path, value: number | undefined, noun: string): void {
  if (value) report(path, figure(value), `is ${noun} ${never}`);
}

function checkPlan(report: Report, path: Path, headcount: number | readonly unknown[] | undefined): void {
  if (typeof headcount === "object") report(path, "a list", `is a shift plan ${never}`);
}

export const regimeRule: Rule = (file, report) => {
  if (file.regime?.kind !== "continuous") return;
  if (file.arrivals && isGiven(file.arrivals, "profile"))
    report(["arrivals", "profile"], "a profile", `stands ${never}`);
  checkZero(report, ["arrivals", "dayCv"], file.arrivals?.dayCv, "a variation of days");
  checkZero(report, ["costs", "fixedCostPerDay"], file.costs?.fixedCostPerDay, "a cost of a day");
  if (isGiven(file, "goal")) report(["goal"], "a goal for a day", `stands ${never}`);
  file.teams?.forEach((team, i) => {
    checkPlan(report, ["teams", i, "headcount"], team?.headcount);
    checkZero(report, ["teams", i, "absence"], team?.absence, "an absence of days");
  });
  file.designs?.forEach((design, i) => {
    for (const [id, people] of entriesOf(design?.headcount)) {
      checkPlan(report, ["designs", i, "headcount", id], people);
    }
  });
};
