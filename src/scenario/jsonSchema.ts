/**
 * The JSON Schema of a scenario file, for editors: they complete keys, show what a field is, and mark what is wrong.
 *
 * Generated from the schema that the check uses. It is of draft 7, the newest that common editors support in full.
 * It knows single fields only; what concerns several (sums, references) is for the check to tell.
 */
import * as z from "zod/mini";
import { type FieldMeta, fields } from "./fields.ts";
import { scenarioSchema } from "./schema.ts";

const unitWords: Readonly<Record<NonNullable<FieldMeta["unit"]>, string>> = {
  minutes: "In minutes.",
  percent: "As a share: 0.2 is 20 %.",
  "in 100": "As a share: 0.8 is 80 in 100.",
  "an hour": "An hour.",
  points: "In points, of 100.",
  people: "",
  visits: "",
  money: "In the scenario's currency.",
  "money an hour": "In the scenario's currency, an hour.",
  "money a day": "In the scenario's currency, a day.",
  ratio: "",
};

function description(meta: FieldMeta): string {
  const unit = meta.unit ? unitWords[meta.unit] : "";
  const otherwise = meta.default === undefined ? "" : `Default: ${meta.default}.`;
  return [meta.help, meta.format ?? "", allowed(meta), unit, otherwise].filter((part) => part !== "").join(" ");
}

/** The words that may stand there, each with what people see for it. */
function allowed({ names = {} }: FieldMeta): string {
  const words = Object.entries(names).map(([word, name]) => `${word}: ${name.charAt(0).toLowerCase()}${name.slice(1)}`);
  return words.length === 0 ? "" : `${words.join("; ")}.`;
}

/** The JSON Schema, as it is kept beside the scenarios. */
export function scenarioJsonSchema(): object {
  return z.toJSONSchema(scenarioSchema, {
    target: "draft-7",
    io: "input",
    metadata: z.registry<Record<string, never>>(),
    override: ({ zodSchema, jsonSchema }) => {
      const meta = fields.get(zodSchema);
      if (!meta) return;
      jsonSchema.title = meta.label;
      jsonSchema.description = description(meta);
      if (meta.default !== undefined) jsonSchema.default = meta.default;
    },
  });
}

/** The text of `scenarios/schema.json`. */
export function scenarioJsonSchemaText(): string {
  return `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
}
