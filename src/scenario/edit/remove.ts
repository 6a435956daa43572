/**
 * One entry less, and nothing left that refers to it. Before it is done, `removal` says in words what stands in the way
 * and what else would change; it is never done halfway.
 */
import { withPart } from "../change.ts";
import { valueAt } from "../lookup.ts";
import { enumeration } from "../problem.ts";
import type { ScenarioFile } from "../schema.ts";
import { tidy } from "../sliders.ts";
import { indexOf, type ListName, named, nameOf, nouns } from "./lists.ts";
import { forgottenIn, recordsBy } from "./records.ts";
import { withoutShare } from "./shares.ts";
import { merged, type Way, waysOf, withWays } from "./ways.ts";

export interface Removal {
  /** Why it cannot be removed, as a sentence; null where it can. */
  readonly refused: string | null;
  /** What else changes, as sentences. */
  readonly consequences: readonly string[];
  /** Ids of the teams to one of which its steps have to move; null where nothing has to. */
  readonly moveTo: readonly string[] | null;
}

/** What it would mean to remove the entry. */
export function removal(file: ScenarioFile, list: ListName, id: string): Removal {
  const name = nameOf(file, list, id);
  if (file[list].length === 1)
    return refusal(`A scenario needs at least one ${nouns[list]}, and ${name} is the only one.`);
  return judged[list](file, id, name);
}

const refusal = (refused: string): Removal => ({ refused, consequences: [], moveTo: null });
const allowed = (...consequences: readonly string[]): Removal => ({ refused: null, consequences, moveTo: null });

const judged: Readonly<Record<ListName, (file: ScenarioFile, id: string, name: string) => Removal>> = {
  steps: (file, id, name) => {
    const before = leadingTo(file, id).map((step) => nameOf(file, "steps", step));
    if (before.length === 0) return allowed();
    return allowed(`The way from ${enumeration(before)} leads on to where ${name} led.`);
  },
  teams: (file, id, name) => {
    if (file.desk?.team === id) return refusal(`${name} is the desk's team. Give the desk another team first.`);
    const steps = file.steps.filter(({ team }) => team === id).map((step) => step.name);
    if (steps.length === 0) return allowed();
    const others = file.teams.map((team) => team.id).filter((other) => other !== id && other !== file.desk?.team);
    const work = `${enumeration(steps)}: done by ${name}`;
    if (others.length === 0) return refusal(`${work}, and there is no other team to take over.`);
    return { refused: null, consequences: [`${work}. Another team has to take over.`], moveTo: others };
  },
  segments: (file, id, name) => {
    const shareIn = (mix: Readonly<Record<string, number>>) => Number(valueAt(mix, [id]) ?? 0);
    const served = file.populations.filter(({ mix }) => shareIn(mix) > 0);
    const alone = served.filter(({ mix }) => shareIn(mix) >= 1).map((population) => population.name);
    if (alone.length > 0) return refusal(`${enumeration(alone)} would have no customers: ${name} is the whole mix.`);
    if (served.length === 0) return allowed();
    const names = enumeration(served.map((population) => population.name));
    return allowed(`In ${names} the other segments take their share, in proportion.`);
  },
  populations: () => allowed(),
  designs: (file, id) =>
    file.today?.design === id ? allowed("It is what is in use today: the mark of today goes with it.") : allowed(),
};

/** Other steps from which a way leads to this one. */
function leadingTo(file: ScenarioFile, id: string): readonly string[] {
  const others = file.steps.map((step) => step.id).filter((other) => other !== id);
  return others.filter((other) => waysOf(file, other).some(({ to }) => to === id));
}

/**
 * `file` without the entry; the file itself where `removal` refuses. A team that does steps needs `moveTo`, the team
 * that is to do them: without it the file stays as it is.
 */
export function removed(file: ScenarioFile, list: ListName, id: string, moveTo?: string): ScenarioFile {
  const index = indexOf(file, list, id);
  const { refused, moveTo: teams } = removal(file, list, id);
  if (index < 0 || refused !== null) return file;
  if (teams !== null && (moveTo === undefined || !teams.includes(moveTo))) return file;
  const freed = freeing[list](file, id, moveTo);
  return withPart(
    freed,
    [list],
    named(freed, list).filter((entry) => entry.id !== id),
  );
}

const freeing: Readonly<Record<ListName, (file: ScenarioFile, id: string, moveTo?: string) => ScenarioFile>> = {
  steps: (file, id) => forgottenIn(bridged(file, id), recordsBy(file, "steps"), id),
  teams: withoutTeam,
  segments: withoutSegment,
  populations: (file) => file,
  designs: (file, id) => {
    if (file.today?.design !== id) return file;
    const { today: _, ...rest } = file;
    return rest;
  },
};

/** Who came to the step goes where it would have sent them; where it sends everybody back to itself, to the end. */
function bridged(file: ScenarioFile, id: string): ScenarioFile {
  const onwards = waysOf(file, id).filter(({ to }) => to !== id);
  const left = onwards.reduce((total, { share }) => total + share, 0);
  const bridge: readonly Way[] =
    left > 0 ? onwards.map(({ to, share }) => ({ to, share: share / left })) : [{ to: "end", share: 1 }];
  return leadingTo(file, id).reduce((changed, other) => {
    const index = indexOf(file, "steps", other);
    // Whoever goes on to the step behind, goes on to the one behind that: nothing has to be written.
    if (file.steps[index].next === undefined && file.steps[index + 1].next === undefined) return changed;
    const ways = waysOf(file, other).flatMap((way) =>
      way.to === id ? bridge.map(({ to, share }) => ({ to, share: tidy(way.share * share) })) : [way],
    );
    return withWays(changed, other, merged(ways));
  }, file);
}

function withoutTeam(file: ScenarioFile, id: string, moveTo?: string): ScenarioFile {
  const steps = file.steps.map((step) => (step.team === id && moveTo !== undefined ? { ...step, team: moveTo } : step));
  const forgotten = forgottenIn({ ...file, steps }, recordsBy(file, "teams"), id);
  return { ...forgotten, designs: forgotten.designs.map((design) => withoutHelp(design, id)) };
}

/** Who helps whom, without this team on either side; a list that is empty now stays: nobody is helped. */
function withoutHelp(design: ScenarioFile["designs"][number], id: string): ScenarioFile["designs"][number] {
  if (design.alsoServes === undefined) return design;
  const chains = Object.entries(design.alsoServes).filter(([helper]) => helper !== id);
  const alsoServes = Object.fromEntries(chains.map(([helper, helped]) => [helper, helped.filter((one) => one !== id)]));
  return { ...design, alsoServes };
}

function withoutSegment(file: ScenarioFile, id: string): ScenarioFile {
  const populations = file.populations.map((population) => {
    if (!Object.hasOwn(population.mix, id)) return population;
    const rest = Object.entries(population.mix).filter(([segment]) => segment !== id);
    if (!(population.mix[id] > 0)) return { ...population, mix: Object.fromEntries(rest) };
    const ids = Object.keys(population.mix);
    const shares = withoutShare(Object.values(population.mix), ids.indexOf(id));
    const mix = rest.map(([segment], i) => [segment, shares[i]] as const);
    return { ...population, mix: Object.fromEntries(mix) };
  });
  return { ...file, populations };
}
