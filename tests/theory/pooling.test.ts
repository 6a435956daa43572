import { expect, test } from "vitest";
import { meanWait } from "../../src/theory/erlangC.ts";
import { breakEvenSlowdown } from "../../src/theory/pooling.ts";

test.each([
  [1, 0.051],
  [2, 0.051],
  [5, 0.049],
  [10, 0.048],
])("two M/M/%i at 90 %% load may be served %f slower when pooled", (servers, printed) => {
  const found = breakEvenSlowdown({ arrivalRate: 0.9 * servers, meanService: 1, servers });
  expect(Math.abs(found - printed)).toBeLessThanOrEqual(0.0005);
});

test("at the break-even either way waits the same", () => {
  const queue = { arrivalRate: 2.1, meanService: 1.2, servers: 3 };
  const slowdown = breakEvenSlowdown(queue);
  const together = meanWait({ arrivalRate: 4.2, meanService: 1.2 * (1 + slowdown), servers: 6 });
  expect(Math.abs(together / meanWait(queue) - 1)).toBeLessThan(1e-12);
});
