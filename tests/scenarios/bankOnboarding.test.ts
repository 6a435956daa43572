import { describe, expect, test } from "vitest";
import { traceReplication } from "../../src/outcome/trace.ts";
import { allNeeded, branches, lawless, onboarding, onboardingPoints, places, point } from "./bankOnboarding.ts";
import { tenths } from "./coarse.ts";
import { dialOf, wholeDial } from "./study.ts";
import { survivors } from "./survival.ts";

const sentences = Object.keys(onboardingPoints) as (keyof typeof onboardingPoints)[];
/** Fine where the points lie: two are compared. */
const around = wholeDial.filter((dial) => dial === 0 || (dial > 0.12 && dial < 0.83));
const [effort, judging, morePromises, lessFlexible, dead] = sentences;

describe("the story of the law's steps and the house's comes out of the simulation", () => {
  const world = branches(onboarding(), wholeDial, 80);

  test.each(sentences)("%s", (sentence) => {
    expect(onboardingPoints[sentence](world)).toBe(true);
  });

  test.each(places)(
    "at the point everybody still does what the law asks, and not all that the house does: %s",
    (id) => {
      const { scenario } = world.asIs;
      const cell = { scenario, population: id, design: "judgement", dial: dialOf(point(world, id)), seed: "stories" };
      const lines = [...traceReplication({ ...cell, replication: 0 })];
      const served = lines.filter((line) => line.kind === "customer" && line.outcome === "served");
      const skipped = served.flatMap((line) => (line.kind === "customer" ? line.skipped.map(({ step }) => step) : []));
      expect(served.length).toBeGreaterThan(10);
      expect(skipped).not.toContain("identify");
      expect(skipped).not.toContain("declare");
      expect(skipped).toContain("advise");
      expect(skipped).toContain("profile");
    },
  );
});

describe("each point of that story vanishes without its mechanism", () => {
  test.each([effort, judging, dead])("where nobody is asked anything needless, no longer: %s", (sentence) => {
    expect(onboardingPoints[sentence](branches(allNeeded(onboarding()), tenths, 20))).toBe(false);
  });

  test.each([morePromises, lessFlexible])("where no law asks anything, no longer: %s", (sentence) => {
    expect(onboardingPoints[sentence](branches(lawless(onboarding()), tenths, 20))).toBe(false);
  });
});

/** In how many of 20 files each point survives, as found; the story's sources tell what happens in the others. */
const least: Readonly<Record<keyof typeof onboardingPoints, number>> = {
  "rigid, high street and campus break most of their broken promises over effort": 20,
  "advisers who may judge keep the promise, well inside the dial": 20,
  "were the declaration a rule like any other, more promises would be kept at that point": 20,
  "and the point would lie at a less flexible dial": 20,
  "if the house calls everything compliance, no dial keeps the promise": 20,
};

describe("that story survives 20 files with every number moved at random by up to 10 %", () => {
  const found = survivors(onboarding(), (file) => branches(file, around, 40), onboardingPoints);

  test.each(sentences)("%s", (sentence) => {
    expect(found[sentence]).toBeGreaterThanOrEqual(least[sentence]);
  });
});
