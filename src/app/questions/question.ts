/** From a question's own view to one that the page can ask without knowing its results. */
import type { AskedContext, Hooks, Question, QuestionView, Told } from "./types.ts";

export function question<Result>(view: QuestionView<Result>): Question {
  const told = (result: Result, context: AskedContext): Told => ({
    sentence: view.sentence(result, context),
    tables: view.tables(result, context),
    sure: view.sure?.(result, context) ?? sureOfAll(context),
    note: view.note?.(result, context) ?? "",
  });
  return {
    choices: (context) => view.choices?.(context) ?? [],
    async start(context, tools, { onShown, ...hooks }) {
      const own: Hooks<Result> = { ...hooks, onShown: (result) => onShown(told(result, context)) };
      const result =
        "start" in view
          ? await view.start(context, tools, own)
          : await tools.conduct(context.seed, view.inquiry(context), own);
      return result === null ? null : told(result, context);
    },
  };
}

const sureOfAll = ({ words, confidence }: AskedContext): string =>
  `${words.percent(confidence)} for all that is stated here together, at every look.`;
