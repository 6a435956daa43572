/**
 * What differs between two scenarios, taken apart into changes of which each can be made alone: the earlier scenario with
 * one of them and nothing else. What only makes sense together is one change: the shares of a mix, a distribution, an
 * entry that came or went with all that refers to it. Nothing is simulated here.
 */
import { experienceKey, promiseKey } from "../../outcome/paths.ts";
import { checkScenario } from "../../scenario/check.ts";
import { type Difference, everyDifference } from "../../scenario/differences.ts";
import { inSlots, samePeople } from "../../scenario/plans.ts";
import type { Path } from "../../scenario/problem.ts";
import { resolveScenario } from "../../scenario/resolve.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import { inWords } from "../../scenario/sides.ts";
import type { Scenario } from "../../scenario/types.ts";
import { writtenFile } from "../../scenario/written.ts";
import { hasKind, isList, taken, valueIn } from "./takenOver.ts";

/** Two checked files, and which of their curves is looked at. */
export interface Sides {
  readonly before: ScenarioFile;
  readonly after: ScenarioFile;
  readonly population: string;
  readonly designBefore: string;
  readonly designAfter: string;
}

export interface Change {
  /** In the order of the file; none where only the design that is looked at is another. */
  readonly differences: readonly Difference[];
  /** The earlier scenario with this alone. */
  readonly scenario: Scenario;
  /** That is looked at: the earlier one, unless this is the change of it. */
  readonly design: string;
}

export interface Apart {
  readonly changes: readonly Change[];
  /** What moves no measure of this curve at a dial held in place, such as a goal or another population. */
  readonly idle: readonly Difference[];
}

/** What is made together: places by id, where the later scenario's value is taken over. */
interface Bundle {
  readonly places: readonly Path[];
  readonly differences: readonly Difference[];
  readonly design: string;
  /** Entries came or went. */
  readonly ofEntries: boolean;
}

/** Null where they cannot be made one without the other. */
export function takenApart(sides: Sides): Apart | null {
  const after = resolveScenario(sides.after);
  const before = inSlotsOf(resolveScenario(sides.before), after);
  const scenarioOf = ({ places, design }: Bundle): Scenario | null => {
    const made = places.reduce((scenario, place) => taken(scenario, after, place), before);
    const check = checkScenario(writtenFile(made));
    return check.ok && has(check.scenario, sides.population, design) ? check.scenario : null;
  };
  const all = separable(bundlesOf(sides, before, after), sides, (one) => scenarioOf(one) !== null);
  if (all === null) return null;
  const own = keyOf(before, sides.population, sides.designBefore);
  const isIdle = ({ scenario, design }: Change): boolean => keyOf(scenario, sides.population, design) === own;
  const changes = all.flatMap((one): Change[] => {
    const scenario = scenarioOf(one);
    return scenario === null ? [] : [{ differences: one.differences, scenario, design: one.design }];
  });
  return {
    changes: changes.filter((change) => !isIdle(change)),
    idle: changes.filter(isIdle).flatMap((change) => change.differences),
  };
}

/**
 * The same people of each team in as many slots as the other scenario says them in, in every design too: a design's plan
 * has the slots of its team, and those alone are no difference. As it was where they cannot be said so.
 */
function inSlotsOf(scenario: Scenario, other: Scenario): Scenario {
  return scenario.teams.reduce((made, { id }) => teamInSlotsOf(made, other, id), scenario);
}

function teamInSlotsOf(scenario: Scenario, other: Scenario, id: string): Scenario {
  const [own, theirs] = [scenario, other].map(({ teams }) => teams.find((team) => team.id === id)?.headcount);
  if (!own || !theirs || own.length === theirs.length || !samePeople(own, theirs)) return scenario;
  const designs = scenario.designs.map((design) => {
    const plan = design.headcount.get(id);
    if (plan === undefined || plan.length === 1) return design;
    const spread = inSlots(plan, theirs.length);
    return spread && { ...design, headcount: new Map(design.headcount).set(id, spread) };
  });
  const teams = scenario.teams.map((team) => (team.id === id ? { ...team, headcount: theirs } : team));
  return designs.every((design) => design !== null) ? { ...scenario, teams, designs } : scenario;
}

/** What cannot be made alone is made together, and if need be with the entries that came or went. Null where none of it can. */
function separable(
  bundles: readonly Bundle[],
  sides: Sides,
  isScenario: (one: Bundle) => boolean,
): readonly Bundle[] | null {
  const bound = bundles.filter((one) => !isScenario(one));
  if (bound.length === 0) return bundles;
  for (const more of [bound, bundles.filter((one) => bound.includes(one) || one.ofEntries)]) {
    const whole = together(more, sides);
    if (isScenario(whole)) return [...bundles.filter((one) => !more.includes(one)), whole];
  }
  return null;
}

