/** The part of the file that says what a journey is worth: experience, promise, money. */
import * as z from "zod/mini";
import { fields, number, share } from "./fields.ts";

export const triage = z
  .strictObject({
    accuracy: share({
      label: "Right judgements at the door",
      help: "How often it is seen rightly whether someone is a target customer.",
      default: 1,
    }),
  })
  .register(fields, {
    label: "Triage",
    help: "The judgement at the door, for designs that admit target customers only.",
  });

export const referral = z
  .strictObject({
    cost: z.optional(
      number({
        label: "Cost of a referral",
        help: "What helping one customer to go elsewhere costs.",
        unit: "money",
        min: 0,
        default: 0,
      }),
    ),
    experience: z.optional(
      number({
        label: "Experience of being referred",
        help: "What it is like for the customer to be sent elsewhere, from 0 to 100.",
        unit: "points",
        min: 0,
        max: 100,
        default: 50,
        slider: [0, 100],
      }),
    ),
  })
  .register(fields, { label: "Referral", help: "Being helped to shop elsewhere." });

export const experience = z
  .strictObject({
    backstageVisibility: z.optional(
      share({
        label: "Waiting felt behind the curtain",
        help: "How much customers mind a minute of waiting behind the curtain, against one in front of it.",
        default: 0.3,
      }),
    ),
    steepness: z.optional(
      number({
        label: "How sharply patience ends",
        help:
          "How suddenly customers lose patience around the wait and the effort they tolerate. It is the steepness " +
          "of the curves of speed and ease.",
        unit: "ratio",
        above: 0,
        max: 100,
        default: 2,
        slider: [0, 8],
      }),
    ),
  })
  .register(fields, { label: "Experience", help: "What customers make of waiting and effort." });

export const retention = z
  .strictObject({
    midpoint: number({
      label: "Half come back at",
      help: "The experience at which one in two comes back.",
      unit: "points",
      slider: [0, 100],
    }),
    slope: number({
      label: "How gradual coming back is",
      help: "The smaller, the sharper the change from leaving to coming back.",
      unit: "points",
      above: 0,
      slider: [0, 50],
    }),
  })
  .register(fields, { label: "Retention", help: "How experience makes customers come back." });

export const costs = z
  .strictObject({
    overtimeRate: z.optional(
      number({
        label: "Overtime rate",
        help: "Pay for work after closing, as a multiple of the wage.",
        unit: "ratio",
        min: 0,
        default: 1.5,
        slider: [0, 3],
      }),
    ),
    fixedCostPerDay: z.optional(
      number({
        label: "Fixed cost",
        help: "Money a day, whoever comes.",
        unit: "money a day",
        min: 0,
        default: 0,
        slider: [0, 1_000],
      }),
    ),
  })
  .register(fields, { label: "Costs", help: "What else it costs." });

export const promise = z
  .strictObject({
    minutes: number({
      label: "Answered within",
      help: "From arriving to leaving for the last time.",
      unit: "minutes",
      min: 0,
    }),
    effort: number({
      label: "Effort asked, at most",
      help: "Desk visits, return visits, unneeded onstage steps and the effort of the steps together.",
      unit: "ratio",
      min: 0,
      slider: [0, 5],
    }),
    share: share({
      label: "Kept for at least",
      help: "The goal: for how many of the target customers the promise is to be kept.",
      unit: "in 100",
    }),
  })
  .register(fields, {
    label: "Promise",
    help: "What target customers are promised: need met, in time, little effort.",
  });

export const goal = z
  .strictObject({
    netPerDay: number({
      label: "Net value a day",
      help: "The business goal for value less cost.",
      unit: "money a day",
    }),
  })
  .register(fields, { label: "Business goal", help: "What a day has to bring." });
