import { once } from "node:events";
import { afterAll, describe, expect, test } from "vitest";
import { answer } from "../../src/experiment/answer.ts";
import { both, twins } from "../../src/experiment/questions/twins.ts";
import { twinsSentence } from "../../src/experiment/questions/twinsSentence.ts";
import { answerJson, runReport } from "../../src/experiment/report.ts";
import { fixedRound } from "../../src/experiment/schedule.ts";
import { defaultDials } from "../../src/experiment/types.ts";
import { traceReplication } from "../../src/outcome/trace.ts";
import { connectInProcess } from "../../src/runner/inProcess.ts";
import { createPool } from "../../src/runner/pool.ts";
import { runStudy } from "../../src/runner/study.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import { tools } from "../runner/support.ts";
import { sampleFile } from "../support/sample.ts";
import { goldilocks, started, temporaryFiles } from "./support.ts";

const files = temporaryFiles();
const path = files.put("small-bank.json", sampleFile());
const scenario = resolveScenario(sampleFile());

afterAll(() => files.remove());

/** What the command prints is what the rooms say, as JSON keeps it. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

async function sampled(design: string, dials: readonly number[], replications: number, seed: string) {
  const pool = createPool(connectInProcess(tools), 1);
  const curves = [{ population: "mixed", design }];
  const schedule = fixedRound(replications, dials);
  const [sample] = await runStudy(pool, { scenario, seed, curves, schedule });
  pool.close();
  return sample;
}

describe("check", () => {
  test("says that there are no problems", () => {
    expect(goldilocks("check", path)).toEqual({ code: 0, out: `${path}: no problems\n`, err: "" });
    expect(JSON.parse(goldilocks("check", path, "--json").out)).toEqual({ ok: true, problems: [] });
  });

  test("tells all problems on standard error, each with file and place, and ends with 2", () => {
    const [counter, office, experts] = sampleFile().teams;
    const bad = files.put("bad.json", {
      ...sampleFile(),
      standardRange: 2,
      teams: [counter, office, { ...experts, headcount: -3 }],
    });
    const { code, out, err } = goldilocks("check", bad);
    expect([code, out]).toEqual([2, ""]);
    const lines = err.trimEnd().split("\n");
    expect(lines).toContain(`${bad}: teams[2].headcount: -3 is below 1`);
    expect(lines).toContain(`${bad}: standardRange: 2 is above 1`);
    expect(lines).toHaveLength(2);

    const { code: jsonCode, out: json } = goldilocks("check", bad, "--json");
    expect(jsonCode).toBe(2);
    expect(JSON.parse(json).problems).toHaveLength(2);
  });

  test("tells what is wrong with a file that cannot be read", () => {
    const missing = path.replace("small-bank", "no-such");
    expect(goldilocks("check", missing)).toEqual({ code: 2, out: "", err: `${missing}: there is no such file\n` });
    const folder = path.replace("/small-bank.json", "");
    expect(goldilocks("check", folder).err).toBe(`${folder}: this is a folder, not a file\n`);
    expect(goldilocks("check", files.put("text.json", "{")).code).toBe(2);
  });
});

describe("run", () => {
  test("prints the report of the cell asked for, and nothing else", async () => {
    const words = [
      "--population",
      "mixed",
      "--design",
      "helped",
      "--dial",
      "0.25",
      "--replications",
      "7",
      "--seed",
      "s",
    ];
    const { code, out, err } = goldilocks("run", path, ...words, "--json");
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toEqual(asJson(runReport(await sampled("helped", [0.25], 7, "s"), 0, "s")));
  });

  test("takes the file's first population and design, today's dial, 200 days and the seed goldilocks", () => {
    const { population, design, dial, replications, seed } = JSON.parse(goldilocks("run", path, "--json").out);
    expect({ population, design, dial, replications, seed }).toEqual({
      population: "mixed",
      design: "forced",
      dial: 0.2,
      replications: 200,
      seed: "goldilocks",
    });
  });

  test("takes the middle of the dial for a design that is not in use today", () => {
    const words = ["--design", "helped", "--replications", "1", "--json"];
    expect(JSON.parse(goldilocks("run", path, ...words).out).dial).toBe(0.5);
  });

  test("prints the same to the last digit with no thread, 1, 2 and 5", () => {
    const outs = ["0", "1", "2", "5"].map((workers) => {
      const { code, out } = goldilocks("run", path, "--replications", "40", "--workers", workers, "--json");
      expect(code).toBe(0);
      return out;
    });
    expect(new Set(outs).size).toBe(1);
  });

  test("says nothing on standard error however many threads there are", () => {
    const { code, err } = goldilocks("run", path, "--replications", "4", "--workers", "12", "--json");
    expect([code, err]).toEqual([0, ""]);
  });

  test("speaks of a single day as one", () => {
    expect(goldilocks("run", path, "--replications", "1").out).toContain("; 1 day, seed ");
  });

  test("prints a table of all measures, teams and segments for people", () => {
    const { code, out } = goldilocks("run", path, "--replications", "2");
    expect(code).toBe(0);
    expect(out).toMatch(/^A small bank\nmixed, forced, dial 0\.2; 2 days, seed "goldilocks"; minutes, EUR\n/);
    expect(out).toMatch(/^costPerCustomer +\d+\.\d+ +\d+\.\d+$/m);
    for (const owner of ["team counter", "team office", "team experts", "segment routine", "segment complex"]) {
      expect(out).toContain(`\n${owner} `);
    }
  });
});

describe("answer", () => {
  /** The first look only. */
  const short = ["--max-days", "40", "--json"];
  const jsonOf = (...words: readonly string[]) => JSON.parse(goldilocks(...words).out);

  test("prints what the experiment answers", async () => {
    const { code, out, err } = goldilocks("answer", path, "--rule", "value", ...short);
    expect([code, err]).toEqual([0, ""]);
    const found = JSON.parse(out);
    const dials = [...found.cells, ...(found.finer?.cells ?? [])].map(({ dial }) => dial).sort((a, b) => a - b);
    const sample = await sampled("forced", dials, 40, "goldilocks");
    const expected = answerJson(answer(sample, scenario, "value", { maxDays: 40 }));
    expect(found).toEqual(asJson(expected));
  });

  test("follows the promise where one is stated, and refuses it where none is", () => {
    expect(jsonOf("answer", path, ...short).rule).toBe("promise");
    const { promise: _, ...rest } = sampleFile();
    const free = files.put("free.json", rest);
    expect(jsonOf("answer", free, ...short).rule).toBe("noticeable");
    expect(goldilocks("answer", free, "--rule", "promise")).toEqual({
      code: 2,
      out: "",
      err: "--rule: promise needs a promise, and small-bank states none\n",
    });
  });

  test("shows the sentence, the verdict, every dial and why to people", () => {
    const { out } = goldilocks("answer", path, "--max-days", "40");
    const { sentence, verdict, procedure } = jsonOf("answer", path, ...short);
    expect(out).toContain(`\n${sentence}\n`);
    expect(out).toContain(`Verdict: ${verdict}.`);
    expect(out).toContain(`\n${procedure}\n`);
    expect(out).toContain("\nFor every price of one point of experience, the right dial:\n");
    for (const dial of defaultDials) expect(out).toMatch(new RegExp(`^[ *>] ${dial} `, "m"));
  });

  test("names the condition that every dial is shown to miss, and no zone", () => {
    const { out } = goldilocks("answer", "scenarios/not-enough-customers.json", "--max-days", "40");
    expect(out).toContain("Verdict: out of reach. Dial 0.3, zone none;");
    expect(out.match(/misses the condition {2}the goal, 1500 /g)).toHaveLength(defaultDials.length);
    // The bound on one side that each is out by, and none is as high as the goal.
    const bounds = [...out.matchAll(/the goal, 1500 .* < (-?[\d.]+)$/gm)].map(([, bound]) => Number(bound));
    expect(bounds).toHaveLength(defaultDials.length);
    expect(Math.max(...bounds)).toBeLessThan(1500);
  });

  test("spends no more days than it may, and says how sure it was to be", () => {
    const found = jsonOf("answer", path, "--max-days", "50", "--confidence", "0.8", "--json");
    expect(found.confidence).toBe(0.8);
    expect(found.maxDays).toBe(50);
    for (const { replications } of found.cells) expect(replications).toBeLessThanOrEqual(50);
  });

  test("takes what is noticeable from the command line in place of the file's", () => {
    const wide = jsonOf("answer", path, "--rule", "noticeable", "--noticeable", "100", ...short);
    // Nobody would notice anything: the cheapest dial of all is right.
    const costs = wide.cells.map(
      (cell: { certified: { costPerCustomer: { mean: number } } }) => cell.certified.costPerCustomer.mean,
    );
    expect(wide.dial).toBe(defaultDials[costs.indexOf(Math.min(...costs))]);
  });

  test.each([
    ["--max-days", "39", "a whole number from 40 to 1000000"],
    ["--confidence", "1", "a number from 0.5 to 0.999"],
    ["--noticeable", "0", "a number above 0, at most 100"],
  ])("refuses %s %s", (option, value, words) => {
    const { code, err } = goldilocks("answer", path, option, value);
    expect([code, err]).toEqual([2, `${option}: "${value}" is not ${words}\n`]);
  });

  test("is the same to the last digit with no thread, 1, 2 and 5", () => {
    const outs = ["0", "1", "2", "5"].map((workers) => goldilocks("answer", path, "--workers", workers, "--json").out);
    expect(outs[0]).toContain('"verdict"');
    expect(new Set(outs).size).toBe(1);
  });
});

