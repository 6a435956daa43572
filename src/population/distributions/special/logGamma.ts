/**
 * The logarithm of the gamma function, and the two forms of it that keep their digits where the plain one loses them:
 * next to 1, and as a ratio of neighbours. It does not handle arguments of 0 or below, nor complex ones.
 *
 * Relative error about 1e-15 for lnGamma1p, absolute error about 1e-15 times the size of the terms for the others.
 */

/** zeta(k) - 1 for k = 2, 3, …: the coefficients of DLMF 5.7.3, which falls off as 4^-k for |x| <= 1/2. */
const ZETA_LESS_ONE = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194646,
  0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5,
  7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6, 9.539620338727962e-7, 4.76932986787806e-7,
  2.384505027277329e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8,
];

const EULER = 0.5772156649015329;
const HALF_LN_2PI = 0.9189385332046727;

/** From here on the seven terms of Stirling's series below leave less than 1e-16. */
const STIRLING_FROM = 10;

/** lnGamma(x) - ((x - 1/2) ln x - x + ln(2 pi)/2) for x >= 10: Stirling's series, DLMF 5.11.1. */
export function stirlingRemainder(x: number): number {
  const y = 1 / (x * x);
  const tail = 1 / 1188 - y * (691 / 360360 - y / 156);
  return (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * tail)))) / x;
}

/** DLMF 5.7.3, |x| <= 1/2. */
function nearOne(x: number): number {
  let sum = 0;
  for (let k = ZETA_LESS_ONE.length - 1; k >= 0; k--) {
    sum = ZETA_LESS_ONE[k] / (k + 2) - x * sum;
  }
  return -Math.log1p(x) + x * (1 - EULER) + x * x * sum;
}

/** lnGamma(1 + x) for x > -1, to full relative precision next to 0. */
export function lnGamma1p(x: number): number {
  if (x <= 0.5) return x >= -0.5 ? nearOne(x) : nearOne(x + 1) - Math.log1p(x);
  if (x + 1 >= STIRLING_FROM) {
    const z = x + 1;
    return (z - 0.5) * Math.log(z) - z + HALF_LN_2PI + stirlingRemainder(z);
  }
  let product = 1;
  let rest = x;
  for (; rest > 0.5; rest--) product *= rest;
  return Math.log(product) + nearOne(rest);
}

/** lnGamma(x) for x > 0. */
export function lnGamma(x: number): number {
  return x <= 0.5 ? lnGamma1p(x) - Math.log(x) : lnGamma1p(x - 1);
}

/** lnGamma(x + step) - lnGamma(x) for x > 0, step >= 0, however small the step: relative error 1e-15, or 1e-18 absolute. */
export function lnGammaStep(x: number, step: number): number {
  let shifts = 0;
  let z = x;
  for (; z < STIRLING_FROM; z++) shifts += Math.log1p(step / z);
  const stirling = (z - 0.5) * Math.log1p(step / z) + step * (Math.log(z + step) - 1);
  return stirling + stirlingRemainder(z + step) - stirlingRemainder(z) - shifts;
}
