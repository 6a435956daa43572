/** The part of the file that says what the designer chooses: designs, their two ends, and what flexibility costs. */
import * as z from "zod/mini";
import { choice, type FieldMeta, fields, id, name, number, record, reference, share } from "./fields.ts";
import { maxEntries } from "./limits.ts";
import { headcount } from "./processSchema.ts";

/** A lever set once for all, or by step or team (one not named is 0). */
function lever(meta: Pick<FieldMeta, "label" | "help" | "default">) {
  return z
    .union([share(meta), record(share(meta), meta)])
    .register(fields, { ...meta, unit: "percent", min: 0, max: 1 });
}

function levers(label: string, help: string) {
  return z
    .strictObject({
      range: z.optional(
        lever({
          label: "Needs a step can handle",
          help: "Widens what a step handles in-line, from the standard range at 0 to every need at 100 %. One number, or by step.",
          default: 0,
        }),
      ),
      adaptivity: z.optional(
        share({
          label: "Steps people may skip",
          help: "How many of the unneeded, non-mandatory steps are skipped (adaptive case handling).",
          default: 0,
        }),
      ),
      crossTraining: z.optional(
        lever({
          label: "Trained for the next team",
          help: "Share of a team's people who are also trained for the teams it also serves. One number, or by team.",
          default: 0,
        }),
      ),
    })
    .register(fields, { label, help });
}

export const design = z
  .strictObject({
    id: id({ label: "Id", help: "The name that the command line uses." }),
    name: name({ label: "Name", help: "What people call this design." }),
    exceptions: z.optional(
      choice(["force", "escalate", "desk", "refer"], {
        label: "A need that does not fit",
        help: "force: the standard answer; escalate: the loud get the desk; desk: everyone gets it; refer: shop elsewhere.",
        default: "force",
      }),
    ),
    admission: z.optional(
      choice(["all", "target"], {
        label: "Who is admitted",
        help: "all, or target: those judged at the door not to be target customers are referred at once.",
        default: "all",
      }),
    ),
    dispatch: z.optional(
      choice(["local", "end-to-end"], {
        label: "Who is next",
        help: "local: in the order of joining a queue; end-to-end: in the order of arrival at the door.",
        default: "local",
      }),
    ),
    alsoServes: z.optional(
      record(
        z
          .array(reference({ label: "Team", help: "Id of another team." }))
          .check(z.maxLength(maxEntries.teams))
          .register(fields, { label: "Also serves", help: "Ids of the other teams." }),
        {
          label: "Who helps whom",
          help: "Team id and the other teams its cross-trained people can serve. Absent: each team the next in the list.",
        },
      ),
    ),
    headcount: z.optional(
      record(headcount({ label: "People in this design", help: "In place of the team's own number or shift plan." }), {
        label: "People by team",
        help: "Team id and its headcount in this design.",
      }),
    ),
    rigid: z.optional(levers("Rigid end", "The levers at dial 0. Absent: all 0. A lever not named is 0.")),
    flexible: z.optional(
      levers(
        "Flexible end",
        "The levers at dial 1. Absent: range and adaptivity 1. In one given, a lever not named is 0.",
      ),
    ),
  })
  .register(fields, { label: "Design", help: "A way to run the process, from its rigid to its flexible end." });

function price(label: string, help: string, slider: readonly [number, number] = [0, 1]) {
  return z.optional(number({ label, help, unit: "percent", min: 0, default: 0, slider }));
}

export const flexibility = z
  .strictObject({
    timeTax: price("Slower with room to bend", "How much longer all work takes at full range.", [0, 0.5]),
    varietyTax: price(
      "Longer for an unusual need",
      "How much longer a need far beyond the standard range takes in line.",
    ),
    awayTax: price("Slower away from home", "How much longer work takes that a person of another team does.", [0, 0.5]),
    skillPremium: price("More pay for more skill", "How much the wage rises at full range."),
    skillExponent: z.optional(
      number({
        label: "How skill is priced",
        help: "Exponent of the range in the skill premium: 1 is in proportion; above 1 the last skill is the dearest.",
        unit: "ratio",
        min: 0,
        max: 100,
        default: 1,
        slider: [0, 4],
      }),
    ),
    adaptivityPremium: price("More pay for judgement", "How much the wage rises at full adaptivity."),
    crossPremium: price(
      "More pay for a second team",
      "How much the wage rises at full cross-training, for each other team served.",
    ),
  })
  .register(fields, { label: "What flexibility costs", help: "In time (taxes) and in wages (premiums)." });

export const today = z
  .strictObject({
    design: reference({ label: "Design", help: "Id of the design in use now." }),
    dial: share({ label: "Dial", help: "How flexible it is now, from 0, rigid, to 1." }),
  })
  .register(fields, { label: "Today", help: "What is in use now: the tick on the dial strip." });
