/**
 * Which cross-training link is worth most? A link is a pair of teams: cross-trained people of the one also serve the
 * other. How many are cross-trained stays at the answer's dial, or at a share supposed in its place.
 *
 * Links work as chains: one that passes help on to a team that passes it on is worth little until the next is there, and
 * the last, which closes the chain, is often worth the most. So sets of links are looked at as wholes and no set is
 * built link by link: values are Shapley values over all sets (up to 8 links), and the few are the smallest set of all
 * sets. Beyond 8, orders are drawn and the few are looked for among the closed chains, the design's own links and the
 * links in the order of what they bring. How all of this is found and tested, and its level, stands in sharedOut.ts.
 *
 * Candidates are the design's own links; where at most four teams could help each other also every link that it does not
 * have: twelve at most. With more teams they would be too many to simulate, and too many to tell apart. Of a design that
 * has more than 30 links of its own the first 30 are looked at, in the order of the teams.
 */
import { find } from "../../outcome/find.ts";
import { crossTrained, headcountOf, leversAt } from "../../process/levers.ts";
import type { Design, Levers, Scenario } from "../../scenario/types.ts";
import type { CertifiedMeasure, Estimate } from "../types.ts";
import { closedChains, type Link } from "./chains.ts";
import type { CriticalFewQuestion } from "./criticalFew.ts";
import { heldAt, type Inquiry, pictured, variantId } from "./inquiry.ts";
import { holds } from "./shapley.ts";
import { type Gains, type SharedOut, sharedOut } from "./sharedOut.ts";

export interface LinksQuestion extends CriticalFewQuestion {
  /** The share of each team's people to suppose cross-trained, in [0, 1]; null: the answer's. */
  readonly crossTraining: number | null;
}

export interface LinkValue extends Link {
  /** Whether the design has it. */
  readonly own: boolean;
  /** Its Shapley value over all candidates, from no links at all; of cost, what it costs more. */
  readonly gains: Gains;
  /** In the measure: what it brings as the only link. */
  readonly alone: Estimate;
  /** In the measure: what it brings as the last of the few; null for a link that is not one of them. */
  readonly last: Estimate | null;
}

export interface Links {
  readonly population: string;
  readonly design: string;
  readonly dial: number;
  readonly measure: CertifiedMeasure;
  readonly confidence: number;
  readonly crossTraining: number | null;
  readonly replications: number;
  /** Of all candidates together. */
  readonly whole: Gains;
  readonly links: readonly LinkValue[];
  readonly verdict: SharedOut["verdict"];
  /** The smallest set that holds 90 % of the gain by every second day; empty as long as no gain is shown. */
  readonly few: readonly Link[];
  /** The link that is shown to be worth more than any other; null: not shown. */
  readonly most: Link | null;
}

/** So many teams may each help every other. */
const fewTeams = 4;

/** A set of more of them is no whole number that can be told apart from others. */
const mostLinks = 30;

/** Asks look by look until the few are shown, or that there is nothing to share out, or the replications are spent. */
export function* links(question: LinksQuestion): Inquiry<Links> {
  const design = find(question.scenario.designs, question.design, "design");
  const levers = leversFor(question, design);
  const players = candidates(question.scenario, design, levers);
  if (players.length === 0) return noLinks(question);
  const own = players.reduce((sum, link, player) => sum + (has(design, link) ? 2 ** player : 0), 0);
  const game = {
    ...question,
    players: players.length,
    variant: (coalition: number) => linked(design, levers, players, coalition),
    likely: [own, ...closedChains(players)],
    apart: true,
  };
  return yield* pictured(sharedOut(game), (found) => linksOf(question, design, players, found));
}

/** The answer's, but for the share that is supposed. */
function leversFor({ scenario, dial, crossTraining }: LinksQuestion, design: Design): Levers {
  const levers = leversAt(design, dial);
  if (crossTraining === null) return levers;
  return { ...levers, crossTraining: new Map(scenario.teams.map(({ id }) => [id, crossTraining])) };
}

const has = ({ alsoServes }: Design, { from, to }: Link): boolean => alsoServes.get(from)?.includes(to) === true;

/** Links from teams with anybody cross-trained in any slot. Unlimited teams and the desk's neither give nor get help. */
export function candidates(scenario: Scenario, design: Design, levers: Levers): readonly Link[] {
  const able = scenario.teams.flatMap(({ id }, index) => {
    const people = headcountOf(scenario, design, index);
    return people === null || id === scenario.desk?.team ? [] : [{ id, people }];
  });
  const helping = able.filter(({ id, people }) =>
    people.some((count) => crossTrained(levers.crossTraining.get(id) ?? 0, count) > 0),
  );
  const pairs = helping.flatMap(({ id: from }) => able.flatMap(({ id: to }) => (to === from ? [] : [{ from, to }])));
  return able.length <= fewTeams ? pairs : pairs.filter((link) => has(design, link)).slice(0, mostLinks);
}

/** The design with the links of a coalition and no others. */
function linked(design: Design, levers: Levers, players: readonly Link[], coalition: number): Design {
  const chosen = players.filter((_, player) => holds(coalition, player));
  const alsoServes = new Map<string, readonly string[]>();
  for (const { from, to } of chosen) alsoServes.set(from, [...(alsoServes.get(from) ?? []), to]);
  return heldAt({ ...design, alsoServes }, variantId("links", coalition), levers);
}

/** Nobody is cross-trained, or there is nobody else to help. */
function noLinks({ population, design, dial, measure, confidence, crossTraining }: LinksQuestion): Links {
  const asked = { population, design, dial, measure, confidence, crossTraining };
  return { ...asked, replications: 0, whole: {}, links: [], verdict: "nothing", few: [], most: null };
}

const unknown: Estimate = { mean: null, halfWidth: null };

function linksOf(
  { population, design: id, dial, measure, confidence, crossTraining }: LinksQuestion,
  design: Design,
  players: readonly Link[],
  { replications, whole, players: shares, verdict, few, most }: SharedOut,
): Links {
  const values = players.map((link, player) => {
    const { gains, alone, last } = shares[player];
    return { ...link, own: has(design, link), gains, alone: alone ?? unknown, last };
  });
  return {
    population,
    design: id,
    dial,
    measure,
    confidence,
    crossTraining,
    replications,
    whole,
    links: values,
    verdict,
    few: few.map((player) => players[player]),
    most: most === null ? null : players[most],
  };
}
