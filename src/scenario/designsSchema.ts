/** The part of the file that says what the designer chooses: designs, their two ends, and what flexibility costs. */
import * as z from "zod/mini";
import { choice, type FieldMeta, fields, id, name, number, record, reference, share } from "./fields.ts";
import { maxEntries } from "./limits.ts";
import { headcount } from "./processSchema.ts";

/** A lever set once for all, or by step or team (one not named is 0). */
function lever(meta: Pick<FieldMeta, "label" | "help" | "format" | "default">) {
  return z
    .union([share(meta), record(share(meta), meta)])
    .register(fields, { ...meta, unit: "percent", min: 0, max: 1 });
}

function levers(meta: Pick<FieldMeta, "label" | "help" | "format">) {
  return z
    .strictObject({
      range: z.optional(
        lever({
          label: "Needs a step can handle",
          help: "How unusual a need staff can meet on the spot: at 0 only what is standard, at 100 % every need.",
          format: "One number, or a record by step id; a step not named is 0.",
          default: 0,
        }),
      ),
      adaptivity: z.optional(
        share({
          label: "Steps people may skip",
          help: "How many of the steps that a customer does not need staff may skip; a mandatory step never is.",
          default: 0,
        }),
      ),
      crossTraining: z.optional(
        lever({
          label: "Trained for the next team",
          help: "How many of a team's people can also help the teams that it helps.",
          format: "One number, or a record by team id; a team not named is 0.",
          default: 0,
        }),
      ),
    })
    .register(fields, meta);
}

export const design = z
  .strictObject({
    id: id({ label: "Id", help: "The name that the command line uses." }),
    name: name({ label: "Name", help: "What people call this design." }),
    exceptions: z.optional(
      choice(["force", "escalate", "desk", "refer"], {
        label: "A need that does not fit",
        help: "What customers get whose need is more than the step can handle.",
        names: {
          force: "The standard answer",
          escalate: "The desk for who insists",
          desk: "The desk for everyone",
          refer: "Referred elsewhere",
        },
        default: "force",
      }),
    ),
    admission: z.optional(
      choice(["all", "target"], {
        label: "Who is admitted",
        help:
          "Whether everyone is let in, or only who is judged at the door to be a target customer; the others are " +
          "referred elsewhere at once.",
        names: { all: "Everyone", target: "Target customers" },
        default: "all",
      }),
    ),
    dispatch: z.optional(
      choice(["local", "end-to-end"], {
        label: "Who is next",
        help: "Whom staff take next from a queue: who joined that queue first, or who came through the door first.",
        names: { local: "First in the queue", "end-to-end": "First at the door" },
        default: "local",
      }),
    ),
    alsoServes: z.optional(
      record(
        z
          .array(reference({ label: "Team", help: "Another team.", format: "Its id." }))
          .check(z.maxLength(maxEntries.teams))
          .register(fields, { label: "Also serves", help: "The other teams they can help.", format: "Their ids." }),
        {
          label: "Who helps whom",
          help: "Which other teams a team's people can help who are trained for it.",
          format: "Team id and the ids of the other teams. Absent: each team the next in the list.",
        },
      ),
    ),
    headcount: z.optional(
      record(
        headcount({
          label: "People in this design",
          help: "How many people the team has in this design, in place of its own number or shift plan.",
        }),
        {
          label: "People by team",
          help: "How many people the teams have in this design, where not their own number.",
          format: "Team id and its headcount in this design.",
        },
      ),
    ),
    rigid: z.optional(
      levers({
        label: "Rigid end",
        help: "What staff may do for customers when the dial is at 0 %.",
        format: "The levers at dial 0. Absent: all 0. A lever not named is 0.",
      }),
    ),
    flexible: z.optional(
      levers({
        label: "Flexible end",
        help: "What staff may do for customers when the dial is at 100 %.",
        format: "The levers at dial 1. Absent: range and adaptivity 1. In one given, a lever not named is 0.",
      }),
    ),
  })
  .register(fields, { label: "Design", help: "A way to run the process, from its rigid to its flexible end." });

function price(label: string, help: string, slider: readonly [number, number] = [0, 1]) {
  return z.optional(number({ label, help, unit: "percent", min: 0, default: 0, slider }));
}

export const flexibility = z
  .strictObject({
    timeTax: price(
      "Slower with room to bend",
      "How much longer all work takes when staff can meet every need on the spot.",
      [0, 0.5],
    ),
    varietyTax: price(
      "Longer for an unusual need",
      "How much longer a need far from the standard takes when staff meet it on the spot.",
    ),
    awayTax: price(
      "Slower away from home",
      "How much longer work takes when someone of another team helps out.",
      [0, 0.5],
    ),
    skillPremium: price("More pay for more skill", "How much more staff earn who can meet every need on the spot."),
    skillExponent: z.optional(
      number({
        label: "How skill is priced",
        help:
          "How pay rises with skill: at 1 in proportion; above 1 the last skill is the dearest. It is the exponent " +
          "of the range in the skill premium.",
        unit: "ratio",
        min: 0,
        max: 100,
        default: 1,
        slider: [0, 4],
      }),
    ),
    adaptivityPremium: price(
      "More pay for judgement",
      "How much more staff earn who may skip every step that is not needed.",
    ),
    crossPremium: price(
      "More pay for a second team",
      "How much more staff earn who are trained for another team, for each such team.",
    ),
  })
  .register(fields, { label: "What flexibility costs", help: "In time (taxes) and in wages (premiums)." });

export const today = z
  .strictObject({
    design: reference({ label: "Design", help: "The design in use now.", format: "Its id." }),
    dial: share({ label: "Dial", help: "How flexible it is now, from rigid to fully flexible." }),
  })
  .register(fields, { label: "Today", help: "What is in use now: the tick on the dial strip." });
