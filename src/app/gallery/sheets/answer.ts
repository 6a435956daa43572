/** The teacher's sheet: what the days that were simulated for it say of every curve. It words, and decides nothing. Pure. */
import { verdictWord } from "../../answer/meaning.ts";
import { curveName, pointsOf } from "../../charts/series.ts";
import { dialText } from "../../charts/zone.ts";
import type { Shown } from "../../store/shown.ts";
import { figuresAt } from "../../views/populations/model.ts";
import { intervalsNote } from "../../views/source.ts";
import { daysText } from "../../words/days.ts";
import type { Words } from "../../words/format.ts";
import type { SheetTable } from "./assumptions.ts";

export function answerTable(shown: Shown, words: Words): SheetTable {
  const { scenario, curves, comparing } = shown;
  return {
    heads: [comparing === "populations" ? "Population" : "Design", "Verdict", "Dial", "At that dial"],
    rows: curves.map((curve) => {
      const { answer } = curve;
      const name = curveName(scenario, curve, comparing);
      // Estimates without an interval are for the screen, where they firm up.
      if (!answer.certified) return [name, "Not yet", "–", "More days are needed"];
      const point = pointsOf(curve).find(({ isAnswer }) => isAnswer);
      return [
        name,
        verdictWord[answer.verdict],
        dialText(answer, words),
        (point ? figuresAt(point, words) : []).join(", "),
      ];
    }),
  };
}

/** Where the answer comes from: computed here, on so many days, and again the same from the same seed. */
export function workedOutText(shown: Shown, words: Words): string {
  const { curves, scenario, seed, stage } = shown;
  const days = daysText(Math.max(...curves.map(({ answer }) => answer.replications)), scenario, words);
  const more = stage === "settled" ? "" : " More are still being simulated.";
  return (
    `Worked out by this page for this sheet, on ${days} simulated from the seed “${seed}”, which bring the same ` +
    `figures again.${more} ${intervalsNote(shown, words)}`
  );
}
