/** The part of the file that says what customers go through: teams, steps, the desk and returns. */
import * as z from "zod/mini";
import { distribution } from "./distributionSchema.ts";
import {
  choice,
  type FieldMeta,
  fields,
  flag,
  id,
  list,
  name,
  number,
  reference,
  share,
  text,
  whole,
} from "./fields.ts";
import { maxEntries, maxPeopleATeam, maxReturns, maxSlots } from "./limits.ts";

/** One number for the whole day, or a shift plan: a list over equal slots of the opening hours. */
export function headcount(meta: FieldMeta) {
  const people = { ...meta, unit: "people", max: maxPeopleATeam } as const;
  return z
    .union([whole({ ...people, min: 1 }), list(whole({ ...people, min: 0 }), maxSlots, meta)])
    .register(fields, { ...people, min: 1, whole: true });
}

export const team = z
  .strictObject({
    id: id({ label: "Id", help: "The name that steps and designs refer to." }),
    name: name({ label: "Name", help: "What people call this team." }),
    headcount: z.optional(
      headcount({
        label: "People",
        help: "How many people work in the team, all day long or by the time of day.",
        format: "One number for the whole day, or a list over equal slots of the opening hours, the last at least 1.",
      }),
    ),
    unlimited: z.optional(
      z.literal(true).register(fields, {
        label: "Unlimited",
        help: "Customers serve themselves: nobody waits, and nobody is paid.",
        format: "In place of a headcount.",
      }),
    ),
    wagePerHour: z.optional(
      number({ label: "Wage", help: "Pay of one person for an hour.", unit: "money an hour", min: 0, default: 0 }),
    ),
    absence: z.optional(
      share({
        label: "Absence",
        help: "How likely each person is to be away on a day; the first person never is.",
        default: 0,
      }),
    ),
  })
  .register(fields, { label: "Team", help: "People who do the same work, with one queue." });

const nextStep = z
  .strictObject({
    to: reference({ label: "To", help: "The step that comes next, or the end.", format: 'A step id, or "end".' }),
    share: share({ label: "Share", help: "How many of the visits go on there." }),
  })
  .register(fields, { label: "Way on", help: "Where a visit goes on, and how often." });

export const step = z
  .strictObject({
    id: id({ label: "Id", help: "The name that needs, levers and ways on refer to." }),
    name: name({ label: "Name", help: "What people call this step." }),
    stage: choice(["onstage", "backstage"], {
      label: "Stage",
      help: "Whether the customer is there, or it is done behind the curtain.",
      names: { onstage: "Onstage, with the customer", backstage: "Backstage, behind the curtain" },
    }),
    team: reference({ label: "Team", help: "The team that does it.", format: "Its id." }),
    work: distribution({ label: "Work", help: "The standard time the step takes.", of: "the work times" }),
    exposure: z.optional(
      share({
        label: "Exposure",
        help: "How much of what makes customers differ shows at this step; at 0 it is the same for everyone.",
        default: 0,
      }),
    ),
    effort: z.optional(
      number({
        label: "Effort asked",
        help: "Effort asked of the customer at each visit, a long form say.",
        unit: "ratio",
        min: 0,
        default: 0,
        slider: [0, 3],
      }),
    ),
    cost: z.optional(
      number({ label: "Cost", help: "What each visit costs beside the wages.", unit: "money", min: 0, default: 0 }),
    ),
    mandatory: z.optional(
      flag({ label: "Mandatory", help: "A legal duty, say: the step is never skipped.", default: false }),
    ),
    purpose: z.optional(text({ label: "Purpose", help: "What the step is for." })),
    next: z.optional(
      list(nextStep, maxEntries.steps + 1, {
        label: "Ways on",
        help: "Where visits go from here, and how many of them.",
        format: "Drawn at each visit; the shares sum to 1. Absent: the following step, then the end.",
      }),
    ),
  })
  .register(fields, { label: "Step", help: "One station of the journey." });

export const desk = z
  .strictObject({
    team: reference({ label: "Team", help: "The people at the desk; they do no step.", format: "Id of their team." }),
    work: distribution({
      label: "Work at the desk",
      help: "The time one exception takes.",
      of: "the desk's work times",
    }),
    fit: share({ label: "Fit of the desk's answer", help: "How well the desk's answer meets the need." }),
  })
  .register(fields, { label: "Exceptions desk", help: "Where needs go that do not fit, if the design says so." });

export const returns = z
  .strictObject({
    rate: share({
      label: "Come back with an unmet need",
      help: "How many customers whose need was not met come back with it.",
    }),
    max: whole({
      label: "Return visits at most",
      help: "How often one customer comes back.",
      unit: "visits",
      min: 0,
      max: maxReturns,
      slider: [0, 5],
    }),
    delay: distribution({
      label: "Come back after",
      help: "Time from the end of one visit to the next.",
      of: "the times until a return",
    }),
  })
  .register(fields, { label: "Returns", help: "Failure demand: who comes back because a need was not met." });
