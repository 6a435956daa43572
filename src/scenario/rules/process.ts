/** What they go through: teams have people, steps have teams, ways lead somewhere, the desk's team serves the desk. */
import type { Report } from "../ledger.ts";
import { figure, type Path, placeOf, quoted } from "../problem.ts";
import { checkReference, checkShares, idsOf, isGiven, type Rule, type SoundTeam } from "./terms.ts";

/** The last slot's people stay until everyone has left, so there has to be one. */
export function checkLastSlot(
  report: Report,
  path: Path,
  headcount: number | readonly (number | undefined)[] | undefined,
) {
  if (typeof headcount !== "object" || headcount.length === 0) return;
  const last = headcount.length - 1;
  if (headcount[last] === 0)
    report([...path, last], "0", "is below 1 in the last slot, whose people stay until all have left");
}

function checkUnlimited(report: Report, path: Path, team: SoundTeam): void {
  if (isGiven(team, "headcount")) {
    report([...path, "unlimited"], "true", "stands beside a headcount; a team has one or the other");
  }
  for (const key of ["wagePerHour", "absence"] as const) {
    const value = team[key];
    if (value) report([...path, key], figure(value), "stands at an unlimited team, which has nobody to pay or miss");
  }
}

export const teamRule: Rule = (file, report) => {
  file.teams?.forEach((team, i) => {
    if (!team) return;
    const path = ["teams", i];
    checkLastSlot(report, [...path, "headcount"], team.headcount);
    if (team.unlimited) checkUnlimited(report, path, team);
    if (isGiven(team, "headcount") || isGiven(team, "unlimited")) return;
    report([...path, "headcount"], "nothing", 'stands here; a headcount is needed, or "unlimited": true');
  });
};

export const stepRule: Rule = (file, report) => {
  const teams = idsOf(file.teams);
  const steps = idsOf(file.steps);
  const goals = steps && new Set([...steps, "end"]);
  file.steps?.forEach((step, i) => {
    const path = ["steps", i];
    checkReference(report, [...path, "team"], step?.team, teams, "team");
    step?.next?.forEach((way, j) => {
      checkReference(report, [...path, "next", j, "to"], way?.to, goals, "step");
    });
    if (step?.next)
      checkShares(
        report,
        [...path, "next"],
        step.next.map((way) => way?.share),
      );
  });
};

export const deskRule: Rule = (file, report) => {
  const team = file.desk?.team;
  if (team === undefined) return;
  checkReference(report, ["desk", "team"], team, idsOf(file.teams), "team");
  file.steps?.forEach((step, i) => {
    if (step?.team !== team) return;
    report(["steps", i, "team"], quoted(team), "is the desk's team, which serves no step");
  });
};

/** Two of a kind with one id: whoever refers to it would mean either. */
export const idRule: Rule = (file, report) => {
  for (const kind of ["segments", "populations", "teams", "steps", "designs"] as const) {
    const first = new Map<string, number>();
    file[kind]?.forEach((entry, i) => {
      if (entry?.id === undefined) return;
      const before = first.get(entry.id);
      if (before === undefined) first.set(entry.id, i);
      else report([kind, i, "id"], quoted(entry.id), `is the id of ${placeOf([kind, before])} too`);
    });
  }
};
