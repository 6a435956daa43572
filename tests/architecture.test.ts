/** The walls of the house, in words. Lint and tsconfig.pure.json hold some of them too; here they are all read out. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The rooms in the order in which a question travels; the last two stand side by side. */
const rooms = ["scenario", "population", "process", "outcome", "experiment", "runner", "app", "cli"];
const pureRooms = [...rooms.slice(0, rooms.indexOf("runner")), "theory"];

interface Source {
  /** Path from the project's folder, with slashes. */
  readonly path: string;
  readonly room: string;
  readonly text: string;
  /** What it imports: paths from the project's folder for its own files, names for packages. */
  readonly imports: readonly string[];
}

const importPattern = /(?:\bfrom\s+|\bimport\s+|\bimport\()\s*"([^"]+)"/g;

function sources(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .map((name) => {
      const path = join(folder, name).replaceAll("\\", "/");
      const text = readFileSync(join(root, path), "utf8");
      const imports = [...text.matchAll(importPattern)].map(([, target]) =>
        target.startsWith(".") ? normalize(join(dirname(path), target)).replaceAll("\\", "/") : target,
      );
      return { path, room: path.split("/")[1], text, imports };
    });
}

const code = sources("src");
const pure = code.filter(({ room }) => pureRooms.includes(room));

/** "file imports target" for each import that `wrong` objects to. */
function offences(files: readonly Source[], wrong: (source: Source, target: string) => boolean): string[] {
  return files.flatMap((source) =>
    source.imports.filter((target) => wrong(source, target)).map((target) => `${source.path} imports ${target}`),
  );
}

const roomOf = (target: string): string | null => /^src\/([^/]+)\//.exec(target)?.[1] ?? null;

test("there is something to look at", () => {
  expect(new Set(code.map(({ room }) => room))).toEqual(new Set([...rooms, "theory"]));
  expect(offences(code, () => true).length).toBeGreaterThan(code.length);
});

describe("imports", () => {
  test("point inwards: a room knows only the rooms before it", () => {
    const outward = offences(code, ({ room }, target) => {
      const to = roomOf(target);
      if (to === null || to === room || to === "theory") return false;
      if (room === "theory" || (room === "cli" && to === "app")) return true;
      return rooms.indexOf(to) > rooms.indexOf(room);
    });
    expect(outward).toEqual([]);
  });

  test("do not go from src to the threads, the tests or anywhere else outside", () => {
    const outside = (target: string): boolean => /^(\.\.|workers|tests|scenarios|dist)\b/.test(target);
    // The gallery's files are data that the page shows.
    const gallery = ({ room }: Source, target: string): boolean => room === "app" && target.startsWith("scenarios/");
    expect(offences(code, (source, target) => outside(target) && !gallery(source, target))).toEqual([]);
  });

  test("of a worker reach no further than the experiment", () => {
    const beyond = offences(sources("workers"), (_, target) => {
      const to = roomOf(target);
      return to !== null && !pureRooms.includes(to);
    });
    expect(beyond).toEqual([]);
  });

  test("of the pure rooms name no machine: no Node, no page, no threads", () => {
    const machines = /^(node:|preact|@preact|chart\.js|comlink|vite|idb)/;
    expect(offences(pure, (_, target) => machines.test(target))).toEqual([]);
  });
});

describe("the pure rooms", () => {
  const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, "");
  const lines = (pattern: RegExp): string[] =>
    pure.flatMap(({ path, text }) =>
      withoutComments(text)
        .split("\n")
        .filter((line) => pattern.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );

  test("take chance from their own streams only", () => {
    expect(lines(/\bMath\.random\b|\bcrypto\b/)).toEqual([]);
  });

  test("seed nothing for everybody", () => {
    expect(lines(/\bglobal\s*:\s*true\b/)).toEqual([]);
  });

  test("know no clock", () => {
    expect(lines(/\bnew Date\b|\bDate\.|\bperformance\.|\bsetTimeout\b|\bsetInterval\b/)).toEqual([]);
  });

  test("are synchronous, but for the awaited report of a share", () => {
    const waiting = pure.filter(({ text }) => /\basync\b|\bawait\b/.test(withoutComments(text)));
    expect(waiting.map(({ path }) => relative("src", path))).toEqual(["experiment/share.ts"]);
  });
});
