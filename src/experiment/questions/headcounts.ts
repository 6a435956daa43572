/**
 * Headcounts as they are looked for: a plan is a number of people for every post, which is a team's whole day or a slot
 * of its shift plan. Here is what plans there are and how one becomes the next; which of them is good is not known here.
 */
import { headcountOf } from "../../process/levers.ts";
import { maxPeopleATeam } from "../../scenario/limits.ts";
import type { Design, Scenario } from "../../scenario/types.ts";
import { variantId } from "./inquiry.ts";

/** Team id -> people by slot; one slot where the team has no shift plan. */
export type Headcounts = Readonly<Record<string, readonly number[]>>;

export interface Post {
  readonly team: string;
  readonly slot: number;
  /** People there are now. */
  readonly present: number;
  /** Fewest that there can be: somebody must be there at the end of the day. */
  readonly least: number;
}

/** People by post. */
export type Plan = readonly number[];

/** By how much posts are to change. */
export type Move = ReadonlyMap<number, number>;

/**
 * The posts of a design, team by team and slot by slot. Left out are unlimited teams, and the desk's where the design
 * uses no desk: nobody is paid there.
 */
export function postsOf(scenario: Scenario, design: Design): readonly Post[] {
  const usesDesk = design.exceptions === "desk" || design.exceptions === "escalate";
  return scenario.teams.flatMap(({ id }, team) => {
    if (id === scenario.desk?.team && !usesDesk) return [];
    const headcount = headcountOf(scenario, design, team) ?? [];
    return headcount.map((present, slot) => ({
      team: id,
      slot,
      present,
      least: slot === headcount.length - 1 ? 1 : 0,
    }));
  });
}

export const presentPlan = (posts: readonly Post[]): Plan => posts.map(({ present }) => present);

export function headcountsOf(posts: readonly Post[], plan: Plan): Headcounts {
  const byTeam: Record<string, number[]> = {};
  posts.forEach(({ team, slot }, post) => {
    byTeam[team] ??= [];
    byTeam[team][slot] = plan[post];
  });
  return byTeam;
}

/** The id of the design with these people. */
export const staffedId = (plan: Plan): string => variantId("people", plan.join("-"));

/** The design with these people, at every dial. */
export function staffed(design: Design, posts: readonly Post[], plan: Plan): Design {
  const headcount = new Map([...design.headcount, ...Object.entries(headcountsOf(posts, plan))]);
  return { ...design, id: staffedId(plan), headcount };
}

/** So many times the people; a slot that nobody serves gets one for each time. */
export const times = (plan: Plan, factor: number): Plan =>
  plan.map((people) => Math.min(maxPeopleATeam, factor * Math.max(1, people)));

/** The plan after some moves together; null where they leave too few at a post, or more than there can be. */
export function moved(posts: readonly Post[], plan: Plan, moves: readonly Move[]): Plan | null {
  const next = [...plan];
  for (const move of moves) {
    for (const [post, by] of move) next[post] += by;
  }
  return next.every((people, post) => people >= posts[post].least && people <= maxPeopleATeam) ? next : null;
}

/** More posts than these are moved in blocks of neighbours: nobody could look at them one by one. */
const mostBlocks = 120;

