/**
 * A scenario as one of the other regime: a day that opens and closes, or a service that never does. What belongs to a
 * day has no place where there are none; what has to go is said in words before it does.
 */
import { maxCustomersADay } from "../limits.ts";
import { enumeration } from "../problem.ts";
import type { ScenarioFile } from "../schema.ts";
import { tidy } from "../sliders.ts";
import { withPeople } from "./people.ts";
import { cleared } from "./records.ts";

export type RegimeKind = ScenarioFile["regime"]["kind"];

export interface OtherRegime {
  readonly file: ScenarioFile;
  /** What else changes, as sentences. */
  readonly consequences: readonly string[];
}

/** Minutes of a day that nobody has given yet. */
const freshDay = 480;

/** Of a service that was a day: it settles for one day and is measured for three. */
const measuredDays = 3;

/** `file` itself, without consequences, where it is of this kind already. */
export function withRegime(file: ScenarioFile, kind: RegimeKind): OtherRegime {
  if (file.regime.kind === kind) return { file, consequences: [] };
  return file.regime.kind === "day" ? withoutDays(file, file.regime.openMinutes) : withDays(file);
}

function withDays(file: ScenarioFile): OtherRegime {
  const perHour = Math.max(...file.populations.map((population) => population.perHour));
  const most = perHour > 0 ? tidy((maxCustomersADay * 60) / perHour) : freshDay;
  return { file: { ...file, regime: { kind: "day", openMinutes: Math.min(freshDay, most) } }, consequences: [] };
}

function withoutDays(file: ScenarioFile, openMinutes: number): OtherRegime {
  const regime = { kind: "continuous", warmUpMinutes: openMinutes, minutes: measuredDays * openMinutes } as const;
  const { arrivals, goal, ...rest } = file;
  const planned = file.teams.filter(({ headcount }) => Array.isArray(headcount));
  const absent = file.teams.filter(({ absence }) => absence !== undefined && absence > 0);
  const fixed = file.costs?.fixedCostPerDay ?? 0;
  const teams = file.teams.map(({ absence: _, ...team }) => team);
  const numbered = planned.reduce(
    (all, { id, headcount }) => withPeople(all, id, Math.max(1, ...[headcount ?? 1].flat())),
    cleared({ ...rest, teams, regime }, ["costs", "fixedCostPerDay"]),
  );
  return {
    file: withoutPlans(numbered),
    consequences: [
      ...(arrivals?.profile === undefined ? [] : ["Customers come evenly: there is no profile of the day."]),
      ...((arrivals?.dayCv ?? 0) > 0 ? ["There are no days to differ from each other."] : []),
      ...(planned.length === 0 ? [] : [`${namesOf(planned)}: the peak of the shift plan holds all the time.`]),
      ...(absent.length === 0 ? [] : [`${namesOf(absent)}: nobody is absent.`]),
      ...(fixed > 0 ? ["There is no fixed cost of a day."] : []),
      ...(goal === undefined ? [] : ["There is no goal for the net value of a day."]),
    ],
  };
}

/** A plan of one slot may stand beside a team's one number. */
function withoutPlans(file: ScenarioFile): ScenarioFile {
  const designs = file.designs.map(({ headcount, ...design }) => {
    if (headcount === undefined) return design;
    const numbers = Object.entries(headcount).map(([id, people]) => [id, Math.max(1, ...[people].flat())] as const);
    return { ...design, headcount: Object.fromEntries(numbers) };
  });
  return { ...file, designs };
}

const namesOf = (teams: ScenarioFile["teams"]): string => enumeration(teams.map(({ name }) => name));
