/**
 * The scenario file: one JSON object, as people write and keep it.
 *
 * The shape of each part and all that people are told about it stand here and in the files named *Schema.ts; what
 * cannot be said of one field alone is a rule (see rules/). Defaults are stated here and filled in by resolve.ts.
 */
import * as z from "zod/mini";
import { arrivals, population, segment } from "./customersSchema.ts";
import { design, flexibility, today } from "./designsSchema.ts";
import { fields, id, list, name, number, share, text, words } from "./fields.ts";
import { fileVersion, maxEntries, maxNotes } from "./limits.ts";
import { desk, returns, step, team } from "./processSchema.ts";
import { costs, experience, goal, promise, referral, retention, triage } from "./worthSchema.ts";

const minutes = (label: string, help: string) => number({ label, help, unit: "minutes", above: 0 });

const regime = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("day").register(fields, {
        label: "Kind of regime",
        help: "Empty at opening, arrivals stop at closing, everyone inside is served; one replication is one day.",
      }),
      openMinutes: minutes("Opening hours", "From opening to closing."),
    }),
    z.strictObject({
      kind: z.literal("continuous").register(fields, {
        label: "Kind of regime",
        help: "Never closes; who arrives after the warm-up is measured.",
      }),
      warmUpMinutes: number({ label: "Warm-up", help: "Before measuring begins.", unit: "minutes", min: 0 }),
      minutes: minutes("Measured time", "After the warm-up."),
    }),
  ])
  .register(fields, { label: "Regime", help: "A day that opens and closes, or a service that never does." });

const teaching = z
  .strictObject({
    guess: z.optional(text({ label: "Guess first", help: "The question to guess at before the curtain rises." })),
    prompt: z.optional(text({ label: "Discussion", help: "A prompt for discussion." })),
    tags: z.optional(
      z
        .array(words({ label: "Tag", help: "For the gallery." }))
        .check(z.maxLength(maxNotes))
        .register(fields, { label: "Tags", help: "For the gallery." }),
    ),
  })
  .register(fields, { label: "Teaching", help: "For a class or a workshop." });

export const scenarioSchema = z
  .strictObject({
    $schema: z.optional(text({ label: "Schema", help: "Where editors find the explanation of this file." })),
    version: z.literal(fileVersion).register(fields, { label: "Version", help: "Version of the file's form." }),
    id: id({ label: "Id", help: "The scenario's own id." }),
    title: name({ label: "Title", help: "A few words." }),
    story: text({ label: "Story", help: "Who, where, and what is at stake." }),
    question: text({ label: "Question", help: "The question the scenario answers." }),
    sources: z
      .array(text({ label: "Source", help: "Where numbers come from; what is assumed says so." }))
      .check(z.maxLength(maxNotes))
      .register(fields, { label: "Sources", help: "Where the numbers come from." }),
    currency: z
      .string()
      .check(z.regex(/^[A-Z]{3}$/, 'is no currency code; three capital letters are allowed, "EUR" say'))
      .register(fields, { label: "Currency", help: "Code of ISO 4217, EUR say." }),
    regime,
    arrivals: z.optional(arrivals),
    segments: list(segment, maxEntries.segments, { label: "Segments", help: "The kinds of customers." }),
    populations: list(population, maxEntries.populations, {
      label: "Populations",
      help: "Mixes of the segments to compare.",
    }),
    teams: list(team, maxEntries.teams, { label: "Teams", help: "In the order of the default chain of help." }),
    steps: list(step, maxEntries.steps, { label: "Steps", help: "In the order of the journey." }),
    desk: z.optional(desk),
    standardRange: share({
      label: "Standard range",
      help: "The part of the variety of needs that the fully rigid process handles.",
    }),
    returns: z.optional(returns),
    flexibility: z.optional(flexibility),
    designs: list(design, maxEntries.designs, { label: "Designs", help: "The ways to run it, to compare." }),
    triage: z.optional(triage),
    referral: z.optional(referral),
    experience: z.optional(experience),
    retention,
    costs: z.optional(costs),
    promise: z.optional(promise),
    goal: z.optional(goal),
    noticeable: z.optional(
      number({
        label: "Noticeable difference",
        help: "Points of experience, or promises in 100, that a customer would notice.",
        unit: "points",
        min: 0,
        max: 100,
        default: 1,
        slider: [0, 10],
      }),
    ),
    expectationDrift: z.optional(
      number({
        label: "Expectations rise a period",
        help: "By this much the tolerated waits and efforts and the promised time shrink each period.",
        unit: "percent",
        min: 0,
        below: 1,
        default: 0,
        slider: [0, 0.5],
      }),
    ),
    today: z.optional(today),
    teaching: z.optional(teaching),
  })
  .register(fields, { label: "Scenario", help: "A process, its customers and the designs to compare." });

/** A scenario as it stands in its file. */
export type ScenarioFile = z.infer<typeof scenarioSchema>;
