/** Twin customers on the page: whom they can be held against, and what is read of them. */
import { describe, expect, test } from "vitest";
import { fitChosen } from "../../../src/app/questions/context.ts";
import { twins } from "../../../src/app/questions/twins.ts";
import type { Chosen, QuestionContext, Told, Tools } from "../../../src/app/questions/types.ts";
import { createWords } from "../../../src/app/words/format.ts";
import { connectTracerInProcess, createTraceDay } from "../../../src/runner/trace.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import { sampleFile } from "../../support/sample.ts";
import { fixtureCurve } from "../views/fixture.ts";
import { drawn } from "./drawn.ts";

const scenario = resolveScenario(sampleFile());

const context: QuestionContext = {
  scenario,
  population: "mixed",
  design: "forced",
  rule: "promise",
  answer: fixtureCurve(scenario, "mixed", 20).answer,
  dial: 0.5,
  seed: "page",
  confidence: 0.95,
  maxDays: 64,
  words: createWords("en-GB", "EUR"),
  locale: "en-GB",
};

const tools: Tools = {
  traceDay: createTraceDay(connectTracerInProcess),
  conduct: () => Promise.reject(new Error("twins need no study")),
};

function ask(picked: Chosen, asked = context, signal = new AbortController().signal): Promise<Told | null> {
  const chosen = fitChosen(twins.choices(asked), picked);
  return twins.start({ ...asked, chosen }, tools, { signal, onShown: () => {}, onProgress: () => {} });
}

function againstNames(asked: QuestionContext): readonly string[] {
  const choice = twins.choices(asked).find(({ id }) => id === "against");
  return choice !== undefined && "options" in choice ? choice.options.map(({ name }) => name) : [];
}

describe("a customer can be held against", () => {
  test("today's design first, the other designs at the same dial, and both ends", () => {
    expect(againstNames(context)).toEqual([
      "Standard answer, 20\u202f% (today)",
      "With a desk, 50\u202f%",
      "Standard answer, 0\u202f%",
      "Standard answer, 100\u202f%",
    ]);
  });

  test("nothing twice and not the answer itself, and always something", () => {
    const one = { ...scenario, designs: scenario.designs.slice(0, 1), today: { design: "forced", dial: 0 } };
    expect(againstNames({ ...context, scenario: one })).toEqual([
      "Standard answer, 0\u202f% (today)",
      "Standard answer, 100\u202f%",
    ]);
    expect(againstNames({ ...context, scenario: one, dial: 0 })).toEqual(["Standard answer, 100\u202f%"]);
  });
});

