/** A view is a folder and a line in one list: nothing else of the page lists views. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { views } from "../../../src/app/views/index.ts";

const app = fileURLToPath(new URL("../../../src/app", import.meta.url));

interface Source {
  /** Paths from the page's folder. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const sources: readonly Source[] = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const text = readFileSync(join(app, path), "utf8");
    const targets = [...text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\()\s*"(\.[^"]+)"/g)];
    return { path, text, imports: targets.map(([, target]) => normalize(join(dirname(path), target))) };
  });

const folders = readdirSync(join(app, "views"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** "file imports target" for each import from the one place that goes to the other. */
const edges = (from: RegExp, to: RegExp): readonly string[] =>
  sources.flatMap(({ path, imports }) =>
    from.test(path) ? imports.filter((target) => to.test(target)).map((target) => `${path} imports ${target}`) : [],
  );

describe("the list of views", () => {
  test("has every folder of a view, each under an id of its own", () => {
    expect(views).toHaveLength(folders.length);
    expect(new Set(views.map(({ id }) => id)).size).toBe(views.length);
  });

  test("is the only one: no other file names two views, and what a view shows in files is reached from its own entry", () => {
    const names = ({ text }: Source) => views.filter(({ id }) => text.includes(`"${id}"`));
    expect(sources.filter((source) => names(source).length > 1).map(({ path }) => path)).toEqual([]);
    const entries = edges(/./, /^views\/[^/]+\/(index|exhibit|inFiles)\.ts$/);
    const fromElsewhere = entries.filter((edge) => !/^(views\/[^/]+\/)\S* imports \1/.test(edge));
    expect(fromElsewhere.sort()).toEqual(
      folders.map((folder) => `views/index.ts imports views/${folder}/index.ts`).sort(),
    );
  });

  test.each(views)("reaches what $title shows in files", async ({ inFiles }) => {
    const found = await inFiles?.();
    expect(found?.exhibit).toBeTypeOf("function");
    expect(found?.draw).toBeTypeOf("function");
  });
});

describe("what leaves the page", () => {
  test("is known in one direction: what all share knows no view, views and questions know no room for files", () => {
    const later = "(export|questions)";
    expect(edges(/^exhibit\//, new RegExp(`^(${later}|views/(?!types\\.ts))`))).toEqual([]);
    expect(edges(/^views\//, new RegExp(`^${later}/`))).toEqual([]);
    expect(edges(/^questions\//, /^export\//)).toEqual([]);
    expect(edges(/^export\//, /^(questions\/|views\/[^/]+\/)/)).toEqual([]);
  });
});
