/** What a scenario may have or not: the exceptions desk with a team of its own, and customers who come back. */
import { enumeration } from "../problem.ts";
import type { ScenarioFile } from "../schema.ts";
import { freshId, freshName, inserted } from "./lists.ts";

/** Minutes, as the plainest thing that checks out; the numbers are there to be changed. */
const freshDesk = { work: { kind: "gamma", mean: 20, cv: 0.5 }, fit: 0.9 } as const;
const freshReturns: ScenarioFile["returns"] = { rate: 0.5, max: 1, delay: { kind: "exponential", mean: 60 } };

/** With a desk and one person at it; no design uses it yet. The file itself where there is one. */
export function withDesk(file: ScenarioFile): ScenarioFile {
  if (file.desk !== undefined) return file;
  const team = {
    id: freshId(file, "teams", "desk-team"),
    name: freshName(file, "teams", "Exceptions desk"),
    headcount: 1,
  };
  return { ...inserted(file, "teams", team, file.teams.length), desk: { team: team.id, ...freshDesk } };
}

/** Why the desk has to stay, as a sentence; null where it can go. */
export function deskIsNeeded(file: ScenarioFile): string | null {
  const users = file.designs.filter(({ exceptions }) => exceptions === "desk" || exceptions === "escalate");
  if (users.length === 0) return null;
  return `${enumeration(users.map(({ name }) => name))} ${users.length === 1 ? "uses" : "use"} the desk.`;
}

/** Without the desk; its team stays, free for steps. The file itself where a design uses it. */
export function withoutDesk(file: ScenarioFile): ScenarioFile {
  if (deskIsNeeded(file) !== null) return file;
  const { desk: _, ...rest } = file;
  return rest;
}

export function withReturns(file: ScenarioFile): ScenarioFile {
  return file.returns === undefined ? { ...file, returns: freshReturns } : file;
}

export function withoutReturns(file: ScenarioFile): ScenarioFile {
  const { returns: _, ...rest } = file;
  return rest;
}
