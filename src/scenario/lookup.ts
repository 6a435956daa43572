/** From a path in a file to what the schema says there: the metadata of the field, the keys of an object. */
import type * as z from "zod/mini";
import { type FieldMeta, fields } from "./fields.ts";
import type { Path } from "./problem.ts";
import { scenarioSchema } from "./schema.ts";

type Schema = z.core.$ZodTypes;

const asSchema = (schema: z.core.SomeType) => schema as Schema;

/** Records by id, and the list whose entries the ids are of. */
export const namedIn: Readonly<Record<string, "segments" | "steps" | "teams">> = {
  mix: "segments",
  needs: "steps",
  range: "steps",
  crossTraining: "teams",
  headcount: "teams",
  alsoServes: "teams",
};

/** What stands at a path, by own keys only; undefined where nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
}

/** The option of a union that a value is an attempt at: by its kind where there are kinds, else list or object. */
function optionFor(def: z.core.$ZodUnionDef, value: unknown): Schema | undefined {
  const options = def.options.map(asSchema);
  if ("discriminator" in def) {
    const tag = String(def.discriminator);
    return options.find((option) => option._zod.propValues?.[tag]?.has(valueAt(value, [tag]) as string));
  }
  const wanted = Array.isArray(value) ? "array" : typeof value === "object" ? "record" : "number";
  return options.find((option) => option._zod.def.type === wanted);
}

/** The schema behind what is optional or one of several, as far as the value tells. */
function unwrapped(schema: Schema, value: unknown): Schema | undefined {
  const def = schema._zod.def;
  if (def.type === "optional") return unwrapped(asSchema(def.innerType), value);
  if (def.type === "union") return optionFor(def, value);
  return schema;
}

function inside(schema: Schema, key: string | number): Schema | undefined {
  const def = schema._zod.def;
  if (def.type === "object" && Object.hasOwn(def.shape, key)) return asSchema(def.shape[key]);
  if (def.type === "array" && typeof key === "number") return asSchema(def.element);
  if (def.type === "record") return asSchema(def.valueType);
  return undefined;
}

function schemaAt(file: unknown, path: Path): Schema | undefined {
  let schema: Schema | undefined = asSchema(scenarioSchema);
  for (const [i, key] of path.entries()) {
    const outer: Schema | undefined = schema && unwrapped(schema, valueAt(file, path.slice(0, i)));
    schema = outer && inside(outer, key);
  }
  return schema;
}

/** What people are told about the field at this path of this file; undefined where the schema knows no field. */
export function fieldAt(file: unknown, path: Path): FieldMeta | undefined {
  const schema = schemaAt(file, path);
  if (!schema) return undefined;
  const def = schema._zod.def;
  return fields.get(def.type === "optional" ? def.innerType : schema);
}

/** The keys that the object at this path may have; none where the schema knows no object there. */
export function keysAt(file: unknown, path: Path): readonly string[] {
  const schema = schemaAt(file, path);
  const object = schema && unwrapped(schema, valueAt(file, path));
  return object?._zod.def.type === "object" ? Object.keys(object._zod.def.shape) : [];
}
