/** Who comes, and their random numbers. */
import type { Mutant, Room } from "../mutant.ts";

const arrivals = "population/arrivals.ts";
const cohort = "population/cohort.ts";
const draws = "population/draws.ts";
const streams = "population/streams.ts";

const mutants: readonly Mutant[] = [
  {
    file: arrivals,
    text: "population.perHour / 60",
    replacement: "population.perHour / 62",
    says: "Arrivals: perHour on average over the opening hours",
  },
  {
    file: arrivals,
    text: "-Math.log(1 - uniform)",
    replacement: "2 * uniform",
    says: "Arrivals: exponential gaps of mean 1",
  },
  {
    file: arrivals,
    text: "(perMinute * intensity) / mean",
    replacement: "perMinute * intensity",
    says: "Arrivals: the profile is relative",
  },
  {
    file: arrivals,
    text: 'regime.kind === "day" ? scenario.arrivals.profile : [1]',
    replacement: "[1]",
    says: "Arrivals: shaped by the profile in equal slots",
  },
  {
    file: arrivals,
    text: "this.operational >= expected[this.slot + 1] * factor",
    replacement: "this.operational >= expected[this.slot + 1]",
    says: "Arrivals: the day factor multiplies the rate over the whole day",
  },
  {
    file: arrivals,
    text: "(this.rates[this.slot] * factor)",
    replacement: "this.rates[this.slot]",
    says: "Arrivals: the day factor multiplies the rate within a slot",
  },
  {
    file: arrivals,
    text: "this.slotMinutes + intoSlot",
    replacement: "this.slotMinutes + intoSlot * 0.9",
    says: "Arrivals: a piecewise-constant rate",
  },
  {
    file: cohort,
    text: "this.dayFactor(new Stream(seed, replication, purposes.day).next())",
    replacement: "1",
    says: "Arrivals: days differ by dayCv",
  },
  {
    file: cohort,
    text: "population.mix.get(segment.id) ?? 0",
    replacement: "1 / segments.length",
    says: "A customer: has a segment by the population's mix",
  },
  {
    file: cohort,
    text: "uniforms[slot] < probability[segment[slot]]",
    replacement: "uniforms[slot] > probability[segment[slot]]",
    says: "A customer: needs a step with the probability that its segment says",
  },
  {
    file: cohort,
    text: "segment.needs.get(step.id) ?? 1",
    replacement: "segments[0].needs.get(step.id) ?? 1",
    says: "A customer: needs what its own segment needs",
  },
  {
    file: cohort,
    text: "exposure * this.variety(step, customer)",
    replacement: "this.variety(step, customer)",
    says: "Steps: exposure is how much of the variety shows",
  },
  {
    file: cohort,
    text: "this.draws(purposes.variety(step.id))",
    replacement: 'this.draws(purposes.variety("any"))',
    says: "A customer: variety is drawn for each step",
  },
  {
    file: cohort,
    text: "this.varietyOf[this.segment[customer & this.mask]]",
    replacement: "this.varietyOf[0]",
    says: "A customer: variety is that of its segment",
  },
  {
    file: cohort,
    text: "patienceOf[segment[slot]]",
    replacement: "patienceOf[0]",
    says: "A customer: patience is that of its segment",
  },
  {
    file: cohort,
    text: "this.loudness.of(customer) < loudness",
    replacement: "this.loudness.of(customer) > loudness",
    says: "A customer: is loud with the probability that its segment says",
  },
  {
    file: cohort,
    text: "this.judgement.of(customer) < this.scenario.triage.accuracy",
    replacement: "this.judgement.of(customer) > this.scenario.triage.accuracy",
    says: "A customer: the judgement at the door is correct with probability triage.accuracy",
  },
  {
    file: cohort,
    text: "this.deskWorks[step].of(customer)",
    replacement: "this.deskWorks[0].of(customer)",
    says: "A customer: work at the desk is drawn by the step that sent them",
  },
  {
    file: cohort,
    text: "this.deskWorkOf(",
    replacement: "this.workOf[step](",
    says: "Steps: the desk has work of its own",
  },
  {
    file: cohort,
    text: "number <= returns.max &&",
    replacement: "number < returns.max &&",
    says: "Returns: at most returns.max times",
  },
  {
    file: cohort,
    text: "this.returnComes[number - 1].of(customer) < returns.rate",
    replacement: "this.returnComes[number - 1].of(customer) > returns.rate",
    says: "Returns: comes back with probability returns.rate",
  },
  {
    file: cohort,
    text: "this.returnDelays[number - 1]",
    replacement: "this.returnDelays[0]",
    says: "A customer: the delay of a return is drawn by its number",
  },
  {
    file: cohort,
    text: "this.returnWorks[number - 1]",
    replacement: "this.returnWorks[0]",
    says: "A customer: the work of a return is drawn by its number",
  },
  {
    file: cohort,
    text: "uniform >= limits[index]",
    replacement: "uniform > limits[index]",
    says: "Common random numbers: shares are compared as uniform < probability",
  },
  {
    file: cohort,
    text: "shares.findLastIndex((share) => share > 0)",
    replacement: "shares.length - 1",
    says: "Common random numbers: a list of shares is walked in order; who has none gets nobody",
  },
  {
    file: draws,
    text: "this.stream = null;",
    replacement: "",
    says: "Common random numbers: a stream is that of its replication",
  },
  {
    file: draws,
    text: "(customer & oldMask) * width",
    replacement: "(customer & newMask) * width",
    says: "Common random numbers: customer n takes the n-th number, in a long run too",
  },
  {
    file: streams,
    text: "{replication}|",
    replacement: "{0}|",
    says: "Common random numbers: keyed by replication",
  },
  {
    file: streams,
    text: "{seed}`",
    replacement: "{0}`",
    says: "Common random numbers: keyed by seed",
  },
  {
    file: streams,
    text: "{purpose}|",
    replacement: "{0}|",
    says: "Common random numbers: keyed by purpose",
  },
  {
    file: streams,
    text: "work: (step: string, visit: number)",
    replacement: "work: (step: string, _: number, visit = 1)",
    says: "Common random numbers: the visit belongs to the purpose of work",
  },
  {
    file: streams,
    text: "route: (step: string, visit: number)",
    replacement: "route: (step: string, _: number, visit = 1)",
    says: "Common random numbers: the visit belongs to the purpose of the way on",
  },
  {
    file: streams,
    text: "absence: (team: string)",
    replacement: "absence: (_: string, team = 1)",
    says: "People: absence has uniforms of each team's own",
  },
  {
    file: streams,
    text: "Math.floor(low * 0x200000) * lowUnit",
    replacement: "0",
    says: "Common random numbers: the generator is seedrandom's alea, 53 bits",
  },
];

export const population: Room = {
  name: "population",
  mutants,
  first: [
    "tests/population/brings.test.ts",
    "tests/population/cohort.test.ts",
    "tests/population/crn.test.ts",
    "tests/population/streams.test.ts",
  ],
  slower: ["tests/laws/cells.test.ts", "tests/outcome/recompute.test.ts"],
};
