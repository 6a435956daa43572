/**
 * Random streams: one a purpose, keyed by seed, replication and purpose.
 *
 * The population is not part of the key, nor the design, the dial or the staffing: customer n of every population
 * takes the n-th number of each purpose, whatever happens to the customers before (common random numbers,
 * synchronised by customer). Purposes are named by the ids of steps and teams, so that adding a step leaves the
 * numbers of the others alone.
 *
 * The generator is seedrandom's Alea. Its other small generators are correlated between streams of such keys.
 */
import alea from "seedrandom/lib/alea.js";

/** A source of uniforms in [0, 1). */
export type Uniforms = () => number;

/** What a number is for. Steps, visits and returns belong to the purpose; persons and customers are its positions. */
export const purposes = {
  /** The day's volume; one number a replication. */
  day: "day",
  arrival: "arrival",
  segment: "segment",
  patience: "patience",
  loudness: "loudness",
  judgement: "judgement",
  need: (step: string) => `need/${step}`,
  variety: (step: string) => `variety/${step}`,
  skip: (step: string) => `skip/${step}`,
  /** `visit` counts a customer's entries of the step, from 1. */
  work: (step: string, visit: number) => `work/${step}/${visit}`,
  route: (step: string, visit: number) => `route/${step}/${visit}`,
  /** Work at the desk, by the step that sent the customer. */
  deskWork: (step: string) => `desk/${step}`,
  /** `number` counts the returns of a customer, from 1. */
  returnComes: (number: number) => `return-comes/${number}`,
  returnDelay: (number: number) => `return-delay/${number}`,
  returnWork: (number: number) => `return-work/${number}`,
  /** One number a person of the team, from person 0. */
  absence: (team: string) => `absence/${team}`,
} as const;

/**
 * The stream of one purpose in one replication. `|` stands in no purpose and no number, so two keys are equal only if
 * seed, replication and purpose are.
 */
export function openStream(seed: string, replication: number, purpose: string): Uniforms {
  return alea(`${purpose}|${replication}|${seed}`).double;
}
