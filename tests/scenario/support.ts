/** Ways to spoil the sample scenario, and to hear what is said of it. */
import { checkScenario, problemText } from "../../src/scenario/check.ts";
import { sampleFile } from "../support/sample.ts";

type Holder = Record<string | number, unknown>;
export type Keys = readonly (string | number)[];

/** The sample as plain JSON, so that a test may write into it what no file should have. */
export function looseSample(): Holder {
  return structuredClone(sampleFile()) as unknown as Holder;
}

/** Own keys only, as JSON has them: a key such as `__proto__` is a key. */
export function put(target: Holder, keys: Keys, value: unknown): void {
  const holder = keys.slice(0, -1).reduce<Holder>((at, key) => at[key] as Holder, target);
  const last = keys[keys.length - 1];
  if (value === undefined) delete holder[last];
  else Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true });
}

/** The sample with some values put in; undefined takes the key away. */
export function sampleWith(...changes: readonly (readonly [Keys, unknown])[]): Holder {
  const sample = looseSample();
  for (const [keys, value] of changes) put(sample, keys, value);
  return sample;
}

/** What is said of a value, problem by problem; nothing if it is a scenario. */
export function problemsOf(value: unknown): readonly string[] {
  const result = checkScenario(value);
  return result.ok ? [] : result.problems.map(problemText);
}

/** The sample as a service that never closes. */
export function continuousSample(): Holder {
  return sampleWith(
    [["regime"], { kind: "continuous", warmUpMinutes: 100, minutes: 1000 }],
    [["arrivals"], undefined],
    [["teams", 0, "headcount"], 3],
    [["teams", 0, "absence"], undefined],
    [["designs", 1, "headcount"], undefined],
  );
}
