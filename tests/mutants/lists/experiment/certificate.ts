/** The certificate: what keeps its level however often one looks, and on how few days. */
import type { Mutant } from "../../mutant.ts";

const sequenceTheory = "theory/confidenceSequence.ts";
const sequence = "experiment/sequence.ts";
const weighing = "experiment/weighing.ts";
const look = "experiment/look.ts";
const evidence = "experiment/evidence.ts";
const procedure = "experiment/procedure.ts";
const spending = "experiment/spending.ts";

export const certificateMutants: readonly Mutant[] = [
  {
    file: sequenceTheory,
    text: "start * start + Math.log(n / first)",
    replacement: "start * start",
    says: "The zone: however often one looks",
  },
  {
    file: sequenceTheory,
    text: "tail + density(a) * (a + density(a) / (1 - tail))",
    replacement: "tail",
    says: "The zone: the boundary starts where looking on has its share of the level",
  },
  {
    file: sequenceTheory,
    text: "(a + density(a) / (1 - tail))",
    replacement: "(density(a) / (1 - tail))",
    says: "The zone: the boundary's start, by the whole of the mixture's inequality",
  },
  {
    file: sequence,
    text: "firstLook = 40;",
    replacement: "firstLook = 20;",
    says: "The zone: nothing is stated before 40 replications",
  },
  {
    file: sequence,
    text: "days < firstLook ? Number.NaN : ",
    replacement: "",
    says: "The zone: an asymptotic sequence has no level before its first look",
  },
  {
    file: sequence,
    text: "days, firstLook)), degrees)",
    replacement: "days, firstLook)), 1e6)",
    says: "The zone: Student's tails in place of the normal ones",
  },
  {
    file: sequence,
    text: "days * 64 + (days - degrees)",
    replacement: "days",
    says: "The zone: as many degrees as the error was estimated with",
  },
  {
    file: weighing,
    text: "days - 1 - offsets.length",
    replacement: "days - 1",
    says: "Estimates: a degree of freedom for each control's coefficient",
  },
  {
    file: weighing,
    text: "sum + offset * offset",
    replacement: "sum",
    says: "Estimates: the error grows with the controls' distance from what was to be expected",
  },
  {
    file: weighing,
    text: "mean -= coefficient * offsets[at];",
    replacement: "mean += coefficient * offsets[at];",
    says: "Estimates: the regression's value where the controls are as expected",
  },
  {
    file: weighing,
    text: "rest[r] -= coefficient * column[r]",
    replacement: "rest[r] -= 0 * column[r]",
    says: "Estimates: what a control explains is no error",
  },
  {
    file: weighing,
    text: "slot] - expected",
    replacement: "slot]",
    says: "Estimates: controls have known means",
  },
  {
    file: weighing,
    text: "mean -= part * offsets[at];",
    replacement: "",
    says: "Estimates: controls that move together are regressed on together",
  },
  {
    file: weighing,
    text: "(one.rest[r] - two.rest[r]) ** 2",
    replacement: "one.rest[r] ** 2 + two.rest[r] ** 2",
    says: "Estimates: differences are paired by replication, with controls too",
  },
  {
    file: weighing,
    text: "fewestForControls = 40;",
    replacement: "fewestForControls = 2;",
    says: "Estimates: few days have no controls",
  },
  {
    file: weighing,
    text: " + days * mean * mean;",
    replacement: ";",
    says: "Estimates: a control that never moves is none",
  },
  {
    file: weighing,
    text: "length * length <= collinear * before",
    replacement: "length * length < 0",
    says: "Estimates: a control that others explain is none",
  },
  {
    file: look,
    text: "zone: 0.6,",
    replacement: "zone: 0.8,",
    says: "The zone: at the stated level, of which the grid's zone has 0.6",
  },
  {
    file: look,
    text: "finer: 0.15,",
    replacement: "finer: 0.4,",
    says: "The zone: its refinement has 0.15 of the level",
  },
  {
    file: look,
    text: "limits: 0.05,",
    replacement: "limits: 0.25,",
    says: "The zone: limits have 0.05 of the level",
  },
  {
    file: look,
    text: "const missShare = 1 / 3",
    replacement: "const missShare = 2 / 3",
    says: "The zone: that the best dial misses the promise has a third of the zone's level",
  },
  {
    file: look,
    text: "(level - missLevel)",
    replacement: "level",
    says: "The zone: what that statement has, the others have not",
  },
  {
    file: look,
    text: "length * (length - 1)",
    replacement: "length",
    says: "The zone: at the limit of the best experience is stated against every other dial",
  },
  {
    file: look,
    text: "pairs: 0.1,",
    replacement: "pairs: 0.3,",
    says: "The zone: equality has 0.1 of the level",
  },
  {
    file: look,
    text: "told: 0.1 }",
    replacement: "told: 0.3 }",
    says: "The zone: what is told has 0.1 of the level",
  },
  {
    file: look,
    text: 'rule === "promise" ? dials.length',
    replacement: 'rule === "promise" ? 1',
    says: "The zone: simultaneously over all dials",
  },
  {
    file: look,
    text: '"noticeable" ? 3 * others',
    replacement: '"noticeable" ? 2 * others',
    says: "The zone: three statements a dial under the noticeable rule",
  },
  {
    file: look,
    text: "goal === null ? 0 : 1",
    replacement: "0",
    says: "The zone: the goal is one statement more",
  },
  {
    file: look,
    text: "(2 * dials ** 2)",
    replacement: "(2 * dials)",
    says: "The zone: equality holds for all pairs together",
  },
  {
    file: look,
    text: "(2 * hundredths * toldOfEach)",
    replacement: "(hundredths * toldOfEach)",
    says: "The zone: what is told is told of both sides",
  },
  {
    file: look,
    text: "shares[part] * (1 - confidence)",
    replacement: "shares.zone * (1 - confidence)",
    says: "The zone: its refinement has a level of its own",
  },
  {
    file: evidence,
    text: "weighing.gap(dial, other, Math.min(days[dial], days[other]))",
    replacement: "weighing.gap(dial, other, days[dial])",
    says: "The zone: a pair rests on the replications that both have",
  },
  {
    file: evidence,
    text: "Math.sqrt(evidence.replications / replications)",
    replacement: "Math.sqrt(evidence.replications)",
    says: "The verdict: more replications, narrower with their root",
  },
  {
    file: evidence,
    text: "contrast.days < evidence.replications\n      ? contrast",
    replacement: "contrast.days < 0\n      ? contrast",
    says: "The verdict: dials that dropped out are given no more replications",
  },
  {
    file: procedure,
    text: "candidates = decision.zone;",
    replacement: "",
    says: "The zone: once out, always out",
  },
  {
    file: procedure,
    text: "open.includes(dial) ? Math.max(there, at) : there",
    replacement: "Math.max(there, at)",
    says: "The zone: dials that are not in question keep their replications",
  },
  {
    file: procedure,
    text: "[40, 50, 64]",
    replacement: "[40, 56, 64]",
    says: "The verdict: looks at numbers fixed beforehand",
  },
  {
    file: procedure,
    text: "Math.min(next, maxDays)",
    replacement: "next",
    says: "The verdict: the last look is the budget",
  },
  {
    file: procedure,
    text: 'decision.verdict !== "not yet" || at >= maxDays',
    replacement: "at >= maxDays",
    says: "The verdict: a study stops when it is settled",
  },
  {
    file: procedure,
    text: "dials[zone[0] - 1]",
    replacement: "dials[zone[0]]",
    says: "The verdict: hundredths from the neighbour of the zone on",
  },
  {
    file: procedure,
    text: "dials[zone[zone.length - 1] + 1]",
    replacement: "dials[zone[zone.length - 1]]",
    says: "The verdict: hundredths up to the neighbour of the zone",
  },
  {
    file: procedure,
    text: "(from + 1 + i) / 100",
    replacement: "(from + i) / 100",
    says: "The verdict: hundredths between the neighbours, not the neighbours",
  },
  {
    file: procedure,
    text: "mostToRefine = 3;",
    replacement: "mostToRefine = 6;",
    says: "The verdict: a wide zone is not refined",
  },
  {
    file: procedure,
    text: "maxDays: grid.at }",
    replacement: "maxDays: 2 * grid.at }",
    says: "The verdict: hundredths take at most what the grid took",
  },
  {
    file: procedure,
    text: "certified: false };",
    replacement: "certified: true };",
    says: "The zone: before the first look there are estimates, and nothing that is shown",
  },
  {
    file: spending,
    text: "curve === focus ? round : null",
    replacement: "round",
    says: "The verdict: the curve in focus is answered first",
  },
  {
    file: spending,
    text: "decision.open.map((dial) => grid.dials[dial])",
    replacement: "grid.dials",
    says: "The verdict: days go to what is still in question",
  },
  {
    file: "experiment/alongTheDial.ts",
    text: "Math.min(days[dial], days[other])",
    replacement: "days[dial]",
    says: "The zone: what is told of a pair rests on the replications that both have",
  },
  {
    file: "experiment/alongTheDial.ts",
    text: "error: Math.max(own.error,",
    replacement: "error: Math.min(own.error,",
    says: "The zone: a difference is at least as uncertain as its share of a wider piece of the dial",
  },
  {
    file: "experiment/alongTheDial.ts",
    text: "share * wide.error * wide.error * wide.days",
    replacement: "wide.error * wide.error * wide.days",
    says: "The zone: a wider piece counts by distance",
  },
  {
    file: "experiment/procedure.ts",
    text: "ofEverySegment / Math.min(...expected",
    replacement: "ofEverySegment / Math.max(...expected",
    says: "The zone: the first look waits for the rarest segment",
  },
  {
    file: "experiment/procedure.ts",
    text: "Math.min(needed, longestWait, maxDays)",
    replacement: "Math.min(needed, maxDays)",
    says: "The zone: a segment that hardly ever comes is not waited for",
  },
  {
    file: "experiment/comparisons.ts",
    text: "missed ? farthestAbove(evidence, dial) : decision.dial",
    replacement: "decision.dial",
    says: "The zone: what a dial was held against",
  },
];
