/** What an exhibit's chart holds beside its curves. */
import { expect, test } from "vitest";
import { cellsOf, told } from "../../../src/app/answer/meaning.ts";
import { exhibitOf, wordsOf } from "../../../src/app/export/exhibit.ts";
import { sameCurve } from "../../../src/app/views/types.ts";
import { materialOf, shipped, shownOf } from "./support.ts";

test("cost against experience marks what is in use today by the result's own numbers, unless it is the answer", () => {
  const shown = shownOf(shipped("invoice-inquiry"), 40);
  const answer = shown.curves.find((curve) => sameCurve(curve, shown.focus))?.answer;
  if (answer === undefined) throw new Error("No curve is in focus.");
  for (const { dial, certified } of cellsOf(answer)) {
    const scenario = { ...shown.scenario, today: { design: shown.focus.design, dial } };
    const material = materialOf({ ...shown, scenario }, "cost-experience");
    const [chart] = exhibitOf(material, wordsOf(material, "en-GB")).charts;
    const found = chart.series.filter(({ name }) => name === "Today");
    expect(found).toHaveLength(dial === told(answer).dial ? 0 : 1);
    const { costPerCustomer: cost, experience } = certified;
    for (const { hollow, points } of found) {
      expect(hollow).toBe(true);
      expect(points).toMatchObject([
        { dial, x: cost?.mean, y: experience?.mean, xHalf: cost?.halfWidth, yHalf: experience?.halfWidth },
      ]);
    }
  }
});
