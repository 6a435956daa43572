/** What is to be gained, as a choice: of steps, and of links between teams. Pure. */
import { rulesFor } from "../../experiment/answer.ts";
import { weighedMeasure } from "../../experiment/evidence.ts";
import type { CertifiedMeasure } from "../../experiment/types.ts";
import type { AskedContext, Choice, QuestionContext } from "./types.ts";

const gainName: Readonly<Record<CertifiedMeasure, string>> = {
  experience: "experience",
  promiseKept: "promises kept",
  netValue: "net value",
  costPerCustomer: "cost",
};

export const gainChoice = (context: QuestionContext): Choice => ({
  id: "measure",
  label: "The gain in",
  options: measuresFor(context).map((value) => ({ value, name: gainName[value] })),
});

export const chosenGain = (context: AskedContext): CertifiedMeasure =>
  measuresFor(context).find((one) => one === context.chosen.measure) ?? weighedMeasure[context.rule];

/** What the rule weighs first. */
function measuresFor({ scenario, rule }: QuestionContext): readonly CertifiedMeasure[] {
  const first = weighedMeasure[rule];
  const all: readonly CertifiedMeasure[] = ["experience", "promiseKept", "netValue", "costPerCustomer"];
  const asked = all.filter((one) => one !== "promiseKept" || rulesFor(scenario).includes("promise"));
  return [first, ...asked.filter((one) => one !== first)];
}
