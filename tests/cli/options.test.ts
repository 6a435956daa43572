import { afterAll, describe, expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { commandHelp, generalHelp } from "../../src/cli/help.ts";
import { parseWords } from "../../src/cli/options.ts";
import { sampleFile } from "../support/sample.ts";
import { goldilocks, temporaryFiles } from "./support.ts";

const files = temporaryFiles();
const path = files.put("small-bank.json", sampleFile());

afterAll(() => files.remove());

const optionsOf = (name: string) => commands.filter((command) => command.name === name)[0].options;
const problemsOf = (command: string, ...words: string[]) => parseWords(words, optionsOf(command)).problems;

describe("the words after a command", () => {
  test("may stand in any order, with a space or an equals sign", () => {
    const { paths, choices, problems } = parseWords(
      ["--dial=0.5", "a.json", "--seed=--x", "--population", "p", "--json"],
      optionsOf("run"),
    );
    expect({ paths, choices, problems }).toEqual({
      paths: ["a.json"],
      choices: { dial: 0.5, seed: "--x", population: "p", json: true },
      problems: [],
    });
  });

  test.each([
    [["--dial", "1.01"], '--dial: "1.01" is not a number from 0 to 1'],
    [["--dial", "-0.1"], '--dial: "-0.1" is not a number from 0 to 1'],
    [["--dial", ""], '--dial: "" is not a number from 0 to 1'],
    [["--dial", "half"], '--dial: "half" is not a number from 0 to 1'],
    [["--replications", "0"], '--replications: "0" is not a whole number from 1 to 1000000'],
    [["--replications", "2.5"], '--replications: "2.5" is not a whole number from 1 to 1000000'],
    [["--workers", "-1"], '--workers: "-1" is not a whole number from 0 to 256'],
    [["--warm-up", "-1"], '--warm-up: "-1" is not auto or a number of minutes from 0'],
    [["--warm-up", "soon"], '--warm-up: "soon" is not auto or a number of minutes from 0'],
    [["--seed"], "--seed: TEXT is missing"],
    [["--seed", "--json"], '--seed: "--json" looks like an option; write --seed=--json to mean it'],
    [["--design", "--json"], '--design: "--json" looks like an option; write --design=--json to mean it'],
    [["--json=yes"], "--json: takes no value"],
    [["--seed", "a", "--seed", "b"], "--seed: given twice"],
    [
      ["--rule", "value"],
      "--rule: no such option; there are --population, --design, --dial, --replications, --warm-up, --seed, --workers, --json",
    ],
  ])("%j: %s", (words, problem) => {
    expect(problemsOf("run", ...words)).toEqual([problem]);
  });

  test("name the rules there are", () => {
    expect(problemsOf("answer", "--rule", "cheapest")).toEqual([
      '--rule: "cheapest" is none of promise, noticeable, value',
    ]);
  });
});

describe("what is wrong with the command line", () => {
  test("is told all at once, with exit code 2 and nothing on standard output", () => {
    expect(goldilocks("run", "--dial", "2", "--dail", "0.5")).toEqual({
      code: 2,
      out: "",
      err: [
        '--dial: "2" is not a number from 0 to 1',
        "--dail: no such option; there are --population, --design, --dial, --replications, --warm-up, --seed, --workers, --json",
        "",
      ].join("\n"),
    });
    expect(goldilocks("run").err).toBe("run needs the path of a scenario file\n");
    expect(goldilocks("run", path, path).err).toBe(`one scenario file at a time, not ${path}, ${path}\n`);
  });

  test("does not hide what is wrong with the file, nor with its ids", () => {
    const missing = path.replace("small-bank", "no-such");
    expect(goldilocks("run", missing, "--population", "x", "--dial", "7")).toEqual({
      code: 2,
      out: "",
      err: `--dial: "7" is not a number from 0 to 1\n${missing}: there is no such file\n`,
    });
    const bad = files.put("bad.json", { ...sampleFile(), standardRange: 2 });
    const wrongRule = '--rule: "bogus" is none of promise, noticeable, value';
    const problem = `${bad}: standardRange: 2 is above 1`;
    expect(goldilocks("answer", bad, "--rule", "bogus").err).toBe(`${wrongRule}\n${problem}\n`);
    expect(goldilocks("check", bad, "--rule=bogus", "--json")).toEqual({
      code: 2,
      out: "",
      err: `--rule: no such option; there are --json\n${problem}\n`,
    });
    const unpromised = files.put("unpromised.json", { ...sampleFile(), promise: undefined });
    const words = ["--rule", "promise", "--population", "x", "--warm-up", "5", "--max-days", "1000000", "--dail", "1"];
    expect(goldilocks("answer", ...words, unpromised).err.split("\n")).toEqual([
      expect.stringMatching(/^--dail: no such option/),
      '--population: "x" is no population of small-bank; there are mixed',
      "--rule: promise needs a promise, and small-bank states none",
      "--warm-up: small-bank is a day, which has no warm-up",
      expect.stringMatching(/^--max-days: 1000000 is above/),
      "",
    ]);
    expect(goldilocks("trace", path, "--design", "x", "--dial", "7").err.split("\n")).toHaveLength(3);
  });

  test("does not take the value of an option that does not exist for a file", () => {
    expect(goldilocks("check", "--dail", "0.5").err).toBe("--dail: no such option; there are --json\n");
    expect(goldilocks("check", "--dail", "0.5", path).err).toBe("--dail: no such option; there are --json\n");
  });

  test("names what exists where an id or a command does not", () => {
    expect(goldilocks("walk", path)).toEqual({
      code: 2,
      out: "",
      err: '"walk" is not a command; there are check, run, answer, across, admission, critical-few, audit, designs, drift, sensitivity, staffing, loudness, trace, twins\n',
    });
    expect(goldilocks("run", path, "--population", "alike", "--design", "desk")).toEqual({
      code: 2,
      out: "",
      err: [
        '--population: "alike" is no population of small-bank; there are mixed',
        '--design: "desk" is no design of small-bank; there are forced, helped',
        "",
      ].join("\n"),
    });
  });

  test("includes more days than memory holds", () => {
    const { code, err } = goldilocks("answer", path, "--max-days", "1000000");
    expect(code).toBe(2);
    expect(err).toMatch(/^--max-days: 1000000 is above \d+, the most that memory holds here\n$/);
  });
});

describe("help", () => {
  test("lists every command, and every option of a command", () => {
    expect(goldilocks("--help")).toEqual({ code: 0, out: `${generalHelp()}\n`, err: "" });
    for (const { name } of commands) expect(generalHelp()).toContain(`\n  ${name} `);
    for (const command of commands) {
      for (const { name } of command.options) expect(commandHelp(command)).toContain(`\n  --${name} `);
    }
    const run = commands.filter(({ name }) => name === "run")[0];
    expect(goldilocks("run", "--help")).toEqual({ code: 0, out: `${commandHelp(run)}\n`, err: "" });
  });

  test("is what a command line without a command gets, as a problem", () => {
    expect(goldilocks()).toEqual({ code: 2, out: "", err: `${generalHelp()}\n` });
  });
});
