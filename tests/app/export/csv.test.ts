import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellsOf } from "../../../src/app/answer/meaning.ts";
import { csvColumns, field } from "../../../src/app/exhibit/sheet.ts";
import { csvText } from "../../../src/app/export/csv.ts";
import { exhibitOf, wordsOf } from "../../../src/app/export/exhibit.ts";
import type { Material } from "../../../src/app/export/types.ts";
import { views as listed } from "../../../src/app/views/index.ts";
import { csvRows } from "./package.ts";
import { hostile, materialOf, renamed, shipped, shownOf } from "./support.ts";

const shown = shownOf(shipped("invoice-inquiry"), 60);
const written = (material: Material) =>
  csvText([{ material, exhibit: exhibitOf(material, wordsOf(material, "en-GB")) }]);

type Row = Readonly<Record<(typeof csvColumns)[number], string>>;

function rowsOf(text: string): readonly Row[] {
  const [head, ...rows] = csvRows(text.replace(/^\ufeff/, ""));
  expect(head).toEqual(csvColumns);
  return rows.map((row) => {
    expect(row).toHaveLength(csvColumns.length);
    return Object.fromEntries(row.map((cell, i) => [csvColumns[i], cell])) as Row;
  });
}

describe("a table in CSV", () => {
  test("has every figure of the answer, each the engine's to the last digit", () => {
    const rows = rowsOf(written(materialOf(shown, "cost-experience")));
    const figures = shown.curves.flatMap((curve) =>
      cellsOf(curve.answer).flatMap(({ dial, certified, replications }) =>
        Object.entries(certified).map(([measure, estimate]) => ({ curve, dial, measure, estimate, replications })),
      ),
    );
    expect(rows).toHaveLength(figures.length);
    figures.forEach(({ curve, dial, measure, estimate: { mean, halfWidth }, replications }, i) => {
      const row = rows[i];
      expect(row.population).toBe(shown.scenario.populations.find(({ id }) => id === curve.population)?.name);
      expect([Number(row.dial), row.measure, Number(row.mean)]).toEqual([dial, measure, mean]);
      expect(Number(row.low)).toBe((mean ?? 0) - (halfWidth ?? Number.NaN));
      expect(Number(row.high)).toBe((mean ?? 0) + (halfWidth ?? Number.NaN));
      expect([Number(row.days), Number(row.confidence), row.seed]).toEqual([replications, 0.95, "goldilocks"]);
    });
  });

  test.each(listed)(
    "of $id has rows under its tab's name, and one curve, thing, dial and measure has one row",
    (view) => {
      const rows = rowsOf(written(materialOf(shown, view.id)));
      expect(new Set(rows.map((row) => row.view))).toEqual(new Set([view.title]));
      const keys = rows.map(({ population, design, about, dial, measure }) =>
        JSON.stringify([population, design, about, dial, measure]),
      );
      expect(new Set(keys).size).toBe(keys.length);
    },
  );

  test("quotes what must be quoted, and reads back as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const [[read, next]] = csvRows(`${field(text)},x\r\n`);
        expect(next).toBe("x");
        expect([text, `'${text}`]).toContain(read);
      }),
    );
  });

  test("writes no text that a spreadsheet takes for a formula, and a number as it is", () => {
    fc.assert(
      fc.property(fc.constantFrom("=", "+", "-", "@", "\t", "\r", " ="), fc.string(), (sign, rest) => {
        const [[read]] = csvRows(`${field(sign + rest)}\r\n`);
        expect(read).toBe(`'${sign}${rest}`);
      }),
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(Number(field(number))).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  test.each(hostile)("stays a table when everything is called %j", (text) => {
    const rows = rowsOf(written(materialOf(renamed(shown, text), "cost-experience")));
    for (const row of rows) expect(row.population).toMatch(/^[^=+\-@\t\r]/);
  });

  test("begins with the mark of UTF-8 and ends each row with both ends of a line", () => {
    const text = written(materialOf(shown, "where-right-lies"));
    expect(text.startsWith("\ufeffstep,scenario,view,")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text.endsWith("\r\n")).toBe(true);
  });
});
