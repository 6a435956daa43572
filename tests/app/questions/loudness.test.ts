/** The price of loudness on the page: what is read of it. */
import { describe, expect, test } from "vitest";
import { loudness } from "../../../src/app/questions/loudness.ts";
import type { Loudness, Treated } from "../../../src/experiment/questions/loudness.ts";
import { loudnessSentence } from "../../../src/experiment/questions/loudnessSentence.ts";
import { drawn } from "./drawn.ts";
import { toldOf } from "./support.ts";

const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, " ");

const treated = (cost: number, wait: number): Treated => ({
  all: { costPerCustomer: { mean: cost, halfWidth: 0.1 }, netValue: { mean: 1, halfWidth: 0.1 } },
  quiet: { wait: { mean: wait, halfWidth: 0.2 }, experience: { mean: 80, halfWidth: 1 } },
  loud: { wait: { mean: wait + 1, halfWidth: 0.2 }, experience: { mean: 70, halfWidth: 1 } },
});

const found: Loudness = {
  population: "mixed",
  design: "forced",
  dial: 0.4,
  confidence: 0.95,
  replications: 80,
  verdict: "told",
  loud: 0.2,
  policies: [
    { policy: "force", ...treated(20, 5), more: null },
    { policy: "escalate", ...treated(20.8, 6.4), more: treated(0.8, 1.4) },
    { policy: "desk", ...treated(21, 5), more: treated(1, 0) },
  ],
  from: 0.6,
  neededAt: 0.5,
  dials: [0.5, 0.55, 0.6].map((dial, at) => ({
    dial,
    replications: 40,
    more: { costPerCustomer: { mean: 1, halfWidth: 0.1 }, netValue: { mean: 1, halfWidth: 0.1 } },
    needed: [true, null, false][at],
  })),
};

describe("the price of loudness on the page", () => {
  test("is the engine's sentence, and the three treatments with the waiting of quiet and loud apart", async () => {
    const { sentence, tables } = await toldOf(loudness, found);
    expect(sentence).toBe(loudnessSentence(found, "EUR"));
    expect(plain(sentence)).toMatch(
      /every quiet customer pays 1\.4 minutes and €0\.80, an equal share of the cost, for the special treatment of the loud; from 60 % on/,
    );
    const [levels] = tables;
    expect(levels.head.slice(3, 5)).toEqual(["Quiet wait, minutes", "Loud wait, minutes"]);
    expect(levels.rows.map(({ name, cells }) => [name, ...cells.slice(2, 4).map(plain)])).toEqual([
      ["The standard answer for all", "5.00 ± 0.20", "6.00 ± 0.20"],
      ["The desk for the loud", "6.40 ± 0.20", "7.40 ± 0.20"],
      ["The desk for all", "5.00 ± 0.20", "6.00 ± 0.20"],
    ]);
  });

  test("is drawn treatment by treatment with intervals, quiet and loud on the same scale", async () => {
    const told = await toldOf(loudness, found);
    const [paid, felt] = drawn(told, "rows");
    expect(paid.names.map(({ name }) => name)).toEqual(told.tables[0].rows.map(({ name }) => name));
    expect(paid.panels.map(({ title }) => title)).toEqual(["Cost a customer", "Quiet wait, minutes"]);
    expect(paid.panels[0].rows.map(({ figure, marks: [{ at, range }] }) => [plain(figure), at, range?.min])).toEqual([
      ["€20.00 ± €0.10", 20, 20 - 0.1],
      ["€20.80 ± €0.10", 20.8, 20.8 - 0.1],
      ["€21.00 ± €0.10", 21, 21 - 0.1],
    ]);
    const [quiet, loud] = felt.panels.map(({ axis: { min, max } }) => ({ min, max }));
    expect(quiet).toEqual(loud);
  });

  test("has the price with its sign, and no columns of a promise where there is none", async () => {
    const { tables } = await toldOf(loudness, found);
    const [, differences] = tables;
    expect(differences.rows.map(({ strong }) => strong)).toEqual([true, false]);
    expect(plain(differences.rows[0].cells[0])).toBe("+€0.80 ± €0.10");
    expect(plain(differences.rows[0].cells[2])).toBe("+1.40 ± 0.20");
    expect(JSON.stringify(tables)).not.toMatch(/Kept|undefined|not known/);
  });

  test("says dial by dial whether the desk is needed, and marks where it no longer is", async () => {
    const { tables } = await toldOf(loudness, found);
    expect(tables[2].rows.map(({ name, cells, strong }) => [plain(name), cells[0], strong])).toEqual([
      ["50 %", "yes", false],
      ["55 %", "not settled", false],
      ["60 %", "no", true],
    ]);
    const early = await toldOf(loudness, { ...found, dials: [], from: null, neededAt: null });
    expect(early.tables).toHaveLength(2);
  });

  test("has no table without a desk", async () => {
    const none = { ...found, verdict: "no desk" as const, policies: [], dials: [] };
    const { tables, pictures, note } = await toldOf(loudness, none);
    expect([tables, pictures, note]).toEqual([[], [], ""]);
  });
});
