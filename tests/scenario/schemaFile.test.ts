/** The JSON Schema beside the scenarios is the one the check uses, and explains every field. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scenarioJsonSchema, scenarioJsonSchemaText } from "../../src/scenario/jsonSchema.ts";

interface Node {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly oneOf?: readonly Node[];
  readonly anyOf?: readonly Node[];
}

/** Every place of the schema where a key may stand, with what is said of it. */
function fieldsOf(node: Node, place: string): [string, Node][] {
  const keyed = Object.entries(node.properties ?? {}).map(([key, inner]) => [`${place}.${key}`, inner] as const);
  const others = [node.items, node.additionalProperties, ...(node.oneOf ?? []), ...(node.anyOf ?? [])];
  return [
    ...keyed.flatMap(([key, inner]): [string, Node][] => [[key, inner], ...fieldsOf(inner, key)]),
    ...others.flatMap((inner) => (typeof inner === "object" ? fieldsOf(inner, `${place}[]`) : [])),
  ];
}

test("the file scenarios/schema.json is up to date; `npm run schema` writes it", () => {
  const kept = readFileSync(new URL("../../scenarios/schema.json", import.meta.url), "utf8");
  expect(kept).toBe(scenarioJsonSchemaText());
});

test("every field has a title and an explanation", () => {
  const all = fieldsOf(scenarioJsonSchema() as Node, "");
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter(([, { title, description }]) => !title || !description).map(([place]) => place)).toEqual([]);
});

test("what an object does not know is forbidden in editors too", () => {
  const isOpen = ({ properties, additionalProperties }: Node) =>
    properties !== undefined && additionalProperties !== false;
  const root = scenarioJsonSchema() as Node;
  expect([root, ...fieldsOf(root, "").map(([, node]) => node)].filter(isOpen)).toEqual([]);
});
