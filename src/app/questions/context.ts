/** What a question is asked about, from what is on the screen, and a name for it to keep its result by. Pure. */
import type { Scenario } from "../../scenario/types.ts";
import { told } from "../answer/meaning.ts";
import type { Shown } from "../store/shown.ts";
import { sameCurve } from "../views/types.ts";
import { createWords } from "../words/format.ts";
import type { AskedContext, Choice, Chosen, QuestionContext } from "./types.ts";

/** The curve in focus. */
export function contextOf({ scenario, curves, focus, rule, seed }: Shown, locale: string): QuestionContext {
  const { answer } = curves.find((curve) => sameCurve(curve, focus)) ?? curves[0];
  const { population, design } = answer;
  return {
    scenario,
    population,
    design,
    rule,
    answer,
    dial: told(answer).dial,
    seed,
    confidence: answer.confidence,
    maxDays: answer.maxDays,
    words: createWords(locale, scenario.currency),
    locale,
  };
}

/** What was picked as far as it is allowed, and what stands first for the rest. */
export function fitChosen(choices: readonly Choice[], picked: Chosen): Chosen {
  return Object.fromEntries(
    choices.map((choice) => {
      const value = picked[choice.id];
      return [choice.id, value !== undefined && isAllowed(choice, value) ? value : firstOf(choice)];
    }),
  );
}

export function isAllowed(choice: Choice, value: string): boolean {
  if ("options" in choice) return choice.options.some((option) => option.value === value);
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  return number >= choice.from && number <= choice.to;
}

const firstOf = (choice: Choice): string =>
  "options" in choice ? (choice.options[0]?.value ?? "") : String(choice.from);

/** The same key, the same result: everything that it depends on, as one text. */
export function keyOf(id: string, context: AskedContext): string {
  const { scenario, population, design, rule, dial, seed, confidence, maxDays, chosen } = context;
  return JSON.stringify([id, textOf(scenario), population, design, rule, dial, seed, confidence, maxDays, chosen]);
}

const texts = new WeakMap<Scenario, string>();

/** A scenario but for its story, as one text. */
function textOf(scenario: Scenario): string {
  const { title, story, question, sources, ...rest } = scenario;
  const text =
    texts.get(scenario) ?? JSON.stringify(rest, (_, part: unknown) => (part instanceof Map ? [...part] : part));
  texts.set(scenario, text);
  return text;
}
