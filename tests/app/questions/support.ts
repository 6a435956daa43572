/** Questions that a test takes on by hand, and a screen to ask them about; nothing here is simulated. */
import { signal } from "@preact/signals";
import { expect } from "vitest";
import { createAsking } from "../../../src/app/questions/asking.ts";
import { contextOf, fitChosen } from "../../../src/app/questions/context.ts";
import type {
  AskedContext,
  Chosen,
  Hooks,
  Listed,
  Question,
  QuestionContext,
  Told,
  Tools,
} from "../../../src/app/questions/types.ts";
import type { Shown } from "../../../src/app/store/shown.ts";
import type { Activity } from "../../../src/app/store/store.ts";
import { sampleFile } from "../../support/sample.ts";
import { fixtureCurve, fixtureScenario } from "../views/fixture.ts";

export const turn = () => new Promise((done) => setTimeout(done));

const basis = { scenario: fixtureScenario().title, population: "all", design: "this", seed: "seed", confidence: 0.95 };

export const told = (sentence: string): Told => ({
  sentence,
  pictures: [],
  tables: [],
  sure: "Sure.",
  note: "",
  figures: [],
  basis,
});

/** The screen of a scenario with a promise, settled unless there are too few days. */
export function shownOf(replications = 256, seed = "seed", share = 0.74): Shown {
  const made = fixtureScenario();
  const scenario = { ...made, promise: made.promise && { ...made.promise, share } };
  const curve = fixtureCurve(scenario, "mixed", replications);
  return {
    scenario,
    file: sampleFile(),
    seed,
    rule: "promise",
    comparing: "populations",
    focus: { population: curve.population, design: curve.design },
    curves: [curve],
    stage: "settled",
    precision: { days: replications, expected: replications, open: [], budget: 1024, spent: false },
    luckBefore: null,
  };
}

export const contextFor = (shown: Shown): QuestionContext => contextOf(shown, "en-GB");

/** What a question says of a result that it gets from nowhere but here. */
export async function toldOf<Result>(
  asked: Question,
  result: Result,
  picked: Chosen = {},
  shown = shownOf(),
): Promise<Told> {
  const context = contextFor(shown);
  // The result is of the question's own kind: the tests of the questions say so.
  const tools: Tools = { conduct: async <R>() => result as unknown as R, traceDay: async () => [] };
  const chosen = fitChosen(asked.choices(context), picked);
  const found = await asked.start({ ...context, chosen }, tools, hooks());
  if (found === null) throw new Error("there was a result");
  expectTidy(found);
  return found;
}

/** One design, thing, dial and measure has one row, and each row its unit. */
function expectTidy({ figures }: Told): void {
  const keys = figures.map(({ design, about, dial, measure }) => JSON.stringify([design, about, dial, measure]));
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  for (const { unit, mean } of figures)
    expect([unit !== "", mean === null || Number.isFinite(mean)]).toEqual([true, true]);
}

export const hooks = <Result>(): Hooks<Result> => ({
  onShown: () => {},
  onProgress: () => {},
  signal: new AbortController().signal,
});

/** One asking of a question, ended by hand. */
interface HandAsked {
  readonly id: string;
  readonly context: AskedContext;
  readonly hooks: Hooks<Told>;
  end(told: Told | null): Promise<void>;
  fail(reason: string): Promise<void>;
}

/** A screen whose answer is settled, three questions, and the list of what was asked so far. */
export function askingByHand() {
  const store = {
    shown: signal<Shown | null>(shownOf()),
    older: signal(false),
    activity: signal<Activity>("done"),
    holding: signal(false),
  };
  const ownName = signal<string | null>(null);
  const asked: HandAsked[] = [];
  const listed = (id: string): Listed => ({ id, title: id, asks: `${id}?`, load: async () => byHand(id) });
  const byHand = (id: string): Question => ({
    choices: () => [
      { id: "measure", label: "Measure", options: ["cost", "kept"].map((value) => ({ value, name: value })) },
      { id: "customer", label: "Customer", from: 0, to: 9 },
    ],
    start: (context, _, hooks) =>
      new Promise((resolve, reject) => {
        const ended = async (how: () => void) => {
          how();
          await turn();
        };
        asked.push({
          id,
          context,
          hooks,
          end: (told) => ended(() => resolve(told)),
          fail: (reason) => ended(() => reject(new Error(reason))),
        });
      }),
  });
  let broken = true;
  const unloadable: Listed = {
    ...listed("unloadable"),
    load: async () => {
      if (broken) throw new Error("no such file");
      return byHand("unloadable");
    },
  };
  const tools: Tools = { conduct: async () => null, traceDay: async () => null };
  const asking = createAsking({
    questions: [listed("first"), listed("second"), unloadable],
    tools,
    store,
    locale: "en-GB",
    ownName,
  });
  return {
    store,
    ownName,
    asking,
    asked,
    latest: () => asked[asked.length - 1],
    standing: () => asking.standing.value,
    mend: () => {
      broken = false;
    },
    async choose(id: string) {
      asking.choose(id);
      await turn();
    },
  };
}