describe("across", () => {
  test("answers for every population as answer does, and names one dial for all", () => {
    const { code, out } = goldilocks("across", path, "--max-days", "40", "--json");
    expect(code).toBe(0);
    const { populations, dial, zone, sentence } = JSON.parse(out);
    expect(populations.map((one: { population: string }) => one.population)).toEqual(
      scenario.populations.map(({ id }) => id),
    );
    const { population, ...first } = populations[0];
    const alone = goldilocks("answer", path, "--population", population, "--max-days", "40", "--json").out;
    expect(first).toEqual(JSON.parse(alone));
    expect(zone.low).toBeLessThanOrEqual(zone.high);
    expect(goldilocks("across", path, "--max-days", "40").out).toContain(sentence);
    expect(defaultDials).toContain(dial);
  });
});

describe("critical-few", () => {
  test("tells at which steps flexibility is worth having, at the answer's dial", () => {
    const { code, out, err } = goldilocks("critical-few", path, "--part", "steps", "--max-days", "80", "--json");
    expect([code, err]).toEqual([0, ""]);
    const { dial, rule, measure, steps, whole, few, verdict, sentence } = JSON.parse(out);
    const found = JSON.parse(goldilocks("answer", path, "--max-days", "80", "--json").out);
    expect([dial, rule, measure]).toEqual([found.finer?.dial ?? found.dial, "promise", "promiseKept"]);
    expect(["shown", "nothing", "not yet"]).toContain(verdict);
    const sum = steps.reduce((all: number, { gains }: (typeof steps)[0]) => all + gains.promiseKept.mean, 0);
    expect(sum).toBeCloseTo(whole.promiseKept.mean, 9);
    for (const step of few) expect(steps.map((one: { step: string }) => one.step)).toContain(step);
    expect(goldilocks("critical-few", path, "--part", "steps", "--max-days", "80").out).toContain(`\n${sentence}\n`);
  });

  test("refuses a measure that does not exist, or that the file does not have", () => {
    expect(goldilocks("critical-few", path, "--measure", "joy").err).toBe(
      '--measure: "joy" is none of costPerCustomer, experience, promiseKept, netValue\n',
    );
    const { promise: _, ...rest } = sampleFile();
    const free = files.put("unpromised-few.json", rest);
    expect(goldilocks("critical-few", free, "--measure", "promiseKept").err).toBe(
      "--measure: promiseKept needs a promise, and small-bank states none\n",
    );
  });

  test("tells steps, the tuned design and links, or one of them", () => {
    const short = ["--max-days", "80"];
    const { sentence, tuned, links } = JSON.parse(goldilocks("critical-few", path, ...short, "--json").out);
    const text = goldilocks("critical-few", path, ...short).out;
    for (const said of [sentence, tuned.sentence, links.sentence]) expect(text).toContain(`\n${said}\n`);
    expect([tuned.searched, tuned.rule, links.crossTraining]).toEqual([40, "promise", null]);
    const words = ["--part", "links", "--cross-training", "1", "--json"];
    const supposed = JSON.parse(goldilocks("critical-few", path, ...short, ...words).out);
    expect(Object.keys(supposed)).toEqual(["rule", "verdictOfAnswer", "links"]);
    expect(supposed.links.crossTraining).toBe(1);
    expect(supposed.links.links.length).toBeGreaterThan(1);
  });
});

