/** Who is served, on the page: what is read of it. */
import { describe, expect, test } from "vitest";
import { admission } from "../../../src/app/questions/admission.ts";
import type { Admission } from "../../../src/experiment/questions/admission.ts";
import { admissionSentence } from "../../../src/experiment/questions/admissionSentence.ts";
import { drawn } from "./drawn.ts";
import { shownOf, toldOf } from "./support.ts";

const shown = shownOf();

const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, " ");

const cell = (accuracy: number | null, dial: number, inZone: boolean, net: number) => ({
  accuracy,
  dial,
  inZone,
  replications: 80,
  measures: { netValue: { mean: net, halfWidth: 0.1 }, promiseKept: { mean: 0.8, halfWidth: 0.01 } },
});

const found: Admission = {
  population: "mixed",
  design: "forced",
  rule: "promise",
  confidence: 0.95,
  replications: 80,
  verdict: "shown",
  missed: null,
  wrong: 0.06,
  referral: { cost: 1.5, experience: 60 },
  accuracy: 0.95,
  triage: false,
  rows: [
    { accuracy: null, mistaken: 0, elsewhere: 0, dial: 0.2, gain: { mean: 0, halfWidth: 0 }, misses: false },
    { accuracy: 0.5, mistaken: 0.5, elsewhere: 0.5, dial: 0.2, gain: { mean: -9, halfWidth: 1 }, misses: true },
    { accuracy: 0.95, mistaken: 0.05, elsewhere: 0.104, dial: 0.2, gain: { mean: -1, halfWidth: 2 }, misses: false },
    { accuracy: 1, mistaken: 0, elsewhere: 0.06, dial: 0.4, gain: { mean: 2, halfWidth: 0.5 }, misses: false },
  ],
  best: { accuracy: 1, dial: 0.4 },
  zone: [{ accuracy: 1, dial: 0.4 }],
  perDay: null,
  gain: { netValue: { mean: 2, halfWidth: 0.5 } },
  cells: [cell(null, 0.2, false, 25), cell(0.5, 0.2, false, 16), cell(0.95, 0.2, false, 24), cell(1, 0.4, true, 27)],
};

describe("who is served, on the page", () => {
  test("is the engine's sentence, a row a door, and the best door marked", async () => {
    const { sentence, tables } = await toldOf(admission, found);
    expect(sentence).toBe(admissionSentence(found, shown.scenario));
    const [doors] = tables;
    expect(doors.rows.map(({ name, strong }) => [plain(name), strong])).toEqual([
      ["all let in", false],
      ["50 %", false],
      ["95 %, as here", false],
      ["100 %", true],
    ]);
    const half = ["50 %", "50 %", "20 %", "€16.00 ± €0.10", "80.0 ± 1.0", "−€9.00 ± €1.00", "missed"];
    expect(doors.rows[1].cells.map(plain)).toEqual(half);
    for (const { cells } of doors.rows) expect(cells).toHaveLength(doors.head.length - 1);
  });

  test("has every cell that was compared in a table that is closed at first, with its intervals", async () => {
    const { tables } = await toldOf(admission, found);
    const [, cells] = tables;
    expect(cells.isFolded).toBe(true);
    expect(cells.head).toEqual([
      "Judged rightly",
      "Dial",
      "In the zone",
      "Promises kept in 100",
      "Net value a customer",
    ]);
    expect(
      cells.rows.map(({ name, cells: texts, strong }) => [name, ...texts, strong].map((text) => plain(`${text}`))),
    ).toEqual([
      ["all let in", "20 %", "no", "80.0 ± 1.0", "€25.00 ± €0.10", "false"],
      ["50 %", "20 %", "no", "80.0 ± 1.0", "€16.00 ± €0.10", "false"],
      ["95 %, as here", "20 %", "no", "80.0 ± 1.0", "€24.00 ± €0.10", "false"],
      ["100 %", "40 %", "yes", "80.0 ± 1.0", "€27.00 ± €0.10", "true"],
    ]);
  });

  test("is drawn as a map: the zone, the best, and nothing where nothing was compared", async () => {
    const told = await toldOf(admission, found);
    const [map] = drawn(told, "map");
    expect([map.dialsTitle, map.doorsTitle, map.dials.map(plain)]).toEqual([
      "Dial",
      "Judged rightly at the door",
      ["20 %", "40 %"],
    ]);
    expect(map.doors.map(({ cells }) => cells.map(({ text, height }) => [text, height]))).toEqual([
      [
        ["€25.00", 9 / 11],
        ["–", null],
      ],
      [
        ["€16.00", 0],
        ["–", null],
      ],
      [
        ["€24.00", 8 / 11],
        ["–", null],
      ],
      [
        ["–", null],
        ["€27.00", 1],
      ],
    ]);
    const marked = map.doors.flatMap(({ cells }) => cells).filter(({ isZone, isBest }) => isZone || isBest);
    expect(marked).toMatchObject([{ text: "€27.00", short: "27.00", height: 1, isZone: true, isBest: true }]);
    expect(marked[0].reading.map(plain)).toEqual([
      "100 % judged rightly, at 40 %",
      "Net value a customer: €27.00 ± €0.10",
      "in the zone",
      "the best by the estimate",
    ]);
    expect(map.doors[0].cells[1].reading.map(plain)).toEqual(["Everybody let in, at 40 %", "not compared"]);
  });

  test("has figures without their currency for where there is no room, and of long ones their whole numbers", async () => {
    const cells = [cell(null, 0.2, false, -25), cell(1, 0.4, true, 27)];
    const [map] = drawn(await toldOf(admission, { ...found, cells }), "map");
    const short = map.doors.flatMap((door) => door.cells).map((one) => one.short);
    expect(short.filter((text) => text !== "–")).toEqual(["−25", "27.00"]);
  });

  test("says what helping elsewhere is supposed to cost, and whether this design judges at the door", async () => {
    const { note } = await toldOf(admission, found);
    expect(plain(note)).toMatch(
      /^6 % of those who come .* costs €1\.50 .* experience of 60; .* right in 95 % .* has none\./,
    );
  });

  test("has no table where everybody is a right customer", async () => {
    const nobody = { rows: [], best: null, zone: [], gain: {}, cells: [] };
    const none = { ...found, ...nobody, verdict: "nobody" as const, wrong: 0 };
    const { tables, pictures, note, sentence } = await toldOf(admission, none);
    expect([tables, pictures, note]).toEqual([[], [], ""]);
    expect(sentence).toMatch(/^Everybody who comes is a right customer/);
  });
});
