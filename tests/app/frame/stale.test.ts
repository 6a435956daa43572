import { signal } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { staleAfterAWhile } from "../../../src/app/frame/stale.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("older curves", () => {
  it("turn grey when no newer ones come, and have their colours back at once when they do", () => {
    const older = signal(false);
    const picture = signal({});
    const stale = staleAfterAWhile(older, picture);
    older.value = true;
    expect(stale.value).toBe(false);
    vi.runAllTimers();
    expect(stale.value).toBe(true);
    older.value = false;
    expect(stale.value).toBe(false);
  });

  it("keep their colours under a moving slider, as long as each picture is soon followed by the next", () => {
    const older = signal(true);
    const picture = signal({});
    const stale = staleAfterAWhile(older, picture);
    for (let moves = 0; moves < 20; moves++) {
      vi.advanceTimersByTime(100);
      picture.value = {};
      expect(stale.value).toBe(false);
    }
  });
});