describe("audit", () => {
  test("tells whom each step serves at the answer's dial, in the same words as JSON", () => {
    const { code, out, err } = goldilocks("audit", path, "--max-days", "80", "--json");
    expect([code, err]).toEqual([0, ""]);
    const { dial, rule, confidence, tolerance, steps, sentence } = JSON.parse(out);
    const found = JSON.parse(goldilocks("answer", path, "--max-days", "80", "--json").out);
    expect([dial, rule, confidence]).toEqual([found.finer?.dial ?? found.dial, "promise", 0.95]);
    expect([tolerance.promiseKept, tolerance.experience]).toEqual([0.01, 1]);
    expect(steps.map(({ step, mandatory }: { step: string; mandatory: boolean }) => [step, mandatory])).toEqual([
      ["advise", false],
      ["approve", false],
      ["sign", true],
    ]);
    expect(Object.keys(steps[0].effects)).toEqual([
      "promiseKept",
      "experience",
      "costPerCustomer",
      "effort",
      "waitOnstage",
      "waitBackstage",
    ]);
    const text = goldilocks("audit", path, "--max-days", "80").out;
    expect(text).toContain(`\n${sentence}\n`);
    expect(text).toContain("The bill for mandatory steps");
    expect(text).toContain("sign, mandatory: The law asks for a signature.\n");
  });
});

