/**
 * What a team sends to the room, as a short text that can stand in a link: its guess, or its whole scenario. Pure; it
 * knows nothing of scenarios but their ids, and keeps and compares nothing.
 *
 * The text is `#guess1.…` or `#team1.…`: the kind, the version of its form, and a short list as JSON in base64url. It
 * may stand anywhere in any other text. Whoever reads one trusts nothing in it: every place of the list has its type and
 * its limits, and what does not fit is refused with a sentence.
 */
import { idForm } from "../../scenario/ids.ts";
import { readJson } from "../../scenario/json.ts";
import { maxMagnitude } from "../../scenario/limits.ts";

export interface Guess {
  readonly kind: "guess";
  /** Id of the scenario, and the mark of its numbers (case.ts): a guess is about these and no others. */
  readonly scenario: string;
  readonly mark: string;
  readonly team: string;
  /** In whole hundredths, from 0 to 1. */
  readonly dial: number;
  /** Per customer; null where none was guessed. */
  readonly cost: number | null;
  /** From 0 to 100; null where none was guessed. */
  readonly experience: number | null;
}

export interface TeamScenario {
  readonly kind: "team";
  readonly team: string;
  /** Its scenario as the fragment of a shared link, which is checked where it is opened. */
  readonly link: string;
}

export type Sent = Guess | TeamScenario;

export type ReadSent = { readonly ok: true; readonly sent: Sent } | { readonly ok: false; readonly problem: string };

/** Characters of a team's name. */
export const longestTeam = 40;
/** Characters behind the version: a guess is small, a scenario as long as a link may be. */
const longest: Readonly<Record<Sent["kind"], number>> = { guess: 1_000, team: 200_000 };

const version = 1;

export const textOf = (sent: Sent): string => `#${sent.kind}${version}.${encoded(JSON.stringify(listOf(sent)))}`;

function listOf(sent: Sent): readonly unknown[] {
  if (sent.kind === "team") return [sent.team, sent.link];
  const { scenario, mark, team, dial, cost, experience } = sent;
  return [scenario, mark, team, Math.round(100 * dial), cost, experience];
}

const form = /^#(guess|team)(\d{1,6})\.([A-Za-z0-9_-]*)$/;

/** Reads one text as `textOf` writes it. Never throws. */
export function readSent(text: string): ReadSent {
  const match = form.exec(text);
  if (match === null) return refused("is no team's link");
  const kind = match[1] === "guess" ? "guess" : "team";
  if (Number(match[2]) > version) return refused("was made by a newer Goldilocks; reload this page for the newest");
  if (Number(match[2]) !== version) return refused("has a version that never was");
  if (match[3].length > longest[kind]) return refused("is longer than any team's link");
  const json = decoded(match[3]);
  if (json === null) return refused("is damaged or cut off");
  const reading = readJson(json);
  if (!reading.ok) return refused("is damaged or cut off");
  if (!Array.isArray(reading.value)) return refused("holds something else than a guess");
  return kind === "guess" ? readGuess(reading.value) : readTeam(reading.value);
}

const refused = (problem: string): ReadSent => ({ ok: false, problem });

function readGuess(list: readonly unknown[]): ReadSent {
  const [scenario, mark, team, percent, cost, experience] = list;
  if (list.length !== 6) return refused("holds something else than a guess");
  if (typeof scenario !== "string" || !idForm.test(scenario)) return refused("names no scenario");
  if (typeof mark !== "string" || !/^[0-9a-f]{8}$/.test(mark)) return refused("does not say which numbers it is about");
  const name = teamName(team);
  if (name === null) return refused(nameWanted);
  if (!isWhole(percent) || percent < 0 || percent > 100) return refused("has a dial outside 0 to 100 %");
  if (!isAmount(cost)) return refused("has a cost that is no number");
  if (!isAmount(experience) || (experience !== null && (experience < 0 || experience > 100))) {
    return refused("has an experience outside 0 to 100");
  }
  return { ok: true, sent: { kind: "guess", scenario, mark, team: name, dial: percent / 100, cost, experience } };
}

function readTeam(list: readonly unknown[]): ReadSent {
  const [team, link] = list;
  const name = teamName(team);
  if (list.length !== 2 || typeof link !== "string") return refused("holds something else than a team's scenario");
  if (name === null) return refused(nameWanted);
  if (!/^#[\w.~=&-]+$/.test(link)) return refused("holds no link of a scenario");
  return { ok: true, sent: { kind: "team", team: name, link } };
}

const nameWanted = `has no name of a team: 1 to ${longestTeam} characters, all of them visible`;

const isWhole = (value: unknown): value is number => Number.isInteger(value);

/** A number of a sane size, or none. */
const isAmount = (value: unknown): value is number | null =>
  value === null || (typeof value === "number" && Math.abs(value) <= maxMagnitude);

/** Controls, marks that turn the direction of writing, and other characters that are there without being seen. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/u;

/** The name as it is shown: in one form, single spaces; null where it is none. */
export function teamName(value: unknown): string | null {
  if (typeof value !== "string" || value.length > 4 * longestTeam) return null;
  const name = value.normalize("NFC").trim().replace(/ +/g, " ");
  if (name === "" || [...name].length > longestTeam || unseen.test(name)) return null;
  return name;
}

/** Two names are the same team's where they differ in nothing but capitals, width and the like. */
export const teamKey = (team: string): string => team.normalize("NFKC").toLowerCase();

function encoded(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function decoded(text: string): string | null {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
  } catch {
    return null;
  }
}
