/** What a scenario gets when it says nothing. */
import type { Mutant, Room } from "../mutant.ts";

const file = "scenario/resolve.ts";

const mutants: readonly Mutant[] = [
  {
    file,
    text: "segment.target ?? true",
    replacement: "segment.target ?? false",
    says: "Defaults: a segment is a target",
  },
  {
    file,
    text: "byId(file.steps, segment.needs, 1)",
    replacement: "byId(file.steps, segment.needs, 0)",
    says: "Defaults: a step is needed",
  },
  { file, text: "segment.workFactor ?? 1", replacement: "segment.workFactor ?? 0", says: "Defaults: workFactor 1" },
  {
    file,
    text: "absence: team.absence ?? 0",
    replacement: "absence: team.absence ?? 0.1",
    says: "Defaults: nobody is absent",
  },
  {
    file,
    text: "step.mandatory ?? false",
    replacement: "step.mandatory ?? true",
    says: "Defaults: a step is not mandatory",
  },
  { file, text: 'following?.id ?? "end"', replacement: '"end"', says: "Defaults: next is the following step" },
  {
    file,
    text: 'design.exceptions ?? "force"',
    replacement: 'design.exceptions ?? "refer"',
    says: "Defaults: exceptions are forced",
  },
  {
    file,
    text: 'design.dispatch ?? "local"',
    replacement: 'design.dispatch ?? "end-to-end"',
    says: "Defaults: dispatch is local",
  },
  {
    file,
    text: "range: 1, adaptivity: 1, crossTraining: 0",
    replacement: "range: 1, adaptivity: 1, crossTraining: 1",
    says: "Defaults: the flexible end has range and adaptivity 1 and crossTraining 0",
  },
  {
    file,
    text: "byId(owners, value, 0)",
    replacement: "byId(owners, value, 1)",
    says: "Defaults: in an end that is given, what is not named is 0",
  },
  {
    file,
    text: "(i + 1) % links.length",
    replacement: "(i + links.length - 1) % links.length",
    says: "Defaults: the chain leads to the next team in the list",
  },
  {
    file,
    text: "team.id !== file.desk?.team && !team.unlimited",
    replacement: "!team.unlimited",
    says: "Defaults: the desk's team is in no chain",
  },
  {
    file,
    text: "file.triage?.accuracy ?? 1",
    replacement: "file.triage?.accuracy ?? 0",
    says: "Defaults: the judgement at the door is correct",
  },
  {
    file,
    text: "file.referral?.experience ?? 50",
    replacement: "file.referral?.experience ?? 0",
    says: "Defaults: a referral is an experience of 50",
  },
  {
    file,
    text: "backstageVisibility ?? 0.3",
    replacement: "backstageVisibility ?? 0",
    says: "Defaults: backstageVisibility 0.3",
  },
  { file, text: "steepness ?? 2", replacement: "steepness ?? 1", says: "Defaults: steepness 2" },
  { file, text: "overtimeRate ?? 1.5", replacement: "overtimeRate ?? 1", says: "Defaults: overtimeRate 1.5" },
  { file, text: "file.noticeable ?? 1", replacement: "file.noticeable ?? 2", says: "Defaults: 1 point is noticeable" },
  {
    file: "scenario/limits.ts",
    text: "shareTolerance = 1e-6",
    replacement: "shareTolerance = 2e-6",
    says: "Defaults: shares sum to 1 within 1e-6",
  },
];

export const scenario: Room = {
  name: "scenario",
  mutants,
  first: ["tests/scenario/resolve.test.ts", "tests/scenario/badFiles.test.ts"],
  slower: [],
};
