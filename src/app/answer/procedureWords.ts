/** How the answer is found, in plain words with the exact terms beside them, and where they come from. Texts only. */

/**
 * @param units "days" or "runs"
 * @param first the first look, with its unit
 * @param seldom what these replications have hardly shown, by name
 */
export const procedureWords = (
  units: string,
  first: string,
  budget: string,
  level: string,
  seldom: readonly string[],
): readonly string[] => [
  `Every dial sees the same customers, so dials are compared in pairs on the ${units} that both have: what luck does to both cancels. What is known of a day beforehand, such as how many come on average and how much work they bring, is taken out too.`,
  `The first look is after ${first}, the next ones at numbers fixed beforehand (40, 50, 64 and their doubles), never by the clock. It waits for at least 40 ${units}, and until 1,000 customers, 20 of every segment and 20 who need each step are to be expected; a promise is called kept only when 20 would have been broken at its share. At each look dials that are shown to be out drop out, and ${units} go on only where there is doubt. It stops when the verdict is settled, or after ${budget} ${units}.`,
  `All of this holds at ${level}, taken together and at every look, so it does no harm to watch. The level is reached as ${units} grow many (it is asymptotic), which is why nothing is shown before the first look. A dial can be out although its ranges here include zero: to rule out is a statement about one side, has the larger part of the error, and may rest on another dial than the one named. What holds together is the zone, the verdict and the ranges; why one particular dial went out, and what it is shown to stay below, is said at that level of this dial alone.`,
  ...(seldom.length === 0
    ? []
    : [
        `Hardly seen in so many ${units}, as fewer than 20 customers of it are to be expected: ${seldom.join(", ")}. What it changes may not have shown yet.`,
      ]),
];

export const procedureSources: readonly string[] = [
  "H. Robbins and D. Siegmund, Boundary crossing probabilities for the Wiener process and sample sums, Annals of Mathematical Statistics 41 (1970) 1410–1429.",
  "I. Waudby-Smith, D. Arbour, R. Sinha, E. H. Kennedy and A. Ramdas, Time-uniform central limit theory and asymptotic confidence sequences, Annals of Statistics 52 (2024) 2613–2640.",
  "A. Bibaut, N. Kallus and M. Lindon, Near-optimal non-parametric sequential tests and confidence sequences with possibly dependent observations (2022), arXiv 2212.14411.",
];
