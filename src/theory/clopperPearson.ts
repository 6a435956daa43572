/**
 * Exact limits of a share from how often something happened in so many independent trials (C. J. Clopper and E. S.
 * Pearson, The use of confidence or fiducial limits illustrated in the case of the binomial, Biometrika 26 (1934)
 * 404-413), by bisection of sums of the binomial distribution: for some hundreds of trials.
 */

/** Halvings of [0, 1]: beyond what a double can tell apart. */
const halvings = 60;

/** The chance of at most `count` in `trials`, each with the chance `share`. */
function atMost(count: number, trials: number, share: number): number {
  if (count >= trials) return 1;
  if (share <= 0) return 1;
  if (share >= 1) return 0;
  let sum = 0;
  let logarithm = trials * Math.log1p(-share);
  for (let k = 0; k <= count; k++) {
    sum += Math.exp(logarithm);
    logarithm += Math.log((trials - k) / (k + 1)) + Math.log(share) - Math.log1p(-share);
  }
  return Math.min(1, sum);
}

/** Where a function that does not rise falls below a level. */
function crossing(falls: (share: number) => number, level: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (falls(middle) >= level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The least share that makes `count` or more as likely as `level`; 0 where nothing happened. */
export function lowestShare(count: number, trials: number, level: number): number {
  return count === 0 ? 0 : crossing((share) => atMost(count - 1, trials, share), 1 - level);
}

/** The largest share that makes `count` or fewer as likely as `level`; 1 where it happened every time. */
export function highestShare(count: number, trials: number, level: number): number {
  return count === trials ? 1 : crossing((share) => atMost(count, trials, share), level);
}