describe("sensitivity", () => {
  /** One team and one step: few assumptions, quickly asked. */
  const { desk: _, today: __, ...rest } = sampleFile();
  const tiny = files.put(
    "tiny.json",
    JSON.stringify({
      ...rest,
      segments: rest.segments.slice(0, 1).map(({ needs: _, patience: __, ...segment }) => segment),
      populations: [{ id: "mixed", name: "Mixed", perHour: 6, mix: { routine: 1 } }],
      teams: rest.teams.slice(1, 2),
      steps: [{ id: "sign", name: "Sign", stage: "onstage", team: "office", work: { kind: "constant", value: 2 } }],
      designs: [{ id: "only", name: "Only" }],
    }),
  );

  test("tells how each assumption moves the answer, and in how many worlds it stays, in the same words as JSON", () => {
    const words = ["--max-days", "40", "--worlds", "4", "--near", "0.2"];
    const { code, out, err } = goldilocks("sensitivity", tiny, ...words, "--json");
    expect([code, err]).toEqual([0, ""]);
    const { answer, rule, by, near, complete, tornado, unweighed, together, sentence } = JSON.parse(out);
    expect([rule, by, near, complete]).toEqual(["promise", 0.2, 0.2, true]);
    const found = JSON.parse(goldilocks("answer", tiny, "--max-days", "40", "--json").out);
    expect([answer.dial, answer.zone, answer.verdict]).toEqual([found.dial, found.zone, found.verdict]);
    expect(tornado.map(({ key }: { key: string }) => key)).toContain("teams[0].headcount");
    expect(unweighed.map(({ key }: { key: string }) => key)).toContain("segments[0].margin");
    expect([together.worlds, together.of, together.stays + together.moves + together.untold]).toEqual([4, 4, 4]);
    expect(goldilocks("sensitivity", tiny, ...words).out).toContain(`\n${sentence}\n`);
  });

  test("needs a share to move by, and numbers that make sense", () => {
    const { code, err } = goldilocks("sensitivity", tiny, "--by", "0", "--near", "2", "--worlds", "1.5");
    expect(code).toBe(2);
    for (const option of ["--by", "--near", "--worlds"]) expect(err).toContain(`${option}: `);
  });
});

