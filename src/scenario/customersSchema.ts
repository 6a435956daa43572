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
        help: "How busy each part of the day is, compared with the others.",
        format: "Relative intensity of arrivals in equal slots of the opening hours. Absent: flat.",
      }),
    ),
    dayCv: z.optional(
      number({
        label: "How much days differ",
        help:
          "How far busy and quiet days lie apart; at 0 every day expects the same number of customers. It is the " +
          "coefficient of variation of the day's volume.",
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
    speed: weight("Speed matters", "How much not waiting counts for them, beside ease and fit."),
    ease: weight("Ease matters", "How much little effort counts for them, beside speed and fit."),
    fit: weight("Fit matters", "How much getting what they needed counts for them, beside speed and ease."),
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
      record(share({ label: "Needed by", help: "How many of these customers need the step." }), {
        label: "Needs",
        help: "How many of these customers need each step at all.",
        format: "Step id and the probability that a customer needs it; a step not named is always needed.",
      }),
    ),
    workFactor: z.optional(
      number({
        label: "Work they make",
        help: "How long the work for them takes, at the desk too: 1 is as planned, 2 is twice as long.",
        unit: "ratio",
        min: 0,
        default: 1,
        slider: [0, 3],
      }),
    ),
    patience: z.optional(
      distribution({
        label: "Leave after waiting",
        help: "How long they wait in one queue where they are present before they leave.",
        format: "Absent: they never leave.",
        of: "the longest waits",
      }),
    ),
    priority: z.optional(
      whole({
        label: "Priority",
        help: "Who is served first: the lower number before the higher.",
        unit: "ratio",
        min: -1_000_000,
        max: 1_000_000,
        default: 0,
        slider: [-5, 5],
      }),
    ),
    loudness: z.optional(
      share({
        label: "Insist when it does not fit",
        help: "How many of them insist on special treatment.",
        default: 0,
      }),
    ),
    waitTolerance: number({
      label: "Wait they tolerate",
      help: "After a wait this long they are half as content with the speed.",
      unit: "minutes",
      above: 0,
    }),
    effortTolerance: number({
      label: "Effort they tolerate",
      help: "After this much effort they are half as content with the ease.",
      unit: "ratio",
      above: 0,
    }),
    weights,
    margin: number({
      label: "Earned when one comes back",
      help: "What a customer of this kind brings in by coming back.",
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
      help: "How many customers come in an hour, on average over the opening hours.",
      unit: "an hour",
      min: 0,
    }),
    mix: record(share({ label: "Share", help: "How many of the customers are of this kind." }), {
      label: "Mix",
      help: "Which customers come, and how many of each kind.",
      format: "Segment id and its share; the shares sum to 1.",
    }),
  })
  .register(fields, { label: "Population", help: "A mix and a volume of customers." });
