/** Prints what failed in the first try of a test that passed in its second: else nobody could look into it. */
import type { Reporter } from "vitest/node";

export const secondTries: Reporter = {
  onTestCaseResult(test) {
    const { state, errors = [] } = test.result();
    if (state !== "passed") return;
    for (const { stack, message } of errors) {
      process.stdout.write(`\nFailed in its first try: ${test.module.relativeModuleId} > ${test.fullName}\n`);
      process.stdout.write(`${stack ?? message}\n\n`);
    }
  },
};
