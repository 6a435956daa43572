/** A question and the answer on one pool, with the real engine: the answer goes first, and neither changes the other. */
import { signal } from "@preact/signals";
import { afterAll, expect, test } from "vitest";
import { createAsking } from "../../../src/app/questions/asking.ts";
import { question } from "../../../src/app/questions/question.ts";
import type { AskedContext, Listed } from "../../../src/app/questions/types.ts";
import { createStore } from "../../../src/app/store/store.ts";
import type { Inquiry } from "../../../src/experiment/questions/inquiry.ts";
import { fixedRound } from "../../../src/experiment/schedule.ts";
import { connectInProcess } from "../../../src/runner/inProcess.ts";
import { conduct } from "../../../src/runner/inquiry.ts";
import { createPool } from "../../../src/runner/pool.ts";
import { runStudy } from "../../../src/runner/study.ts";
import { tools } from "../../runner/support.ts";
import { file, promising, turn } from "../store/support.ts";

const pool = createPool(connectInProcess(tools), 1);
afterAll(() => pool.close());

/** Ever more days of the rigid end; all that was counted on them, added up. */
function* countedUp({ scenario, population, design }: AskedContext): Inquiry<number> {
  let sum = 0;
  for (const days of [1, 40, 200]) {
    const order = { scenario, curves: [{ population, design }], schedule: fixedRound(days, [0]), world: "" };
    const [sample] = yield { order, shown: days === 1 ? null : sum };
    sum = sample.tallies[0].reduce((all, one) => all + one, sum);
  }
  return sum;
}

const listed: Listed = {
  id: "counted",
  title: "Counted",
  asks: "How much is there?",
  load: async () => question<number>({ inquiry: countedUp, sentence: String, tables: () => [], figures: () => [] }),
};

function pageAtWork() {
  const { populations, designs, ...rest } = file();
  const first = promising({ ...rest, populations: [populations[1]], designs: designs.slice(0, 1) }, 0.1);
  const store = createStore({ first, run: (request, options) => runStudy(pool, request, options) });
  const asking = createAsking({
    ownName: signal(null),
    questions: [listed],
    tools: {
      conduct: (seed, inquiry, options) => conduct(pool, seed, inquiry, options),
      traceDay: async () => null,
    },
    store,
    locale: "en-GB",
  });
  asking.look(true);
  asking.choose("counted");
  const found = () => asking.standing.value?.found ?? null;
  const done = async () => {
    while (asking.standing.value?.status !== "done") await turn();
    return { found: found(), answer: store.shown.value?.curves[0].answer };
  };
  return { store, asking, found, done };
}

test("a newer answer takes the workers from a question, which is then asked of it, and both are as if alone", async () => {
  const { store, asking, found, done } = pageAtWork();
  while (found() === null) await turn();
  const { told } = found() ?? {};
  expect(asking.standing.value?.status).toBe("running");
  store.freshLuck();
  const before = { status: "waiting", isBefore: true, found: { told } };
  expect([store.activity.value, asking.standing.value]).toMatchObject(["running", before]);
  while (store.activity.value === "running") await turn();
  expect([store.failure.value, asking.standing.value?.failure]).toEqual([null, ""]);
  const interrupted = await done();
  expect(interrupted.found?.counted).toBe("200 days");

  const alone = pageAtWork();
  alone.store.freshLuck();
  expect(await alone.done()).toEqual(interrupted);
  store.undo();
  const undone = await done();
  expect(undone.found?.told.sentence).not.toBe(interrupted.found?.told.sentence);
});
