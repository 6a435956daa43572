/**
 * A situation as the fragment of an address, and back: `#1=` and what it takes to see the same again, packed.
 *
 * A link holds only what differs from its template, by value. It is bound to the template by a fingerprint: where the
 * template has changed since, old links keep opening, with their changes applied to it as it stands now, and say so
 * and what no longer fits. A scenario without a template is in the link as a whole. Links are read by people who did
 * not write them: whatever comes out has been through the check, and what cannot be read is refused with a sentence.
 */

import { defaultSeed } from "../../experiment/types.ts";
import { checkScenario, type Problem, problemText } from "../../scenario/check.ts";
import { enumeration, quoted } from "../../scenario/problem.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { Scenario } from "../../scenario/types.ts";
import { firstRequest, fitRequest } from "../store/request.ts";
import type { Situation } from "../store/store.ts";
import { type Content, damaged, mostChanges, type Part, readContent } from "./content.ts";
import { fingerprintOf } from "./hash.ts";
import { packed } from "./pack.ts";
import { patchOf } from "./patch.ts";
import { type Put, putTogether } from "./putTogether.ts";

/** Of the form of links. A later one reads all earlier ones. */
export const linkVersion = 1;

/** Longer ones no browser hands on. */
const longestLink = 2_000_000;

export type LinkReading =
  | {
      readonly ok: true;
      readonly situation: Situation;
      /** Null for a scenario that is in the link as a whole. */
      readonly template: ScenarioFile | null;
      /** In sentences: what is not as it was when the link was made. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly problem: string };

/** The scenario among those that come with the site that a situation started from, by its id. */
export function templateOf(
  { opened }: Pick<Situation, "opened">,
  templates: readonly ScenarioFile[],
): ScenarioFile | null {
  return templates.find(({ id }) => id === opened.id) ?? null;
}

/**
 * The fragment of an address, with its #.
 * @param template what the link may take for known where it is opened; null for nothing
 */
export function linkOf(situation: Situation, template: ScenarioFile | null): string {
  const { opened, file, rule, seed, population, design, comparing, view } = situation;
  const first = firstRequest(checkedOf(file));
  const content: Content = {
    ...(template === null ? {} : { t: [template.id, fingerprintOf(template)] }),
    // What is of a template is held against the template, whatever it was when it was opened.
    ...(template === null ? partOf("o", null, opened) : {}),
    ...partOf("f", template ?? opened, file),
    ...(rule === null ? {} : { r: rule }),
    ...(seed === defaultSeed ? {} : { s: seed }),
    ...(population === first.population ? {} : { p: population }),
    ...(design === first.design ? {} : { d: design }),
    ...(comparing === first.comparing ? {} : { c: comparing }),
    ...(view === "" ? {} : { v: view }),
  };
  return `#${linkVersion}=${packed(JSON.stringify(content))}`;
}

/**
 * The id of the template that a link is held against: what has to be there before it is read. Null where it is held
 * against none, or cannot be read.
 */
export function templateIn(fragment: string): string | null {
  const reading = contentIn(fragment);
  return (reading.ok && reading.content.t?.[0]) || null;
}

/** Never throws. @param fragment with its # or without */
export function readLink(fragment: string, templates: readonly ScenarioFile[]): LinkReading {
  const reading = contentIn(fragment);
  return reading.ok ? situationOf(reading.content, templates) : reading;
}

function contentIn(fragment: string): ReturnType<typeof readContent> {
  // Some programs write the sign in their own way.
  const [, version, letters] = /^#?(\d{1,9})(?:=|%3D)(.*)$/is.exec(fragment) ?? [];
  if (version === undefined || fragment.length > longestLink || Number(version) < 1) return refused(damaged);
  if (Number(version) > linkVersion) {
    return refused(
      `This link is of form ${Number(version)}, and this page reads forms up to ${linkVersion}: a newer Goldilocks opens it.`,
    );
  }
  return readContent(letters);
}

const refused = (problem: string): { readonly ok: false; readonly problem: string } => ({ ok: false, problem });

function situationOf(content: Content, templates: readonly ScenarioFile[]): LinkReading {
  const [id, fingerprint] = content.t ?? [];
  const template = templates.find((one) => one.id === id) ?? null;
  if (id !== undefined && template === null) {
    return refused(`This link changes a scenario that does not come with this page: ${quoted(id)}.`);
  }
  const isOther = template !== null && fingerprintOf(template) !== fingerprint;
  const opened = putTogether(template, content.o, isOther);
  if (!opened.ok) return refusedFor(opened.problems);
  const now = content.f === undefined ? opened : putTogether(opened.file, content.f, isOther);
  if (!now.ok) return refusedFor(now.problems);
  return {
    ok: true,
    situation: { opened: template ?? opened.file, file: now.file, ...askedIn(content, now.scenario) },
    template,
    notes: template === null || !isOther ? [] : notesOn(template, [opened, now]),
  };
}

function askedIn({ r, s, p, d, c, v }: Content, scenario: Scenario): Omit<Situation, "opened" | "file"> {
  const first = firstRequest(scenario);
  const asked = {
    population: p ?? first.population,
    design: d ?? first.design,
    comparing: c ?? first.comparing,
    rule: r ?? null,
    seed: s ?? defaultSeed,
  };
  return { ...fitRequest(asked, scenario), view: v ?? "" };
}

function notesOn({ title }: ScenarioFile, parts: readonly Put[]): readonly string[] {
  const changed = `${title} has changed since this link was made. What the link changes is applied to it as it is now.`;
  const places = [...new Set(parts.flatMap((part) => (part.ok ? part.lost : [])))];
  if (places.length === 0) return [changed];
  const count = places.length === 1 ? "1 change no longer fits" : `${places.length} changes no longer fit`;
  return [changed, `${count} and ${places.length === 1 ? "is" : "are"} left out: ${enumeration(places)}.`];
}

function refusedFor(problems: readonly Problem[]): LinkReading {
  const [first, ...others] = problems;
  if (first === undefined) return refused(damaged);
  const more = others.length === 0 ? "" : `, and ${others.length} more problem${others.length === 1 ? "" : "s"}`;
  return refused(`The scenario in this link cannot be opened. ${problemText(first)}${more}.`);
}

/** What to say of `after` for one who has `before`: nothing, what differs, or the whole where that is shorter. */
function partOf(
  key: "o" | "f",
  before: ScenarioFile | null,
  after: ScenarioFile,
): { readonly [K in "o" | "f"]?: Part } {
  if (before === null) return { [key]: after };
  const patch = patchOf(before, after);
  if (patch.length === 0) return {};
  const isShorter = patch.length <= mostChanges && JSON.stringify(patch).length < JSON.stringify(after).length;
  return { [key]: isShorter ? patch : after };
}

function checkedOf(file: ScenarioFile): Scenario {
  const check = checkScenario(file);
  if (!check.ok) throw new Error(`a file with ${check.problems.length} problems was to be linked`);
  return check.scenario;
}