const has = ({ populations, designs }: Scenario, population: string, design: string): boolean =>
  populations.some(({ id }) => id === population) && designs.some(({ id }) => id === design);

/** Text of all that the measures of one curve depend on, dial by dial. */
function keyOf(scenario: Scenario, population: string, design: string): string {
  const { teams, steps, flexibility, costs, referral } = scenario;
  const here: Scenario = {
    ...scenario,
    populations: scenario.populations.filter(({ id }) => id === population),
    designs: scenario.designs.filter(({ id }) => id === design),
  };
  const prices = [teams.map(({ wagePerHour }) => wagePerHour), steps.map(({ cost }) => cost), flexibility, costs];
  return JSON.stringify([experienceKey(here), promiseKey(here), prices, referral.cost]);
}

const together = (bundles: readonly Bundle[], { designBefore, designAfter }: Sides): Bundle => ({
  places: bundles.flatMap(({ places }) => places),
  differences: bundles.flatMap((one) => one.differences),
  design: bundles.some(({ design }) => design === designAfter) ? designAfter : designBefore,
  ofEntries: bundles.some(({ ofEntries }) => ofEntries),
});

function bundlesOf(sides: Sides, before: Scenario, after: Scenario): readonly Bundle[] {
  const found = everyDifference(sides.before, sides.after, inWords()).map((difference) => {
    const place = placeOf(difference, sides);
    return { difference, place: isEntry(place) ? place : wholeOf(place, before, after) };
  });
  const lists = new Set(found.filter(({ place }) => isEntry(place)).map(({ place }) => place[0]));
  const bundles = new Map<string, Bundle>();
  for (const { difference, place } of found) {
    const ofEntries = isOfEntries(place, difference, lists);
    const key = ofEntries ? "entries" : JSON.stringify(place);
    const there = bundles.get(key);
    const places = there?.places ?? [];
    bundles.set(key, {
      places: places.some((one) => String(one) === String(place)) ? places : [...places, place],
      differences: [...(there?.differences ?? []), difference],
      design: sides.designBefore,
      ofEntries,
    });
  }
  if (sides.designBefore === sides.designAfter) return [...bundles.values()];
  // A design that the earlier scenario does not have is taken over with its being looked at.
  const added = bundles.get("entries");
  const isNew = !before.designs.some(({ id }) => id === sides.designAfter);
  const looked: Bundle = {
    places: isNew ? (added?.places ?? []) : [],
    differences: isNew ? (added?.differences ?? []) : [],
    design: sides.designAfter,
    ofEntries: isNew,
  };
  return [looked, ...[...bundles.values()].filter((one) => !isNew || one !== added)];
}

/** The place of a difference with ids where the file has indices. */
function placeOf({ path, after }: Difference, sides: Sides): Path {
  const [list, at, ...rest] = path;
  if (!isList(list) || typeof at !== "number") return path;
  const isGone = rest.length === 0 && after === null;
  return [list, (isGone ? sides.before : sides.after)[list][at].id, ...rest];
}

/** An entry that came or went, or the order of a list. */
const isEntry = (place: Path): boolean => place.length <= 2 && isList(place[0]);

/** What refers to entries, and so comes and goes with them. */
function isOfEntries(place: Path, { before, after }: Difference, lists: ReadonlySet<string | number>): boolean {
  if (isEntry(place)) return true;
  const [of, , part, lever] = place;
  if (of === "segments" && part === "needs") return lists.has("steps") && (before === null || after === null);
  if (of === "populations" && part === "mix") return lists.has("segments");
  if (of === "steps" && part === "next") return lists.has("steps");
  if (of !== "designs") return false;
  if (part === "alsoServes" || part === "headcount") return lists.has("teams");
  return (lever === "range" && lists.has("steps")) || (lever === "crossTraining" && lists.has("teams"));
}

/** A mix, a distribution or the regime changes as a whole. */
function wholeOf(place: Path, before: Scenario, after: Scenario): Path {
  if (place[0] === "populations" && place[2] === "mix") return place.slice(0, 3);
  const lengths = place.map((_, length) => length).slice(1);
  const kinded = lengths.find((length) =>
    [before, after].some((scenario) => hasKind(valueIn(scenario, place.slice(0, length)))),
  );
  return kinded === undefined ? place : place.slice(0, kinded);
}
