/**
 * Why a design does not use a parameter, in words, or null where it does.
 *
 * Judged by what the file says, not by what a run would show: a slider is only called unused where moving it cannot
 * change a result of this design.
 */
import { resolveScenario } from "./resolve.ts";
import type { ScenarioFile } from "./schema.ts";
import type { Design, Scenario } from "./types.ts";

export type Need =
  | "desk"
  | "loudness"
  | "returns"
  | "triage"
  | "referral"
  | "range"
  | "adaptivity"
  | "crossTraining"
  | "helpers";

type Reason = (design: Design) => string | null;

const usesDesk = ({ exceptions }: Design) => exceptions === "desk" || exceptions === "escalate";
const leavesUnmet = ({ exceptions }: Design) => exceptions === "force" || exceptions === "escalate";
const moves = ({ rigid, flexible }: Design, lever: "range" | "crossTraining") =>
  [...rigid[lever].values(), ...flexible[lever].values()].some((value) => value > 0);
const helps = ({ alsoServes }: Design) => [...alsoServes.values()].some((teams) => teams.length > 0);

const needs: Readonly<Record<Need, readonly [isMet: (design: Design) => boolean, otherwise: string]>> = {
  desk: [usesDesk, "This design has no exceptions desk."],
  loudness: [({ exceptions }) => exceptions === "escalate", "This design treats the loud as all others."],
  returns: [leavesUnmet, "In this design no need stays unmet."],
  triage: [({ admission }) => admission === "target", "This design admits everyone."],
  referral: [
    ({ admission, exceptions }) => admission === "target" || exceptions === "refer",
    "This design refers nobody.",
  ],
  range: [(design) => moves(design, "range"), "In this design no step handles more than the standard range."],
  adaptivity: [
    ({ rigid, flexible }) => rigid.adaptivity > 0 || flexible.adaptivity > 0,
    "In this design nobody skips a step.",
  ],
  crossTraining: [(design) => moves(design, "crossTraining"), "In this design nobody is cross-trained."],
  helpers: [helps, "In this design no team serves another."],
};

export interface Usage {
  /** The first of these needs that the design does not meet. */
  unmet(needed: readonly Need[]): (designId: string) => string | null;
  /** A parameter of one design is used by no other. */
  ownedBy(ownerId: string, needed: readonly Need[]): (designId: string) => string | null;
  /** A team's own headcount, unless the design has one for it or is without the desk the team is for. */
  teamPeople(teamId: string): (designId: string) => string | null;
  /** What belongs to the desk's team is used with the desk only. */
  teamNeeds(teamId: string): readonly Need[];
}

export function usageOf(file: ScenarioFile): Usage {
  const scenario: Scenario = resolveScenario(file);
  const designs = new Map(scenario.designs.map((design) => [design.id, design]));
  const forDesign = (reason: Reason) => (id: string) => {
    const design = designs.get(id);
    return design ? reason(design) : null;
  };
  const firstUnmet =
    (needed: readonly Need[]): Reason =>
    (design) => {
      const unmet = needed.find((need) => !needs[need][0](design));
      return unmet === undefined ? null : needs[unmet][1];
    };
  const teamNeeds = (team: string): readonly Need[] => (team === scenario.desk?.team ? ["desk"] : []);
  return {
    unmet: (needed) => forDesign(firstUnmet(needed)),
    ownedBy: (owner, needed) =>
      forDesign((design) => (design.id === owner ? firstUnmet(needed)(design) : "Another design's own.")),
    teamPeople: (team) =>
      forDesign((design) =>
        design.headcount.has(team) ? "This design has its own number of people." : firstUnmet(teamNeeds(team))(design),
      ),
    teamNeeds,
  };
}