describe("trace", () => {
  const request = { scenario, population: "mixed", design: "forced", dial: 0.5, seed: "t", replication: 3 };
  const words = ["--dial", "0.5", "--seed", "t", "--replication", "3"];

  test("prints every line of the replication as JSON", () => {
    const { code, out, err } = goldilocks("trace", path, ...words);
    expect([code, err]).toEqual([0, ""]);
    const lines = out.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual([...traceReplication(request)].map(asJson));
  });

  test("ends quietly when nobody reads on", async () => {
    const busy = files.put("busy.json", {
      ...sampleFile(),
      populations: [{ id: "mixed", name: "Mixed", perHour: 2000, mix: { routine: 0.7, complex: 0.3 } }],
    });
    const command = started("trace", busy);
    let err = "";
    command.stderr.on("data", (data) => {
      err += data;
    });
    const [first] = await once(command.stdout, "data");
    command.stdout.destroy();
    const [code] = await once(command, "close");
    expect(JSON.parse(String(first).split("\n")[0]).kind).toBe("run");
    expect([code, err]).toEqual([0, ""]);
  });
});

describe("twins", () => {
  const sides = { chosen: { design: "helped", dial: 0.5 }, against: { design: "forced", dial: 0.2 } };
  const words = ["--seed", "s", "--replication", "2", "--design", "helped", "--json"];

  test("prints what the rooms say of two traces, against today's design where nothing else is asked", () => {
    const request = { scenario, population: "mixed", seed: "s", replication: 2 };
    const traces = both(sides, (side) => [...traceReplication({ ...request, ...side })]);
    const found = twins(scenario, traces, "largest");
    const { code, out, err } = goldilocks("twins", path, ...words, "--customer", "largest");
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toEqual(asJson({ ...found, sentence: twinsSentence(found, scenario) }));
    expect(found.difference?.experience).not.toBe(0);
  });

  test("holds a design against its own rigid end, and that against the flexible one", () => {
    for (const [dial, other] of [
      ["0.3", 0],
      ["0", 1],
    ] as const) {
      const { out } = goldilocks("twins", path, ...words, "--against", "helped", "--dial", dial);
      expect(JSON.parse(out).sides.against).toEqual({ design: "helped", dial: other });
    }
  });

  test("tells every event in text, and refuses sides that are the same", () => {
    const { out } = goldilocks("twins", path, "--customer", "3");
    expect(out).toMatch(/^advise .* counter .*\|/m);
    expect(out).toContain("As an illustration, not evidence: customer 3 of day 0");
    const { code, err } = goldilocks("twins", path, "--against", "forced", "--against-dial", "0.2", "--dial", "0.2");
    expect([code, err]).toEqual([2, "--against-dial: both sides are the same design at the same dial\n"]);
  });

  test("refuses a day that is too large to be told", () => {
    const [mixed] = sampleFile().populations;
    const large = files.put("large.json", { ...sampleFile(), populations: [{ ...mixed, perHour: 20_000 }] });
    const { code, err } = goldilocks("twins", large);
    expect([code, err]).toEqual([2, expect.stringContaining("too much to be told customer by customer")]);
  });
});
