/**
 * A checked file from a part of a link: the whole that stands in it, or its changes on what they were made for. Where
 * that is no longer what it was, as many changes as still fit are applied, and the rest are named.
 */
import { checkScenario, type Problem } from "../../scenario/check.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { Scenario } from "../../scenario/types.ts";
import type { Part } from "./content.ts";
import { type Patch, patched } from "./patch.ts";

export type Put =
  | {
      readonly ok: true;
      readonly file: ScenarioFile;
      readonly scenario: Scenario;
      /** Places of changes that were left out. */
      readonly lost: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Trying changes one by one takes a check each; nobody who moves sliders makes more or longer ones. */
const mostTried = 60;
const longestTried = 20_000;
/** One change may need another that stands behind it, which needs a third at most: an entry, a team, a step. */
const rounds = 3;

/**
 * @param part absent where nothing differs from `base`
 * @param isOther the base is not the one that the part was made for
 */
export function putTogether(base: ScenarioFile | null, part: Part | undefined, isOther: boolean): Put {
  const isPatch = Array.isArray(part);
  if (part !== undefined && !isPatch) return checked(part, []);
  if (base === null) return { ok: false, problems: [] };
  if (!isPatch) return checked(base, []);
  const { value, lost } = patched(base, part);
  if (lost.length > 0 && !isOther) return { ok: false, problems: [] };
  const put = checked(value, lost);
  return put.ok || !isOther ? put : asFarAsItFits(base, part, put);
}

function checked(value: unknown, lost: Patch): Put {
  const check = checkScenario(value);
  if (!check.ok) return check;
  return { ok: true, file: check.file, scenario: check.scenario, lost: lost.map(([place]) => place) };
}

/** Change by change, in a few rounds. */
function asFarAsItFits(base: ScenarioFile, patch: Patch, failed: Put): Put {
  if (patch.length > mostTried || JSON.stringify(patch).length > longestTried) return failed;
  let put = checked(base, []);
  let left = patch;
  for (let round = 0; round < rounds; round++) {
    left = left.filter((change) => {
      if (!put.ok) return true;
      const { value, lost } = patched(put.file, [change]);
      const tried = checked(value, []);
      if (lost.length > 0 || !tried.ok) return true;
      put = tried;
      return false;
    });
  }
  return put.ok ? { ...put, lost: left.map(([place]) => place) } : failed;
}
