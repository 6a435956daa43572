/** The plain words of the page and the exact terms behind them. One place; texts only. */

export interface Entry {
  /** The field's own term, where the plain word is not it. */
  readonly exact: string;
  /** One or two sentences that a board member understands. */
  readonly meaning: string;
}

export const glossary = {
  dial: {
    exact: "Degree of flexibility",
    meaning:
      "How far every lever of the design is moved from its rigid end, 0 %, to its flexible end, 100 %. One dial moves them all.",
  },
  zone: {
    exact: "Goldilocks zone: the dials not ruled out",
    meaning: "Every dial that the counted days cannot tell from the best, all dials compared at once.",
  },
  verdict: {
    exact: "Verdict on the Goldilocks point",
    meaning: "Whether the days counted so far settle the question, and where on the dial the answer lies.",
  },
  experience: {
    exact: "Experience index, 0 to 100",
    meaning:
      "What a target customer makes of it: waiting, effort and whether the need was met, multiplied, so that one bad moment is not bought off by the others.",
  },
  cost: {
    exact: "Cost per arriving customer",
    meaning:
      "Wages, what the skill for flexibility adds to them, overtime, the desk, visits and referrals, shared among all who came.",
  },
  kept: {
    exact: "Share of target customers with the promise kept",
    meaning: "Needs met, in time and with little effort. Who gave up or was sent away counts as a broken promise.",
  },
  netValue: {
    exact: "Expected margin of returning customers minus cost, per arriving customer",
    meaning: "What customers who come back will bring, less what serving them cost.",
  },
  interval: {
    exact: "95 % confidence interval",
    meaning: "Of many such ranges, each from other days, 95 in 100 hold the true figure.",
  },
  days: {
    exact: "Replications",
    meaning: "Simulated days, each with its own customers. Every dial and design sees the same ones.",
  },
  settled: {
    exact: "Equivalence shown or a single dial left",
    meaning: "More days would not change the answer by anything that anyone would notice.",
  },
  freshLuck: {
    exact: "Another random seed",
    meaning: "Other customers drawn from the same assumptions. The answer should hold within its interval.",
  },
  effort: {
    exact: "Effort asked of the customer",
    meaning: "Visits to the desk, coming back, steps that were not needed, and forms, counted.",
  },
  variety: {
    exact: "Variety of need",
    meaning: "How far a need departs from the textbook case: 0 is the standard one, 1 is unique.",
  },
  standardRange: {
    exact: "Standard range of variety handled in line",
    meaning: "The part of all needs that even the rigid process handles.",
  },
  range: {
    exact: "Range of variety handled in line",
    meaning: "How many needs beyond the standard ones a step may handle itself.",
  },
  adaptivity: {
    exact: "Adaptive case handling",
    meaning: "How often a step that a customer does not need is skipped.",
  },
  crossTraining: {
    exact: "Cross-training (chaining)",
    meaning: "The share of a team that is also trained for the next team's work.",
  },
  patience: {
    exact: "Time to abandonment",
    meaning: "The longest a customer waits in one queue before giving up.",
  },
  loudness: {
    exact: "Probability of insisting on special treatment",
    meaning: "How many customers insist when a need does not fit.",
  },
  varietyTax: {
    exact: "Added work for variety met in line",
    meaning: "How much longer a need beyond the standard range takes when a step handles it itself.",
  },
  timeTax: {
    exact: "Added work of people with room to bend",
    meaning: "How much slower people are at everything when they may bend the rules.",
  },
  desk: {
    exact: "Exceptions desk",
    meaning: "A team of its own for needs that do not fit the process.",
  },
} as const satisfies Record<string, Entry>;

export type TermId = keyof typeof glossary;
