import { describe, expect, test } from "vitest";
import { measured } from "./study.ts";
import { survivors } from "./survival.ts";
import {
  clinic,
  clinicOf,
  clinicPoints,
  oneSkill,
  secondSkills,
  withMore,
  withoutSecondSkills,
} from "./walkInClinic.ts";

const sentences = Object.keys(clinicPoints) as (keyof typeof clinicPoints)[];
const [ordinaryDay, fullDay, , outOfReach, , noTimeLeft, hands] = sentences;

describe("the walk-in clinic's story comes out of the simulation", () => {
  const world = clinicOf(clinic(), 200);

  test.each(sentences)("%s", (sentence) => {
    expect(clinicPoints[sentence](world)).toBe(true);
  });
});

describe("each point of the walk-in clinic vanishes without its mechanism", () => {
  const enough = clinicOf(withMore(clinic(), 3), 60);

  test.each([fullDay, outOfReach, noTimeLeft, hands])("where there are hands enough, no longer: %s", (sentence) => {
    expect(clinicPoints[sentence](enough)).toBe(false);
  });

  test("where there are hands enough, second skills keep more than half of those who leave on a full day too", () => {
    const [one, two] = [oneSkill, secondSkills].map((at) => measured(at(enough.asIs, "full"), "abandoned"));
    expect(two).toBeLessThan(one / 2);
  });

  test("where nobody learns the next room's work, just as many leave at both ends, on any day", () => {
    const world = clinicOf(withoutSecondSkills(clinic()), 20);
    for (const day of ["ordinary", "full"]) {
      const [one, two] = [oneSkill, secondSkills].map((at) => measured(at(world.asIs, day), "abandoned"));
      expect(two, day).toBe(one);
    }
    expect(clinicPoints[ordinaryDay](world)).toBe(false);
  });
});

/** In how many of 20 files each point survives, as found; the story's sources tell where it is fewer. */
const least: Readonly<Record<keyof typeof clinicPoints, number>> = {
  "on an ordinary day second skills keep more than a third of the patients who would leave": 20,
  "on a full day second skills keep fewer than a fifth of the patients who would leave": 20,
  "on a full day all four skills keep hardly more patients than two": 20,
  "on a full day the promise is out of reach at both ends": 20,
  "if everybody stayed, second skills would keep hardly a promise more on a full day": 18,
  "on a full day fewer than a tenth of the clinicians' time is left for the next room": 20,
  "one more clinician in every room keeps more than twice the patients that second skills keep": 20,
  "one more clinician in every room costs more": 20,
};

describe("the walk-in clinic's story survives 20 files with every number moved at random by up to 10 %", () => {
  // A day's share of those who leave differs by some six in 100 from the next one's: 40 days leave about one.
  const found = survivors(clinic(), (file) => clinicOf(file, 40), clinicPoints);

  test.each(sentences)("%s", (sentence) => {
    expect(found[sentence]).toBeGreaterThanOrEqual(least[sentence]);
  });
});
