/** Estimates and their intervals. */
import type { Mutant } from "../../mutant.ts";

const estimates = "experiment/estimates.ts";

export const estimatesMutants: readonly Mutant[] = [
  { file: estimates, text: "over / under;", replacement: "over / replications;", says: "Estimates: a ratio of sums" },
  {
    file: estimates,
    text: "- ratio * tallies[row + denominator]",
    replacement: "- ratio",
    says: "Estimates: linearised values num - ratio * den",
  },
  {
    file: estimates,
    text: "* replications) / under",
    replacement: ") / under",
    says: "Estimates: over the mean of the denominator",
  },
  {
    file: estimates,
    text: "Math.sqrt(squares / (values.length - 1))",
    replacement: "Math.sqrt(squares / values.length)",
    says: "Estimates: n - 1 degrees in the deviation",
  },
  {
    file: estimates,
    text: "(a[r] - b[r]) ** 2",
    replacement: "a[r] ** 2 + b[r] ** 2",
    says: "Estimates: cells are compared replication by replication",
  },
  {
    file: estimates,
    text: "studentTQuantile((1 + confidence) / 2, replications - 1)",
    replacement: "studentTQuantile(confidence, replications - 1)",
    says: "Estimates: intervals are two-sided",
  },
  {
    file: estimates,
    text: "studentTQuantile((1 + confidence) / 2, replications - 1)",
    replacement: "studentTQuantile((1 + confidence) / 2, replications + 1000)",
    says: "Estimates: Student's t with n - 1 degrees",
  },
  {
    file: estimates,
    text: "(errors * spread) / Math.sqrt(replications)",
    replacement: "errors * spread",
    says: "Estimates: over the root of n",
  },
  {
    file: estimates,
    text: "defaultConfidence = 0.95;",
    replacement: "defaultConfidence = 0.9;",
    says: "Estimates: 95 % where nothing else is said",
  },
  {
    file: estimates,
    text: "replications < 2 ? Number.NaN :",
    replacement: "replications < 2 ? 0 :",
    says: "Estimates: one replication has no interval",
    equivalent: "the deviation of a single value is 0 / 0, so nothing times it is an interval either",
  },
  {
    file: estimates,
    text: "under === 0 ? Number.NaN : over / under",
    replacement: "under === 0 ? 0 : over / under",
    says: "Estimates: a ratio over nothing is null",
  },
  {
    file: "theory/studentT.ts",
    text: "Math.sqrt(degrees) * Math.sinh(y)",
    replacement: "Math.sqrt(degrees - 0.5) * Math.sinh(y)",
    says: "Estimates: Student's t",
  },
];