/** One person less or more at a post; and an eighth, a quarter, a half of a team less, where that is two people or more. */
export function movesFrom(posts: readonly Post[], plan: Plan): readonly Move[] {
  const size = Math.ceil(posts.length / mostBlocks);
  const blocks = posts.flatMap((_, post) =>
    post % size === 0 ? [range(post, Math.min(post + size, posts.length))] : [],
  );
  const less = (own: readonly number[], people: (post: number) => number): Move =>
    new Map(
      own
        .map((post) => [post, -Math.min(people(post), plan[post] - posts[post].least)] as const)
        .filter(([, by]) => by !== 0),
    );
  const teams = [...new Set(posts.map(({ team }) => team))];
  const parts = teams.flatMap((team) => {
    const own = posts.flatMap((post, at) => (post.team === team ? [at] : []));
    const shares = partsToLose(Math.max(...own.map((post) => plan[post])));
    return shares.map((share) => less(own, (post) => Math.floor(plan[post] * share)));
  });
  const more = blocks.map((own) => new Map(own.map((post) => [post, 1])));
  return [...blocks.map((own) => less(own, () => 1)), ...more, ...parts].filter(
    (move) => move.size > 0 && moved(posts, plan, [move]) !== null,
  );
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** Halves, quarters and so on of so many people, as long as that is two at least. */
function partsToLose(people: number): readonly number[] {
  const shares: number[] = [];
  for (let share = 1 / 2; Math.floor(people * share) >= 2; share /= 2) shares.push(share);
  return shares;
}

/** A move that was looked at, from the plan that it starts from. */
export interface Weighed {
  readonly move: Move;
  /** Of what is to be least; below 0: it costs more. */
  readonly saved: number;
  /** Of what must be kept; below 0: it is lost. */
  readonly gained: number;
}

/** Moves that save, the ones first that lose least for it; and moves that gain, the cheapest first. */
export function ranked(weighed: readonly Weighed[]): {
  readonly saving: readonly Weighed[];
  readonly gaining: readonly Weighed[];
} {
  const lost = ({ saved, gained }: Weighed): number => Math.max(0, -gained) / saved;
  const price = ({ saved, gained }: Weighed): number => -saved / gained;
  return {
    saving: weighed.filter(({ saved }) => saved > 0).sort((a, b) => lost(a) - lost(b) || b.saved - a.saved),
    gaining: weighed.filter(({ saved, gained }) => saved <= 0 && gained > 0).sort((a, b) => price(a) - price(b)),
  };
}

/** How many of the best moves are put together with others. */
const fewMoves = 6;
/** Combinations that are looked at, at most, besides the batches. */
const mostSwaps = 16;

/**
 * Moves to be made together: the best savings in batches; and one or two savings with one gain or none, of which those
 * are named that promise to save most if the effects of moves add up.
 * @param short by how much what must be kept may seem to be missed, which sums of effects are not sure of
 */
export function combinations(weighed: readonly Weighed[], spare: number, short: number): readonly (readonly Move[])[] {
  const { saving, gaining } = ranked(weighed);
  const savings = saving.slice(0, fewMoves);
  const pairs = savings.flatMap((one, at) => savings.slice(at + 1).map((other) => [one, other]));
  const swaps = [[], ...gaining.slice(0, fewMoves).map((one) => [one])]
    .flatMap((gains) => [...savings.map((one) => [one]), ...pairs].map((some) => [...some, ...gains]))
    .filter((some) => some.length > 1 && apart(some))
    .map((some) => ({ some, saved: sum(some, "saved"), left: spare + sum(some, "gained") }))
    .filter(({ saved, left }) => saved > 0 && left >= -short)
    .sort((a, b) => b.saved - a.saved)
    .slice(0, mostSwaps)
    .map(({ some }) => some);
  return [...batches(saving), ...swaps].map((some) => some.map(({ move }) => move));
}

/** The first 2, 3, 4, 6, 8, 12, ... savings that do not touch the same post. */
function batches(saving: readonly Weighed[]): readonly (readonly Weighed[])[] {
  const taken = new Set<number>();
  const free = saving.filter(({ move }) => {
    const posts = [...move.keys()];
    if (posts.some((post) => taken.has(post))) return false;
    for (const post of posts) taken.add(post);
    return true;
  });
  const sizes: number[] = [];
  for (let size = 2; size <= free.length; size *= 2) sizes.push(size, (3 * size) / 2);
  return sizes.filter((size) => size <= free.length).map((size) => free.slice(0, size));
}

const sum = (some: readonly Weighed[], what: "saved" | "gained"): number =>
  some.reduce((all, one) => all + one[what], 0);

/** No post is touched twice. */
function apart(some: readonly Weighed[]): boolean {
  const posts = some.flatMap(({ move }) => [...move.keys()]);
  return new Set(posts).size === posts.length;
}
