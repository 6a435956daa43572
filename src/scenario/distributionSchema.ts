/**
 * The distributions a file may name, everywhere one is allowed.
 *
 * Means and coefficients of variation are those of the distribution itself. Shapes only: that a maximum is not below
 * its minimum is a rule (see rules/distributions.ts).
 */
import * as z from "zod/mini";
import { fields, number } from "./fields.ts";

/** Values of an empirical distribution: a year of calls, but not a second file in the file. */
const maxValues = 100_000;

/** Below this, nearly all of a Weibull distribution's mean lies beyond the largest number that can be drawn. */
const minWeibullShape = 0.1;

const maxCv = 100;
const maxConcentration = 1e6;

interface Quantity {
  readonly label: string;
  readonly help: string;
  readonly format?: string;
  /** The plural noun of the quantity, for the help of its parameters. */
  readonly of: string;
}

function parts(of: string) {
  const mean = (label: string) => number({ label, help: `The mean of ${of}.`, unit: "minutes", above: 0 });
  const point = (label: string, help: string) => number({ label, help, unit: "minutes", min: 0 });
  const cv = () =>
    number({
      label: "Coefficient of variation",
      help: `How widely ${of} differ from their mean: their standard deviation, divided by it.`,
      unit: "ratio",
      above: 0,
      max: maxCv,
      slider: [0, 2],
    });
  return { mean, point, cv };
}

export function distribution({ label, help, format = "", of }: Quantity) {
  const { mean, point, cv } = parts(of);
  const kind = <const K extends string>(literal: K, says: string) => {
    const schema = z.literal(literal);
    fields.add(schema, { label: "Kind of distribution", help: says });
    return schema;
  };
  return z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: kind("constant", "Always the same."), value: point(label, "The value it always has.") }),
      z.strictObject({ kind: kind("exponential", "Most are short, some very long."), mean: mean(label) }),
      z.strictObject({ kind: kind("lognormal", "Skewed, with a long tail."), mean: mean(label), cv: cv() }),
      z.strictObject({ kind: kind("gamma", "Skewed, with a light tail."), mean: mean(label), cv: cv() }),
      z.strictObject({
        kind: kind("weibull", "Ageing (shape above 1) or lingering (below 1)."),
        mean: mean(label),
        shape: number({
          label: "Shape",
          help: "1 is the exponential distribution; above 1 the values huddle about the mean.",
          unit: "ratio",
          min: minWeibullShape,
          max: 1_000,
        }),
      }),
      z.strictObject({
        kind: kind("uniform", "Anything between two values, equally likely."),
        min: point("Least", "The least value."),
        max: point("Most", "The greatest value."),
      }),
      z.strictObject({
        kind: kind("triangular", "Between two values, most often near a third."),
        min: point("Least", "The least value."),
        mode: point("Most often", "The likeliest value."),
        max: point("Most", "The greatest value."),
      }),
      z.strictObject({
        kind: kind("beta", "Between 0 and 1."),
        mean: number({ label, help: `The mean of ${of}.`, unit: "minutes", above: 0, below: 1 }),
        concentration: number({
          label: "Concentration",
          help: "The higher, the closer to the mean.",
          unit: "ratio",
          above: 0,
          max: maxConcentration,
        }),
      }),
      z.strictObject({
        kind: kind("empirical", "Recorded values, each equally likely."),
        values: z
          .array(point("Value", "One recorded value."))
          .check(z.minLength(1), z.maxLength(maxValues))
          .register(fields, { label: "Recorded values", help: "Each is equally likely." }),
      }),
    ])
    .register(fields, { label, help, format });
}

/** How far a customer's needs depart from the standard one: a Beta distribution. */
export function variety() {
  return z
    .strictObject({
      mean: number({
        label: "How unusual their needs are",
        help: "0 is the textbook case, 100 % a customer like no other.",
        unit: "percent",
        above: 0,
        below: 1,
        slider: [0, 1],
      }),
      concentration: number({
        label: "How alike they are in this",
        help: "The higher, the more alike their needs are. It is the concentration of a Beta distribution.",
        unit: "ratio",
        above: 0,
        max: maxConcentration,
      }),
    })
    .register(fields, {
      label: "Variety of needs",
      help: "How far what these customers need at a step departs from the standard.",
      format: "Absent: every case is the textbook case.",
    });
}
