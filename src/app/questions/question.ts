/** From a question's own view to one that the page can ask without knowing its results. */
import { nameIn } from "./names.ts";
import { withAxesOf } from "./pictures/axes.ts";
// What draws is fetched with every question, so that a page that is offline has both.
import "./pictures/QuestionPicture.tsx";
import type { Picture } from "./pictures/types.ts";
import type { AskedContext, Basis, Hooks, Question, QuestionView, Told } from "./types.ts";

export function question<Result>(view: QuestionView<Result>): Question {
  const told = (result: Result, context: AskedContext, before: readonly Picture[]): Told => ({
    sentence: view.sentence(result, context),
    pictures: withAxesOf(before, view.pictures?.(result, context) ?? []),
    tables: view.tables(result, context),
    sure: view.sure?.(result, context) ?? sureOfAll(context),
    note: view.note?.(result, context) ?? "",
    figures: view.figures(result, context),
    basis: basisOf(context),
  });
  return {
    choices: (context) => view.choices?.(context) ?? [],
    async start(context, tools, { onShown, ...hooks }) {
      let before: readonly Picture[] = [];
      const next = (result: Result): Told => {
        const one = told(result, context, before);
        before = one.pictures;
        return one;
      };
      const own: Hooks<Result> = { ...hooks, onShown: (result) => onShown(next(result)) };
      const result =
        "start" in view
          ? await view.start(context, tools, own)
          : await tools.conduct(context.seed, view.inquiry(context), own);
      return result === null ? null : next(result);
    },
  };
}

function basisOf({ scenario, population, design, seed, confidence }: AskedContext): Basis {
  const { populations, designs, title } = scenario;
  return {
    scenario: title,
    population: nameIn(populations)(population),
    design: nameIn(designs)(design),
    seed,
    confidence,
  };
}

const sureOfAll = ({ words, confidence }: AskedContext): string =>
  `${words.percent(confidence)} for all that is stated here together, at every look.`;
