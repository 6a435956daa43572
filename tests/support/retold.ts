/** The same scenario told in another way: other units, other orders, a segment in two. Each returns another file. */
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { sampleFile } from "./sample.ts";

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null | undefined;

/** The file with every number whose key is named multiplied, wherever it stands; lists of numbers too. */
export function multiplied(file: ScenarioFile, factors: Readonly<Record<string, number>>): ScenarioFile {
  const walk = (value: Json, key: string): Json => {
    if (typeof value === "number") return Object.hasOwn(factors, key) ? value * factors[key] : value;
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, walk(part, name)]));
  };
  return walk(JSON.parse(JSON.stringify(file)), "") as unknown as ScenarioFile;
}

function reversedKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, reversedKeys(part)] as const)
      .reverse(),
  );
}

/** The same file with the keys of every record the other way round. */
export function keysReversed(file: ScenarioFile): ScenarioFile {
  return reversedKeys(JSON.parse(JSON.stringify(file))) as unknown as ScenarioFile;
}

/** The same process told in another unit of time. */
export function inUnitOf(minutes: number, file: ScenarioFile): ScenarioFile {
  const shorter = 1 / minutes;
  const told = multiplied(file, {
    openMinutes: shorter,
    warmUpMinutes: shorter,
    minutes: shorter,
    waitTolerance: shorter,
    perHour: minutes,
    wagePerHour: minutes,
  });
  const distribution = <T extends ScenarioFile["steps"][number]["work"] | undefined>(one: T): T =>
    one === undefined
      ? one
      : ({ ...one, ...pick(one, ["value", "values", "mean", "min", "mode", "max"], (value) => value * shorter) } as T);
  return {
    ...told,
    segments: told.segments.map((segment) => ({ ...segment, patience: distribution(segment.patience) })),
    steps: told.steps.map((step) => ({ ...step, work: distribution(step.work) })),
    desk: told.desk && { ...told.desk, work: distribution(told.desk.work) },
    returns: told.returns && { ...told.returns, delay: distribution(told.returns.delay) },
  };
}

function pick(one: object, keys: readonly string[], change: (value: number) => number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(one)
      .filter(([key]) => keys.includes(key))
      .map(([key, value]) => [key, Array.isArray(value) ? value.map(change) : change(value)]),
  );
}

/** Segment `index` in two halves that are alike; the second stands behind the first, or at the end. */
export function split(file: ScenarioFile, index: number, behind: boolean): ScenarioFile {
  const segment = file.segments[index];
  const halves = [segment, { ...segment, id: "other-half", name: "Other half" }];
  const others = file.segments.filter((_, i) => i !== index);
  return {
    ...file,
    segments: behind
      ? file.segments.flatMap((one, i) => (i === index ? halves : [one]))
      : [...others.slice(0, index), halves[0], ...others.slice(index), halves[1]],
    populations: file.populations.map((population) => {
      const share = population.mix[segment.id] ?? 0;
      return { ...population, mix: { ...population.mix, [segment.id]: share / 2, "other-half": share / 2 } };
    }),
  };
}

/** The same people, always there. */
export function withoutAbsence(file: ScenarioFile): ScenarioFile {
  return { ...file, teams: file.teams.map((team) => ({ ...team, absence: 0 })) };
}

/** Every step says where it goes, and every design whom its people help, as the defaults would have it. */
export function explicit(file: ScenarioFile): ScenarioFile {
  const steps = file.steps.map((step, i) => ({
    ...step,
    next: step.next ?? [{ to: file.steps[i + 1]?.id ?? "end", share: 1 }],
  }));
  const chain = file.teams.filter((team) => !team.unlimited && team.id !== file.desk?.team).map(({ id }) => id);
  const alsoServes = Object.fromEntries(
    chain.map((id, i) => [id, chain.length > 1 ? [chain[(i + 1) % chain.length]] : []]),
  );
  const designs = file.designs.map((design) => ({ ...design, alsoServes: design.alsoServes ?? alsoServes }));
  return { ...file, steps, designs };
}

/** The list from another place on, and turned round: any order of a short list can be met so. */
export function reordered<T>(list: readonly T[], from: number, turned: boolean): T[] {
  const at = list.length === 0 ? 0 : from % list.length;
  const moved = [...list.slice(at), ...list.slice(0, at)];
  return turned ? moved.reverse() : moved;
}

/** One step with a team of one; two other teams have nothing of their own to do and help. */
export function withHelpers(helpers: readonly string[]): ScenarioFile {
  const { desk: _, returns: __, today: ___, ...file } = sampleFile();
  const everybody = { crossTraining: 1 };
  return {
    ...file,
    segments: file.segments.map((segment) => ({ ...segment, needs: {} })),
    teams: ["home", ...helpers].map((id) => ({ id, name: id, headcount: 1 })),
    steps: [{ ...file.steps[0], team: "home" }],
    designs: [
      {
        id: "helped",
        name: "Helped",
        alsoServes: Object.fromEntries(helpers.map((id) => [id, ["home"]])),
        rigid: everybody,
        flexible: everybody,
      },
    ],
  };
}
