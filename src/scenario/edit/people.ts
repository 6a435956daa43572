/**
 * How many people a team has: self-service without a number, one number for the whole day, or a shift plan by slots.
 * A design's own number of people follows into the form that its team has now.
 */
import { withPart } from "../change.ts";
import { maxSlots } from "../limits.ts";
import { valueAt } from "../lookup.ts";
import type { ScenarioFile } from "../schema.ts";
import { indexOf } from "./lists.ts";
import { cleared } from "./records.ts";

export type People = number | readonly number[];

/** A plan in other slots: each takes the people of the slot it begins in; the last keeps somebody. */
export function resized(plan: readonly number[], slots: number): readonly number[] {
  const wanted = Math.min(maxSlots, Math.max(1, Math.round(slots)));
  const taken = Array.from({ length: wanted }, (_, i) => plan[Math.floor((i * plan.length) / wanted)]);
  return taken.map((people, i) => (i === wanted - 1 ? Math.max(1, people) : people));
}

function fitted(people: People, to: People): People {
  if (typeof people === "number") return people;
  if (typeof to !== "number") return people.length === to.length ? people : resized(people, to.length);
  return Math.max(1, ...people);
}

/** The team has these people; of a design that has its own, they take the same form. A team without limit gets one. */
export function withPeople(file: ScenarioFile, id: string, people: People): ScenarioFile {
  const index = indexOf(file, "teams", id);
  if (index < 0) return file;
  const { unlimited: _, ...team } = file.teams[index];
  const changed = withPart(file, ["teams", index], { ...team, headcount: people });
  return file.designs.reduce((all, { headcount }, i) => {
    if (headcount === undefined || !Object.hasOwn(headcount, id)) return all;
    return withPart(all, ["designs", i, "headcount", id], fitted(headcount[id], people));
  }, changed);
}

/** What a design says of a team's people itself; null where the team's own hold. */
export function peopleIn(file: ScenarioFile, design: number, team: string): People | null {
  return (valueAt(file, ["designs", design, "headcount", team]) ?? null) as People | null;
}

/**
 * The design has these people of the team, null for the team's own. A plan needs a team with as many slots: a team of
 * one number gets that number in each of them, which changes nothing for anybody; into the slots of a team that has a
 * plan the design's is fitted. The file itself where the team has no limit.
 */
export function withPeopleIn(file: ScenarioFile, design: number, team: string, people: People | null): ScenarioFile {
  const path = ["designs", design, "headcount", team];
  const own = file.teams[indexOf(file, "teams", team)]?.headcount;
  if (own === undefined) return file;
  if (people === null) return cleared(file, path);
  if (typeof people === "number") return withPart(file, path, people);
  if (typeof own !== "number") return withPart(file, path, fitted(people, own));
  return withPart(
    withPeople(
      file,
      team,
      people.map(() => own),
    ),
    path,
    people,
  );
}

/** Self-service: nobody to pay, to miss, to help or to be helped, in any design. */
export function withoutLimit(file: ScenarioFile, id: string): ScenarioFile {
  const index = indexOf(file, "teams", id);
  if (index < 0) return file;
  const team = { id, name: file.teams[index].name, unlimited: true };
  const designs = file.designs.map(({ headcount, alsoServes, ...design }) => ({
    ...design,
    ...(headcount && { headcount: omitting(headcount, id) }),
    ...(alsoServes && { alsoServes: withoutLinks(alsoServes, id) }),
  }));
  return { ...withPart(file, ["teams", index], team), designs };
}

function omitting<T>(record: Readonly<Record<string, T>>, id: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
}

function withoutLinks(record: Readonly<Record<string, string[]>>, id: string): Record<string, string[]> {
  const rest = Object.entries(omitting(record, id));
  return Object.fromEntries(rest.map(([helper, helped]) => [helper, helped.filter((one) => one !== id)]));
}
