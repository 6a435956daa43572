import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sampleFile } from "../support/sample.ts";
import { type Outcome, root } from "./support.ts";

/** The project as it stands after installing, never built, and without what tests alone need. */
const copy = mkdtempSync(join(tmpdir(), "goldilocks-copy-"));
for (const path of ["src", "workers", "package.json", "package-lock.json"]) {
  cpSync(join(root, path), join(copy, path), { recursive: true });
}
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
writeFileSync(join(copy, "small-bank.json"), JSON.stringify(sampleFile()));

afterAll(() => rmSync(copy, { recursive: true, force: true }));

async function ended(command: ReturnType<typeof spawn>): Promise<Outcome> {
  let out = "";
  let err = "";
  command.stdout?.on("data", (data) => {
    out += data;
  });
  command.stderr?.on("data", (data) => {
    err += data;
  });
  const [code] = await once(command, "close");
  return { code, out, err };
}

const launched = (...words: string[]): Promise<Outcome> =>
  ended(spawn(process.execPath, ["src/cli/launch.mjs", ...words], { cwd: copy }));

const builds = (): string[] => readdirSync(join(copy, "dist/cli"));

test("the first command builds what it needs and says nothing of it, even when two start at once", async () => {
  const outcomes = await Promise.all([1, 2].map(() => launched("check", "small-bank.json")));
  const clean = { code: 0, out: "small-bank.json: no problems\n", err: "" };
  expect(outcomes).toEqual([clean, clean]);
  expect(builds()).toHaveLength(1);
});

test("the next command builds nothing", async () => {
  const before = builds();
  await launched("check", "small-bank.json");
  expect(builds()).toEqual(before);
});

test("a changed source is what runs next", async () => {
  const help = join(copy, "src/cli/help.ts");
  writeFileSync(help, readFileSync(help, "utf8").replace('"Usage: npm run', '"Changed: npm run'));
  expect((await launched("--help")).out).toContain("\nChanged: npm run --silent goldilocks -- COMMAND");
  expect(builds()).toHaveLength(2);
});

test("npm starts it with a path as meant where npm was called", async () => {
  const npm = spawn("npm", ["run", "--silent", "goldilocks", "--", "check", "../small-bank.json"], {
    cwd: join(copy, "src"),
  });
  expect(await ended(npm)).toMatchObject({ code: 0, out: "../small-bank.json: no problems\n" });
});
