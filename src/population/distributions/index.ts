/** The random variates of a scenario, by inversion: what the rest of the house uses of this folder. */
export { varietyQuantile } from "./beta.ts";
export { gammaFactorQuantile } from "./gamma.ts";
export { meanOf, type Quantile, quantileOf } from "./quantileOf.ts";
