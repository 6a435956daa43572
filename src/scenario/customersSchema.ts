/** The part of the file that says who comes: arrivals, segments and populations. */
import * as z from "zod/mini";
import { distribution, variety } from "./distributionSchema.ts";
import { fields, flag, id, list, name, number, record, share, whole } from "./fields.ts";
import { maxSlots } from "./limits.ts";

export const arrivals = z
  .strictObject({
    profile: z.optional(
      list(number({ label: "Intensity", help: "Relative to the other slots.", unit: "ratio", min: 0 }), maxSlots, {
        label: "Profile of the day",
        help: "Relative intensity of arrivals in equal slots of the opening hours. Absent: flat.",
      }),
    ),
    dayCv: z.optional(
      number({
        label: "How much days differ",
        help: "Coefficient of variation of the day's volume: 0, and every day expects the same number.",
        unit: "ratio",
        min: 0,
        max: 10,
        default: 0,
        slider: [0, 1],
      }),
    ),
  })
  .register(fields, { label: "Arrivals", help: "When customers come within a day, and how much days differ." });

function weight(label: string, help: string) {
  return number({ label, help, unit: "ratio", min: 0, slider: [0, 1] });
}

const weights = z
  .strictObject({
    speed: weight("Speed matters", "Weight of not waiting, relative to ease and fit."),
    ease: weight("Ease matters", "Weight of little effort, relative to speed and fit."),
    fit: weight("Fit matters", "Weight of getting what was needed, relative to speed and ease."),
  })
  .register(fields, { label: "What matters to them", help: "How much each matters; only the proportions count." });

export const segment = z
  .strictObject({
    id: id({ label: "Id", help: "The name that mixes refer to." }),
    name: name({ label: "Name", help: "What people call these customers." }),
    target: z.optional(
      flag({
        label: "Target customers",
        help: "Is this one of the right customers, those to whom the promise is made?",
        default: true,
      }),
    ),
    variety: z.optional(variety()),
    needs: z.optional(
      record(share({ label: "Needed by", help: "Probability that a customer of this segment needs the step." }), {
        label: "Needs",
        help: "Step id and the probability that a customer needs this step at all; a step not named is always needed.",
      }),
    ),
    workFactor: z.optional(
      number({
        label: "Work they make",
        help: "Multiplies every work time of this segment, at the desk too.",
        unit: "ratio",
        min: 0,
        default: 1,
        slider: [0, 3],
      }),
    ),
    patience: z.optional(
      distribution({
        label: "Leave after waiting",
        help: "The longest wait in one onstage queue before leaving. Absent: they never leave.",
        of: "the longest waits",
      }),
    ),
    priority: z.optional(
      whole({
        label: "Priority",
        help: "Lower is served first.",
        unit: "ratio",
        min: -1_000_000,
        max: 1_000_000,
        default: 0,
        slider: [-5, 5],
      }),
    ),
    loudness: z.optional(
      share({ label: "Insist when it does not fit", help: "Share who insist on special treatment.", default: 0 }),
    ),
    waitTolerance: number({
      label: "Wait they tolerate",
      help: "The wait at which speed is worth half.",
      unit: "minutes",
      above: 0,
    }),
    effortTolerance: number({
      label: "Effort they tolerate",
      help: "The effort at which ease is worth half.",
      unit: "ratio",
      above: 0,
    }),
    weights,
    margin: number({
      label: "Earned when one comes back",
      help: "Contribution from a customer of this segment who comes back.",
      unit: "money",
    }),
  })
  .register(fields, { label: "Segment", help: "Customers of one kind." });

export const population = z
  .strictObject({
    id: id({ label: "Id", help: "The name that the command line uses." }),
    name: name({ label: "Name", help: "What people call this population." }),
    perHour: number({
      label: "Customers an hour",
      help: "Mean arrivals an hour over the opening hours.",
      unit: "an hour",
      min: 0,
    }),
    mix: record(share({ label: "Share", help: "Share of the customers who are of this segment." }), {
      label: "Mix",
      help: "Segment id and its share; the shares sum to 1.",
    }),
  })
  .register(fields, { label: "Population", help: "A mix and a volume of customers." });
