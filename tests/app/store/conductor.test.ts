import { describe, expect, it } from "vitest";
import { type Conductor, createConductor, type StudyHooks } from "../../../src/app/store/conductor.ts";

/** A study whose looks and end the test gives by hand. */
function handStudy() {
  let hooks: StudyHooks<string> | undefined;
  let finish: (outcome: string | null) => void = () => {};
  let fail: (reason: unknown) => void = () => {};
  const study = (given: StudyHooks<string>) => {
    hooks = given;
    return new Promise<string | null>((resolve, reject) => {
      finish = resolve;
      fail = reject;
    });
  };
  return {
    study,
    get isStarted() {
      return hooks !== undefined;
    },
    get isAborted() {
      return hooks?.signal.aborted ?? false;
    },
    look: (outcome: string) => hooks?.onLook(outcome),
    finish: async (outcome: string | null) => {
      finish(outcome);
      await Promise.resolve().then(() => Promise.resolve());
    },
    fail: async (reason: unknown) => {
      fail(reason);
      await Promise.resolve().then(() => Promise.resolve());
    },
  };
}

function recording() {
  const heard: string[] = [];
  const conductor: Conductor<string> = createConductor<string>({
    onLook: (outcome) => heard.push(outcome),
    onEnd: (end) => heard.push(`end: ${end}`),
    onFailure: (reason) => heard.push(`failed: ${reason}`),
  });
  return { conductor, heard };
}

describe("one study at a time, the newest wins", () => {
  it("hands over looks in turn and says when all is counted", async () => {
    const { conductor, heard } = recording();
    const only = handStudy();
    conductor.start(only.study);
    only.look("first");
    await only.finish("all");
    expect(heard).toEqual(["first", "all", "end: done"]);
  });

  it("stops a study past its first look for a newer one, and hears nothing more of it", async () => {
    const { conductor, heard } = recording();
    const [old, young] = [handStudy(), handStudy()];
    conductor.start(old.study);
    old.look("old, first");
    conductor.start(young.study);
    expect(old.isAborted).toBe(true);
    old.look("old, second");
    await old.finish("old, cut short");
    young.look("young");
    expect(heard).toEqual(["old, first", "young"]);
  });

  it("lets a study come to its first look, then runs the newest of those that wait and no other", () => {
    const { conductor, heard } = recording();
    const [running, skipped, newest] = [handStudy(), handStudy(), handStudy()];
    conductor.start(running.study);
    conductor.start(skipped.study);
    conductor.start(newest.study);
    expect(running.isAborted).toBe(false);
    running.look("running");
    expect([running.isAborted, skipped.isStarted, newest.isStarted]).toEqual([true, false, true]);
    expect(heard).toEqual(["running"]);
  });

  it("runs what waits when the one before ends or fails without a look", async () => {
    const { conductor, heard } = recording();
    const [ends, fails, last] = [handStudy(), handStudy(), handStudy()];
    conductor.start(ends.study);
    conductor.start(fails.study);
    await ends.finish(null);
    conductor.start(last.study);
    await fails.fail("broken");
    expect(last.isStarted).toBe(true);
    expect(heard).toEqual([]);
  });

  it("keeps what is counted when a person stops it", async () => {
    const { conductor, heard } = recording();
    const only = handStudy();
    conductor.start(only.study);
    conductor.stop();
    expect(only.isAborted).toBe(true);
    await only.finish("so far");
    expect(heard).toEqual(["so far", "end: stopped"]);
  });

  it("starts a new study at once after a stop", async () => {
    const { conductor, heard } = recording();
    const [stopped, next] = [handStudy(), handStudy()];
    conductor.start(stopped.study);
    conductor.stop();
    conductor.start(next.study);
    expect(next.isStarted).toBe(true);
    await stopped.finish("old");
    await next.finish("new");
    expect(heard).toEqual(["new", "end: done"]);
  });

  it("hears nothing more of what was given up", async () => {
    const { conductor, heard } = recording();
    const [running, waiting] = [handStudy(), handStudy()];
    conductor.start(running.study);
    conductor.start(waiting.study);
    conductor.drop();
    expect(running.isAborted).toBe(true);
    await running.finish("so far");
    expect([waiting.isStarted, heard]).toEqual([false, []]);
  });

  it("says why a study could not be run", async () => {
    const { conductor, heard } = recording();
    const only = handStudy();
    conductor.start(only.study);
    await only.fail("no worker");
    expect(heard).toEqual(["failed: no worker"]);
  });
});
