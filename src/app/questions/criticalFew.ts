/** The critical few, as a picture and a table of steps. */
import { type CriticalFew, criticalFew as inquiry } from "../../experiment/questions/criticalFew.ts";
import { criticalFewSentence } from "../../experiment/questions/criticalFewSentence.ts";
import { dash, differenceCell, measureHead, measuresIn, unitOf } from "./cells.ts";
import { sharesFigures } from "./figures/shares.ts";
import { chosenGain, gainChoice } from "./gain.ts";
import { nameIn } from "./names.ts";
import { sharesPicture } from "./pictures/shares.ts";
import type { RowsPicture } from "./pictures/types.ts";
import { question } from "./question.ts";
import type { AskedContext, PlainTable } from "./types.ts";

export const criticalFew = question<CriticalFew>({
  choices: (context) => [gainChoice(context)],
  inquiry: (context) => {
    const { scenario, population, design, dial, confidence, maxDays, seed } = context;
    const measure = chosenGain(context);
    return inquiry({ scenario, population, design, dial, measure, confidence, maxDays, seed });
  },
  sentence: (found, { scenario, locale }) => criticalFewSentence(found, scenario, nameIn(scenario.steps), locale),
  tables: (found, context) => (found.steps.length === 0 ? [] : [stepTable(found, context)]),
  pictures: (found, context) => (found.steps.length === 0 ? [] : [stepPicture(found, context)]),
  figures: (found, context) => {
    const { dial, replications: days, measure, whole, steps, few, verdict } = found;
    const name = nameIn(context.scenario.steps);
    const players = steps.map(({ step, gains }) => ({ name: name(step), gains, isFew: few.includes(step) }));
    return sharesFigures({ dial, days, measure, whole, players, isShown: verdict === "shown" }, context);
  },
  note: () =>
    "Flexibility works in combination: a step’s part is averaged over all orders in which the steps could be made flexible. Skipping steps and cross-training stay as they are at this dial; what the room to bend costs in wages is in the cost.",
});

function stepPicture({ steps, few, measure, verdict }: CriticalFew, context: AskedContext): RowsPicture {
  const { scenario } = context;
  const under = (id: string): string => {
    const step = scenario.steps.find((one) => one.id === id);
    return step === undefined ? "" : `${step.stage}, ${nameIn(scenario.teams)(step.team)}`;
  };
  const players = steps.map(({ step, gains }) => ({
    name: nameIn(scenario.steps)(step),
    under: under(step),
    isFew: few.includes(step),
    gains,
  }));
  return sharesPicture({ measure, players, isShown: verdict === "shown", of: "steps" }, context);
}

function stepTable({ steps, whole, few, verdict, dial }: CriticalFew, { scenario, words }: AskedContext): PlainTable {
  const measures = measuresIn([whole]);
  const name = nameIn(scenario.steps);
  const isChosen = few.length > 0;
  const cells = (gains: CriticalFew["whole"]): readonly string[] =>
    measures.map((one) => differenceCell(words, gains[one], unitOf[one]));
  const row = (step: string) => (few.includes(step) ? (verdict === "shown" ? "yes" : "by estimate") : "no");
  return {
    caption: `What each step brings when it may bend as at ${words.percent(dial)}, against all steps rigid; cost: what it adds.`,
    head: ["Step", ...(isChosen ? ["One of the few"] : []), ...measures.map((one) => measureHead[one])],
    rows: [
      ...steps.map(({ step, gains }) => ({
        name: name(step),
        cells: [...(isChosen ? [row(step)] : []), ...cells(gains)],
        strong: few.includes(step),
      })),
      { name: "All together", cells: [...(isChosen ? [dash] : []), ...cells(whole)] },
    ],
  };
}
