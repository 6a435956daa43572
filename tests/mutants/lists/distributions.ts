/** The quantile functions. */
import type { Mutant, Room } from "../mutant.ts";

const file = "population/distributions/quantileOf.ts";
const tables = "population/distributions/quantileTable.ts";

const mutants: readonly Mutant[] = [
  {
    file,
    text: "return () => value;",
    replacement: "return (u) => value + u * 1e-6;",
    says: "Distributions: a constant is its value",
  },
  {
    file,
    text: "-mean * Math.log1p(-u)",
    replacement: "-Math.log1p(-u) / mean",
    says: "Distributions: an exponential by its mean",
  },
  {
    file,
    text: "-mean * Math.log1p(-u)",
    replacement: "-mean * Math.log(u)",
    says: "Common random numbers: inverted, so a draw rises with its uniform",
  },
  {
    file,
    text: "Math.log(mean) - variance / 2",
    replacement: "Math.log(mean)",
    says: "Distributions: a lognormal by its own mean, not its median",
  },
  {
    file,
    text: "Math.log1p(cv * cv)",
    replacement: "cv * cv",
    says: "Distributions: a lognormal by its own cv, not that of its logarithm",
  },
  {
    file,
    text: "Math.log(mean) - lnGamma1p(power)",
    replacement: "Math.log(mean)",
    says: "Distributions: a weibull by its mean, not its scale",
  },
  {
    file,
    text: "Math.min(1 / shape, 1e300)",
    replacement: "Math.min(shape, 1e300)",
    says: "Distributions: a weibull by its shape",
  },
  {
    file,
    text: "finite(mean * factor(u))",
    replacement: "finite(mean + factor(u) - 1)",
    says: "Distributions: a gamma scales with its mean",
  },
  {
    file: "population/distributions/gamma.ts",
    text: "1 / cv / cv",
    replacement: "1 / cv",
    says: "Distributions: a gamma by its own cv",
  },
  { file, text: "min + u * (max - min)", replacement: "u * max", says: "Distributions: a uniform from its min" },
  {
    file,
    text: "u * width < mode - min",
    replacement: "u * width < max - mode",
    says: "Distributions: a triangular by its mode",
  },
  {
    file,
    text: "Float64Array.from(values).sort()",
    replacement: "Float64Array.from(values)",
    says: "Distributions: an empirical distribution is inverted over its sorted values",
  },
  {
    file,
    text: "Math.floor(u * sorted.length)",
    replacement: "Math.floor(u * (sorted.length - 1))",
    says: "Distributions: each empirical value is equally likely",
  },
  {
    file: "population/distributions/beta.ts",
    text: "(1 - variety.mean) * concentration",
    replacement: "concentration",
    says: "A customer: variety is Beta by mean and concentration",
  },
  {
    file: tables,
    text: "const TOLERANCE = 1e-6;",
    replacement: "const TOLERANCE = 1e-2;",
    says: "Distributions: tables with an error of at most 1e-6",
  },
  {
    file: tables,
    text: "first + last - 2 * rise",
    replacement: "first + last - rise",
    says: "Common random numbers: a draw rises with its uniform, within a cell of a table",
  },
  {
    file: tables,
    text: "const mass = lower ? u : 1 - u;",
    replacement: "const mass = u;",
    says: "Distributions: the upper tail is the upper tail",
  },
  {
    file: "population/distributions/special/incompleteGamma.ts",
    text: "const constant = lnGamma1p(shape);",
    replacement: "const constant = lnGamma1p(shape) + 1e-5;",
    says: "Distributions: the distribution function of a gamma",
  },
  {
    file: "population/distributions/special/incompleteBeta.ts",
    text: "const lnAB = lnShapeTimesBeta(a, b);",
    replacement: "const lnAB = lnShapeTimesBeta(a, b) + 1e-5;",
    says: "Distributions: the distribution function of a Beta",
  },
  {
    file: "population/distributions/special/normalQuantile.ts",
    text: "2.0103343992922881e-7",
    replacement: "2.0203343992922881e-7",
    says: "Distributions: the normal quantile is Wichura's AS 241",
  },
];

export const distributions: Room = {
  name: "distributions",
  mutants,
  first: ["tests/population/distributions"],
  slower: [],
};
