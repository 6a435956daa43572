import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { reasonOf } from "../../src/cli/file.ts";
import { maxFileBytes } from "../../src/scenario/limits.ts";
import { sampleFile } from "../support/sample.ts";
import { goldilocks, launcher, temporaryFiles } from "./support.ts";

const files = temporaryFiles();
const path = files.put("small-bank.json", sampleFile());
const folder = dirname(path);

afterAll(() => files.remove());

/** The command with its standard input from a shell's pipe or file. */
function shell(script: string) {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", script, "bash", process.execPath, launcher, path], {
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

describe("a path", () => {
  test("that is empty is named as such", () => {
    expect(goldilocks("check", "").err).toBe("the path of the scenario file is empty\n");
  });

  test("is shown on one line, with what cannot be seen escaped", () => {
    const { err } = goldilocks("check", "no\nsuch\u001b[31m\u0085\u2028\u202ename.json");
    expect(err).toBe("no\\nsuch\\u001b[31m\\u0085\\u2028\\u202ename.json: there is no such file\n");
    const strange = files.put("two\nlines.json", sampleFile());
    expect(goldilocks("check", strange).out).toBe(`${folder}/two\\nlines.json: no problems\n`);
    expect(goldilocks("check", path, "--x\ny").err).toBe("--x\\ny: no such option; there are --json\n");
  });

  test("that leads nowhere is told in plain words that name no other path", () => {
    symlinkSync("round.json", join(folder, "round.json"));
    mkdirSync(join(folder, "folder"));
    const here = (name: string) =>
      spawnSync(process.execPath, [launcher, "check", name], { cwd: folder, encoding: "utf8" }).stderr;
    expect(here("round.json")).toBe("round.json: the links in this path lead round in a circle\n");
    expect(here("small-bank.json/x")).toBe("small-bank.json/x: a file stands in the path where a folder should\n");
    expect(here("folder")).toBe("folder: this is a folder, not a file\n");
    const long = `${"x".repeat(300)}.json`;
    expect(here(long)).toBe(`${long}: the path is longer than there can be\n`);
  });

  test("that may not be read, or not for a reason of its own, is told without the system's words", () => {
    const failure = (code: string) => Object.assign(new Error(`${code}: failed, open '/some/where'`), { code });
    expect(reasonOf(failure("EACCES"))).toBe("reading it is not allowed");
    expect(reasonOf(failure("EIO"))).toBe("it cannot be read (EIO)");
    expect(() => reasonOf(new TypeError("a mistake"))).toThrow("a mistake");
  });
});

describe("what is no regular file", () => {
  test("is refused, whether it never ends or never begins", () => {
    const pipe = join(folder, "pipe");
    spawnSync("mkfifo", [pipe]);
    for (const special of ["/dev/zero", pipe]) {
      const outcome = { code: 2, out: "", err: `${special}: this is a device or a pipe, not a file\n` };
      expect(goldilocks("check", special)).toEqual(outcome);
    }
  });

  test("is read where it was handed over open, and no further than a scenario goes", () => {
    const clean = (from: string) => ({ code: 0, out: `${from}: no problems\n`, err: "" });
    expect(shell('cat "$3" | "$1" "$2" check /dev/stdin')).toEqual(clean("/dev/stdin"));
    expect(shell('"$1" "$2" check /dev/stdin < "$3"')).toEqual(clean("/dev/stdin"));
    expect(shell('"$1" "$2" check /dev/fd/7 7< <(cat "$3")')).toEqual(clean("/dev/fd/7"));
    expect(shell('"$1" "$2" check /dev/stdin < /dev/zero')).toEqual({
      code: 2,
      out: "",
      err: `/dev/stdin: there are more than ${maxFileBytes} bytes, the most allowed\n`,
    });
  });
});

test("a file of more bytes than a scenario may have is refused with its size", () => {
  const large = files.put("large.json", " ".repeat(maxFileBytes + 1));
  expect(goldilocks("check", large).err).toBe(
    `${large}: ${maxFileBytes + 1} bytes are above ${maxFileBytes}, the most a scenario may have\n`,
  );
});
