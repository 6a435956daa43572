/** All tests in one run: `unit` needs Node alone, `browser` drives Chromium against the page built by prepare.mjs. */
import { defineConfig } from "vitest/config";
import { secondTries } from "./tests/support/secondTries.ts";

export default defineConfig({
  test: {
    // One file a core: by itself it would leave one of two cores idle.
    maxWorkers: "100%",
    reporters: ["default", secondTries],
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**"],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          testTimeout: 120_000,
          // A browser on a busy machine may fail by itself. What needed its second try is printed with what failed in
          // the first, and looked into.
          retry: 1,
          hookTimeout: 240_000,
          // A page may draw what it was asked for some frames later, and on a busy machine a frame takes its time.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