describe("what is read", () => {
  test("is a sentence that calls itself an illustration, and tables whose rows fit their heads", async () => {
    const told = (await ask({ follow: "largest", replication: "4" })) ?? expect.fail("it was stopped");
    expect(told.sentence).toMatch(/^As an illustration, not evidence: customer \d+ of day 4 .*largest difference/);
    expect(told.sure).toBe("One customer of one day: an illustration, and not the evidence.");
    expect(told.note).toMatch(
      /^Of the \d+ target customers of day 4, \d+ fare better by 1 point or more and \d+ worse/,
    );
    const [made, events] = told.tables;
    expect(made.rows.map(({ name }) => name)).toEqual([
      "Waiting, minutes as felt",
      "Effort",
      "Fit, of 1",
      "How it ended",
      "Experience",
    ]);
    expect(events.rows.length).toBeGreaterThan(2);
    for (const { head, rows } of told.tables) {
      for (const { cells } of rows) expect(cells).toHaveLength(head.length - 1);
    }
  });

  test("has parts that add up to the difference, as far as they are written", async () => {
    for (let customer = 1; customer <= 12; customer++) {
      const told = (await ask({ follow: "number", number: String(customer) })) ?? expect.fail("it was stopped");
      // A dash where there is no such part.
      const points = told.tables[0].rows.map(({ cells }) => Number(cells[2].replace("−", "-").replace(/[+–]/, "")));
      const [experience, ...parts] = [...points].reverse();
      // Five figures, each rounded to a tenth.
      expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - experience)).toBeLessThanOrEqual(5 * 0.05 + 1e-9);
    }
  });

  test("is drawn as two ways on one clock, from arrival to leaving, with the table's times", async () => {
    for (let customer = 1; customer <= 6; customer++) {
      const told = (await ask({ follow: "number", number: String(customer) })) ?? expect.fail("it was stopped");
      const [{ ways, axis, key }] = drawn(told, "timelines");
      expect(ways.map(({ name }) => name)).toEqual(told.tables[0].head.slice(1, 3));
      const began = told.tables[1].rows.filter(({ cells }) => cells[2] !== "–");
      const served = ways.flatMap(({ spans }) => spans).filter(({ kind }) => kind !== "waiting");
      expect(served).toHaveLength(began.length);
      for (const { spans, to } of ways) {
        for (const span of spans) {
          expect(span.from).toBeGreaterThanOrEqual(0);
          expect(span.to).toBeGreaterThanOrEqual(span.from);
          expect(span.to).toBeLessThanOrEqual(to);
          expect(span.kind === "waiting" ? 0 : key.length).toBeGreaterThanOrEqual(span.number);
        }
        expect(to).toBeLessThanOrEqual(axis.max);
      }
    }
  });

  test("is drawn above the line where the step is onstage, and below it where it is not", async () => {
    const told = (await ask({ follow: "number", number: "1" })) ?? expect.fail("it was stopped");
    const [{ ways, key }] = drawn(told, "timelines");
    for (const { kind, number } of ways.flatMap(({ spans }) => spans)) {
      const step = scenario.steps.find(({ name }) => name === key[number - 1]);
      if (step !== undefined) expect(kind).toBe(step.stage);
    }
  });

  test("counts customers and days from 1: the first is the trace's number 0", async () => {
    const traced: { replication: number }[] = [];
    const watched: Tools = {
      ...tools,
      traceDay: (request, stop) => {
        traced.push(request);
        return tools.traceDay(request, stop);
      },
    };
    const chosen = fitChosen(twins.choices(context), { follow: "number" });
    const { signal } = new AbortController();
    const told =
      (await twins.start({ ...context, chosen }, watched, { signal, onShown: () => {}, onProgress: () => {} })) ??
      expect.fail("it was stopped");
    expect(told.sentence).toContain("customer 1 of day 1 ");
    expect(told.note).toContain("target customers of day 1, ");
    expect(new Set(told.figures.map(({ meaning }) => meaning))).toEqual(new Set(["customer 1"]));
    expect(traced.map(({ replication }) => replication)).toEqual([0, 0]);
    const lines = (await tools.traceDay({ ...traced[0] } as Parameters<Tools["traceDay"]>[0], signal)) ?? [];
    const arrival = lines.flatMap((line) => (line.kind === "customer" && line.customer === 0 ? [line.arrival] : []));
    expect(told.tables[1].rows[0].cells[1]).toBe(context.words.finer({ mean: arrival[0], halfWidth: 0.25 }, "points"));
    const none = twins.choices(context).filter((choice) => "from" in choice);
    expect(none.map((choice) => "from" in choice && choice.from)).toEqual([1, 1]);
  });

  test("says that there is nobody, without tables", async () => {
    const told = await ask({ follow: "number", number: "9999" });
    expect(told).toMatchObject({
      sentence: "There is no customer 9,999 on day 1.",
      tables: [],
      pictures: [],
      note: "",
    });
  });

  test("names a desk's visit and a step passed over as what they are", async () => {
    const against = JSON.stringify({ design: "forced", dial: 1 });
    const asked = { ...context, design: "helped", dial: 0 };
    const cells = new Set<string>();
    const names = new Set<string>();
    for (let number = 0; number < 25; number++) {
      const told = await ask({ follow: "number", number: String(number), against }, asked);
      for (const row of told?.tables[1]?.rows ?? []) {
        names.add(row.name);
        for (const cell of row.cells) cells.add(cell);
      }
    }
    expect([...names]).toEqual(expect.arrayContaining(["Advise", "Exceptions desk, after Advise"]));
    expect([...cells]).toEqual(
      expect.arrayContaining(["met at the desk", "does not fit", "not needed, passed over", "not needed", "Counter"]),
    );
  });

  test("is nothing where it was stopped", async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await ask({}, context, stop.signal)).toBeNull();
  });
});
