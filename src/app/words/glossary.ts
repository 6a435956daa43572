/** The plain words of the page and the exact terms behind them. Texts only; those of pictures are in inViews.ts. */

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
    meaning:
      "Every dial that the counted days cannot tell from the best. It holds the best one in at least 95 of 100 studies (as days grow many), all dials compared at once and however often one looks.",
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
    exact: "Simultaneous 95 % confidence sequences",
    meaning:
      "In at least 95 of 100 studies, each with other days, every range of this answer holds its true figure at every look: one may look as often as one likes. That is so as days grow many, so nothing is shown before the first look, after 40 days, or later where somebody comes rarely.",
  },
  days: {
    exact: "Replications",
    meaning:
      "Simulated days, each with its own customers. Every dial and design sees the same ones; a dial that is out is not counted on.",
  },
  coarse: {
    exact: "Point estimates without a statement",
    meaning:
      "A few days, to see something at once. Nothing is ruled out and there are no intervals before the first look, after 40 days at the soonest.",
  },
  inQuestion: {
    exact: "Dials not yet told from the best or from each other",
    meaning: "More days go to these dials; the others are decided.",
  },
  settled: {
    exact: "Equivalence shown, a single dial left, or out of reach shown",
    meaning:
      "The question is decided: the dials left differ by nothing that anyone would notice, only one dial is left, or it is shown that no dial reaches what is asked. More days would not change that.",
  },
  freshLuck: {
    exact: "Another random seed",
    meaning:
      "Other customers drawn from the same assumptions. Each of the two zones holds the truly right dial in at least 95 of 100 studies, so now and then two of them disagree.",
  },
  leastRegret: {
    exact: "Minimax regret",
    meaning:
      "The dial whose worst loss over all populations, against each one's own best dial, is smallest. 95 % for the range, at every look, as a question of its own.",
  },
} as const satisfies Record<string, Entry>;

export type TermId = keyof typeof glossary;

/** The field's own term for what a key of the file says, where its label is not it. What it means, the schema says. */
const exactTerms: ReadonlyMap<unknown, string> = new Map([
  ["variety", "Variety of need"],
  ["standardRange", "Standard range of variety handled in line"],
  ["range", "Range of variety handled in line"],
  ["adaptivity", "Adaptive case handling"],
  ["crossTraining", "Cross-training (chaining)"],
  ["patience", "Time to abandonment"],
  ["loudness", "Probability of insisting on special treatment"],
  ["varietyTax", "Added work for variety met in line"],
  ["timeTax", "Added work of people with room to bend"],
  ["effort", "Effort asked of the customer"],
  ["desk", "Exceptions desk"],
  ["rate", "Failure demand"],
  ["midpoint", "Midpoint of the logistic retention curve"],
  ["slope", "Scale of the logistic retention curve"],
  ["perHour", "Arrival rate"],
  ["headcount", "Headcount"],
  ["exceptions", "Exceptions policy"],
  ["admission", "Admission policy"],
  ["dispatch", "Queue discipline"],
]);

/** The exact term for a field: its own, or that of what it is the mean or the part of. */
export const exactTerm = (path: readonly (string | number)[]): string | null =>
  exactTerms.get(path.at(-1)) ?? exactTerms.get(path.at(-2)) ?? null;
