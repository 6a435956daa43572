/** The test that opens presentations in LibreOffice: not of the ordinary run, since it needs a program of some size. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["tests/office/*.check.ts"], testTimeout: 240_000, fileParallelism: false },
});
