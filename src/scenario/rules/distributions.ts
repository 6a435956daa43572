/** Distributions whose parameters do not go together: a maximum below the minimum, a triangle without width. */
import type { Report } from "../ledger.ts";
import { figure, type Path } from "../problem.ts";
import type { Sound } from "../prune.ts";
import type { Distribution } from "../types.ts";
import type { Rule } from "./terms.ts";

function checkOrder(report: Report, path: Path, low: number | undefined, high: number | undefined, lowName: string) {
  if (low === undefined || high === undefined || low <= high) return;
  report(path, figure(high), `is below ${lowName}, which is ${figure(low)}`);
}

function checkDistribution(report: Report, path: Path, given: Sound<Distribution> | undefined): void {
  if (given === undefined) return;
  if (given.kind === "uniform") checkOrder(report, [...path, "max"], given.min, given.max, "min");
  if (given.kind !== "triangular") return;
  checkOrder(report, [...path, "mode"], given.min, given.mode, "min");
  checkOrder(report, [...path, "max"], given.mode, given.max, "mode");
  if (given.min !== undefined && given.min === given.max) {
    report([...path, "max"], figure(given.max), 'is min too; what is always the same is of kind "constant"');
  }
}

export const distributionRule: Rule = (file, report) => {
  file.segments?.forEach((segment, i) => {
    checkDistribution(report, ["segments", i, "patience"], segment?.patience);
  });
  file.steps?.forEach((step, i) => {
    checkDistribution(report, ["steps", i, "work"], step?.work);
  });
  checkDistribution(report, ["desk", "work"], file.desk?.work);
  checkDistribution(report, ["returns", "delay"], file.returns?.delay);
};
