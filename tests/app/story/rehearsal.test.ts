import { effect } from "@preact/signals";
import { describe, expect, it } from "vitest";
import type { RunStudy } from "../../../src/app/store/store.ts";
import { askedIn, createRehearsal } from "../../../src/app/story/rehearsal.ts";
import type { CurveSample } from "../../../src/experiment/types.ts";
import type { StudyOptions, StudyRequest } from "../../../src/runner/study.ts";
import { file, moved, simulate, turn } from "../store/support.ts";
import { situationOf } from "./support.ts";

interface Hand {
  readonly request: StudyRequest;
  readonly options: StudyOptions;
  finish(days?: number): Promise<void>;
  fail(reason: string): Promise<void>;
}

/** A rehearsal whose studies the test takes on. */
function byHand() {
  const studies: Hand[] = [];
  const run: RunStudy = (request, options) =>
    new Promise<readonly CurveSample[]>((resolve, reject) => {
      studies.push({
        request,
        options,
        async finish(days = 2) {
          resolve(simulate(request, days));
          await turn();
        },
        async fail(reason) {
          reject(new Error(reason));
          await turn();
        },
      });
    });
  return { rehearsal: createRehearsal(run), studies };
}

const opened = file();
const steps = [40, 50, 60].map((minutes) => situationOf(opened, moved(opened, minutes)));
const minutesOf = (studies: readonly Hand[]) => studies.map(({ request }) => request.scenario.promise?.minutes);

describe("a rehearsal", () => {
  it("computes the step that is shown first, then the next, and keeps both", async () => {
    const { rehearsal, studies } = byHand();
    const scenes = steps.map(rehearsal.scene);
    rehearsal.rehearse(steps);
    expect(minutesOf(studies)).toEqual([40]);
    await studies[0].finish();
    expect(minutesOf(studies)).toEqual([40, 50]);
    expect(scenes.map(({ over }) => over.value)).toEqual([true, false, false]);
    await studies[1].finish();
    await studies[2].finish();
    expect(scenes.map(({ over }) => over.value)).toEqual([true, true, true]);
    expect(scenes.map(({ shown }) => shown.value?.scenario.promise?.minutes)).toEqual([40, 50, 60]);
    // To go back asks for nothing.
    rehearsal.rehearse([...steps].reverse());
    expect(studies).toHaveLength(3);
    expect(rehearsal.scene(steps[1]).shown.value).toBe(scenes[1].shown.value);
  });

  it("shows of a step what is there of it, and says that there is more to come", async () => {
    const { rehearsal, studies } = byHand();
    const scene = rehearsal.scene(steps[0]);
    expect(scene.shown.value).toBeNull();
    rehearsal.rehearse(steps);
    studies[0].options.onLook?.(simulate(studies[0].request, 1));
    expect([scene.shown.value?.stage, scene.over.value]).toEqual(["coarse", false]);
  });

  it("gives up what it computes for later steps when another is shown, and comes back to it", async () => {
    const { rehearsal, studies } = byHand();
    rehearsal.rehearse([steps[0], steps[1]]);
    await studies[0].finish();
    studies[1].options.onLook?.(simulate(studies[1].request, 1));
    rehearsal.rehearse([steps[2], steps[1]]);
    expect(studies[1].options.signal?.aborted).toBe(true);
    expect(minutesOf(studies)).toEqual([40, 50, 60]);
    await studies[2].finish();
    expect(minutesOf(studies)).toEqual([40, 50, 60, 50]);
  });

  it("needs no days for another view of the same curves, nor for another one in focus", async () => {
    const { rehearsal, studies } = byHand();
    rehearsal.rehearse([steps[0]]);
    await studies[0].finish();
    const elsewhere = situationOf(opened, steps[0].file, { view: "along-the-dial", population: "busy" });
    rehearsal.rehearse([elsewhere]);
    expect(studies).toHaveLength(1);
    expect(rehearsal.scene(elsewhere).shown.value?.focus.population).toBe("busy");
    expect(rehearsal.scene(steps[0]).shown.value?.focus.population).toBe(opened.populations[0].id);
  });

  it("says which step could not be computed, goes on with the next, and tries again when it is looked at", async () => {
    const { rehearsal, studies } = byHand();
    rehearsal.rehearse([steps[0], steps[1]]);
    await studies[0].fail("no worker");
    expect(rehearsal.scene(steps[0]).failure.value).toBe("no worker");
    expect(minutesOf(studies)).toEqual([40, 50]);
    await studies[1].finish();
    rehearsal.rehearse([steps[0], steps[1]]);
    expect(rehearsal.scene(steps[0]).failure.value).toBeNull();
    expect(minutesOf(studies)).toEqual([40, 50, 40]);
  });

  it("does not ask again by itself where it is asked within an effect", async () => {
    const { rehearsal, studies } = byHand();
    let asked = 0;
    const end = effect(() => {
      asked++;
      rehearsal.rehearse([steps[0]]);
    });
    await studies[0].fail("no worker");
    end();
    expect([asked, studies.length]).toEqual([1, 1]);
  });

  it("computes nothing more once it was stopped, and goes on when it is asked again", async () => {
    const { rehearsal, studies } = byHand();
    rehearsal.rehearse(steps);
    rehearsal.stop();
    expect(studies[0].options.signal?.aborted).toBe(true);
    await studies[0].finish();
    expect(studies).toHaveLength(1);
    rehearsal.rehearse(steps);
    expect(minutesOf(studies)).toEqual([40, 40]);
  });

  it("asks what the workbench would ask of the same situation", () => {
    const asked = askedIn(situationOf(opened, opened, { population: "nobody", rule: "value", seed: "seed 7" }));
    expect(asked).toMatchObject({ rule: "value", seed: "seed 7", focus: { population: opened.populations[0].id } });
  });
});
