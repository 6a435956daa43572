/**
 * What the room has collected, and what comes to it: pasted text with any number of links in it, or files. All that can
 * be taken is taken; a team's later guess takes the place of its earlier one; what cannot be taken is named with the
 * reason. Pure; it keeps and draws nothing.
 */
import { quoted } from "../../scenario/problem.ts";
import { isSent } from "./asked.ts";
import { type Guess, longestTeam, readSent, type Sent, type TeamScenario, teamKey, teamName, textOf } from "./guess.ts";

/** By team: one guess and one scenario at most, in the order in which they first came. */
export interface Collected {
  readonly guesses: readonly Guess[];
  readonly scenarios: readonly TeamScenario[];
}

export const nothing: Collected = { guesses: [], scenarios: [] };

/** What a guess must be about to be taken. */
export interface Wanted {
  readonly scenario: string;
  readonly mark: string;
}

export interface Taking {
  readonly collected: Collected;
  /** Counts of what is new, and of what was there already, word for word. */
  readonly taken: number;
  readonly known: number;
  /** Teams whose earlier one was replaced. */
  readonly replaced: readonly string[];
  /** In sentences: which one, and why. */
  readonly refused: readonly string[];
}

/** Text that was pasted or dropped, with what to call it. */
export interface Received {
  /** Name of a file; null for what was pasted. */
  readonly name: string | null;
  readonly text: string;
  /** Why a file is of no use, to follow its name; absent where it may be. */
  readonly problem?: string;
}

/** Teams of one room, characters of all that comes at once, and links in it: more is a mistake. */
export const mostTeams = 500;
export const longestText = 4_000_000;
const mostLinks = 2_000;
/** Of its line, before a link: a name and an address. */
const longestBefore = 400;
/** More reasons help nobody. */
const mostNamed = 20;

const linkForm = /#(?:(?:guess|team)\d{1,6}\.[A-Za-z0-9_-]*|\d{1,9}=[A-Za-z0-9_-]+)/g;

interface Found {
  /** "Line 3", "Line 3 of teams.txt". */
  readonly place: string;
  readonly text: string;
  /** What stands before it in its line, without its address. */
  readonly before: string;
}

/** Never throws. */
export function take(before: Collected, received: readonly Received[], wanted: Wanted): Taking {
  const start: Taking = { collected: before, taken: 0, known: 0, replaced: [], refused: [] };
  const all = received.reduce((taking, one) => takeOne(taking, one, wanted), start);
  const { refused } = all;
  if (refused.length <= mostNamed) return all;
  return { ...all, refused: [...refused.slice(0, mostNamed), `And ${refused.length - mostNamed} more.`] };
}

function takeOne(taking: Taking, { name, text, problem }: Received, wanted: Wanted): Taking {
  const whole = name === null ? "What was pasted" : name;
  if (problem !== undefined) return refusing(taking, `${whole} ${problem}`);
  if (text.length > longestText) return refusing(taking, `${whole} is longer than all teams' links together.`);
  const found = findLinks(text, name);
  if (found.length === 0) {
    const isBroken = name === null && isSent(text.trim());
    return refusing(taking, isBroken ? "The link is cut off or damaged." : `${whole} holds no team's link.`);
  }
  if (found.length > mostLinks) return refusing(taking, `${whole} holds more than ${mostLinks} links.`);
  return found.reduce((each, link) => takeLink(each, link, wanted), taking);
}

const refusing = (taking: Taking, why: string): Taking => ({ ...taking, refused: [...taking.refused, why] });

function findLinks(text: string, name: string | null): readonly Found[] {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.flatMap((line, i) => {
    let from = 0;
    return [...line.matchAll(linkForm)].map((match): Found => {
      const before = line.slice(Math.max(from, match.index - longestBefore), match.index);
      from = match.index + match[0].length;
      const place = `${lines.length > 1 ? `Line ${i + 1}` : "The link"}${name === null ? "" : ` of ${name}`}`;
      return { place, text: match[0], before: before.slice(0, before.lastIndexOf(" ") + 1) };
    });
  });
}

function takeLink(taking: Taking, found: Found, wanted: Wanted): Taking {
  const named = (why: string): string => `${found.place} ${why}.`;
  const reading = /^#\d/.test(found.text) ? sharedLink(found) : readSent(found.text);
  if (!reading.ok) return refusing(taking, named(reading.problem));
  const { sent } = reading;
  const who = `${found.place}, of ${sent.team},`;
  if (sent.kind === "guess" && sent.scenario !== wanted.scenario) {
    return refusing(taking, `${who} is a guess about another scenario: ${quoted(sent.scenario)}.`);
  }
  if (sent.kind === "guess" && sent.mark !== wanted.mark) {
    return refusing(taking, `${who} is a guess about other numbers of this scenario.`);
  }
  return added(taking, sent);
}

/** Any link to a scenario is a team's where its line begins with the team's name. */
function sharedLink({ text, before }: Found): ReturnType<typeof readSent> {
  const team = teamName(before.replace(/[\s:,;=–—-]+$/, ""));
  // Read as it is kept and sent on: what would not be found again is not taken.
  if (team !== null) return readSent(textOf({ kind: "team", team, link: text }));
  const problem = `leads to a scenario, and no team's name of at most ${longestTeam} characters stands before it`;
  return { ok: false, problem };
}

function added(taking: Taking, sent: Sent): Taking {
  const { collected } = taking;
  const list: readonly Sent[] = sent.kind === "guess" ? collected.guesses : collected.scenarios;
  const key = teamKey(sent.team);
  const at = list.findIndex(({ team }) => teamKey(team) === key);
  if (at >= 0 && JSON.stringify(list[at]) === JSON.stringify(sent)) return { ...taking, known: taking.known + 1 };
  if (at < 0 && list.length >= mostTeams)
    return refusing(taking, `${sent.team} is one team too many: ${mostTeams} fit.`);
  const put = <S extends Sent>(others: readonly S[], one: S): readonly S[] =>
    at < 0 ? [...others, one] : others.map((other, i) => (i === at ? one : other));
  return {
    ...taking,
    collected:
      sent.kind === "guess"
        ? { ...collected, guesses: put(collected.guesses, sent) }
        : { ...collected, scenarios: put(collected.scenarios, sent) },
    taken: taking.taken + (at < 0 ? 1 : 0),
    replaced: at < 0 ? taking.replaced : [...taking.replaced, sent.team],
  };
}

/** What was taken, in a sentence or two, for eye and ear. */
export function takingText({ taken, known, replaced, refused }: Taking): string {
  const parts = [
    taken > 0 ? `${taken} taken` : "",
    replaced.length > 0 ? `${listed(replaced)} replaced ${replaced.length === 1 ? "its" : "their"} earlier one` : "",
    known > 0 ? `${known} ${known === 1 ? "was" : "were"} there already` : "",
    refused.length > 0 ? `${refused.length} not taken` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `${parts.join("; ")}.`;
}

function listed(names: readonly string[]): string {
  if (names.length > 3) return `${names.length} teams`;
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}
