/** What the designer chooses: levers, headcounts and help name teams and steps that exist and can do it. */
import type { Report } from "../ledger.ts";
import { figure, type Path, quoted } from "../problem.ts";
import type { SoundFile } from "../shape.ts";
import { checkLastSlot } from "./process.ts";
import { checkReference, entriesOf, idsOf, isGiven, type Rule, type SoundDesign, type SoundTeam } from "./terms.ts";

interface Ground {
  readonly file: SoundFile;
  readonly teams: ReadonlySet<string> | null;
  readonly people: ReadonlyMap<string, SoundTeam["headcount"]>;
  readonly steps: ReadonlySet<string> | null;
  readonly unlimited: ReadonlySet<string>;
}

function checkExceptions(report: Report, path: Path, design: SoundDesign, file: SoundFile): void {
  const policy = design.exceptions;
  if ((policy !== "desk" && policy !== "escalate") || isGiven(file, "desk")) return;
  report([...path, "exceptions"], quoted(policy), "uses a desk, and the scenario has none");
}

/** Can this team be in a chain of help at all? */
function checkHelper(report: Report, path: Path, id: string | undefined, { file, teams, unlimited }: Ground): void {
  checkReference(report, path, id, teams, "team");
  if (id === undefined) return;
  if (id === file.desk?.team)
    report(path, quoted(id), "is the desk's team, which helps nobody and is helped by nobody");
  if (unlimited.has(id)) report(path, quoted(id), "is an unlimited team, which helps nobody and needs no help");
}

function checkAlsoServes(report: Report, path: Path, design: SoundDesign, ground: Ground): void {
  for (const [helper, helped] of entriesOf(design.alsoServes)) {
    const at = [...path, "alsoServes", helper];
    checkHelper(report, at, helper, ground);
    const seen = new Set<string>();
    helped?.forEach((id, i) => {
      checkHelper(report, [...at, i], id, ground);
      if (id === undefined) return;
      if (id === helper) report([...at, i], quoted(id), "is the team itself; only other teams can also be served");
      if (seen.has(id)) report([...at, i], quoted(id), "is named twice");
      seen.add(id);
    });
  }
}

function checkSlots(report: Report, path: Path, people: unknown, ownPeople: unknown): void {
  if (!Array.isArray(people)) return;
  const slots = figure(people.length);
  if (typeof ownPeople === "number" && people.length > 1) {
    report(path, `a list of ${slots}`, "stands here, and the team's own headcount is one number without slots");
  }
  if (Array.isArray(ownPeople) && ownPeople.length !== people.length) {
    report(
      path,
      `a list of ${slots}`,
      `has other slots than the team's own headcount, which has ${figure(ownPeople.length)}`,
    );
  }
}

function checkHeadcount(
  report: Report,
  path: Path,
  design: SoundDesign,
  { people: own, teams, unlimited }: Ground,
): void {
  for (const [id, people] of entriesOf(design.headcount)) {
    const at = [...path, "headcount", id];
    checkReference(report, at, id, teams, "team");
    if (unlimited.has(id)) report(at, quoted(id), "is an unlimited team, which has no headcount");
    checkLastSlot(report, at, people);
    checkSlots(report, at, people, own.get(id));
  }
}

function checkLevers(report: Report, path: Path, design: SoundDesign, { teams, steps }: Ground): void {
  for (const end of ["rigid", "flexible"] as const) {
    const { range, crossTraining } = design[end] ?? {};
    if (typeof range === "object") {
      for (const id of Object.keys(range)) checkReference(report, [...path, end, "range", id], id, steps, "step");
    }
    if (typeof crossTraining === "object") {
      for (const id of Object.keys(crossTraining)) {
        checkReference(report, [...path, end, "crossTraining", id], id, teams, "team");
      }
    }
  }
}

export const designRule: Rule = (file, report) => {
  const unlimited = new Set(file.teams?.flatMap((team) => (team?.unlimited && team.id !== undefined ? [team.id] : [])));
  const people = new Map(file.teams?.flatMap((team) => (team?.id === undefined ? [] : [[team.id, team.headcount]])));
  const ground: Ground = { file, people, teams: idsOf(file.teams), steps: idsOf(file.steps), unlimited };
  file.designs?.forEach((design, i) => {
    if (!design) return;
    const path = ["designs", i];
    checkExceptions(report, path, design, file);
    checkAlsoServes(report, path, design, ground);
    checkHeadcount(report, path, design, ground);
    checkLevers(report, path, design, ground);
  });
  checkReference(report, ["today", "design"], file.today?.design, idsOf(file.designs), "design");
};
