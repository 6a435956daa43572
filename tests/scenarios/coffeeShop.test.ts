import { describe, expect, test } from "vitest";
import { tenths } from "./coarse.ts";
import { coffee, coffeePoints, coffeeStudy, places, point, withoutEffort } from "./coffeeShop.ts";
import { dialOf, wholeDial } from "./study.ts";
import { survivors } from "./survival.ts";

const sentences = Object.keys(coffeePoints) as (keyof typeof coffeePoints)[];
const [fewLate] = sentences;

describe("the story of the app that asks too much comes out of the simulation", () => {
  const world = coffeeStudy(coffee(), wholeDial, 60);

  test.each(sentences)("%s", (sentence) => {
    expect(coffeePoints[sentence](world)).toBe(true);
  });

  test.each(places)("the point lies inside the dial: %s", (place) => {
    expect(dialOf(point(world, place))).toBeGreaterThan(0);
    expect(dialOf(point(world, place))).toBeLessThan(0.8);
  });
});

describe("where the app asks nothing that is not needed, the story has no point", () => {
  const world = coffeeStudy(withoutEffort(coffee()), tenths, 30);

  test.each(places)("rigid is enough: %s", (place) => {
    expect(dialOf(point(world, place))).toBe(0);
  });

  /** The queue is as short, and one more barista still costs more than none. */
  const stillTrue = [
    fewLate,
    "letting customers pass by what they do not need keeps it and costs less than the barista",
  ];

  test.each(sentences.filter((sentence) => !stillTrue.includes(sentence)))("no longer: %s", (sentence) => {
    expect(coffeePoints[sentence](world)).toBe(false);
  });
});

/** In how many of 20 files each point survives, as found; the story's sources tell what happens in the others. */
const least: Readonly<Record<keyof typeof coffeePoints, number>> = {
  "rigid, fewer than 1 in 10 walk out and fewer than 1 in 10 coffees come late": 20,
  "rigid, the promise is broken, and in more than two thirds of the cases over effort": 20,
  "one more barista makes the queue shorter and still leaves the promise broken": 19,
  "letting customers pass by what they do not need keeps it and costs less than the barista": 20,
  "at the point customers bring more than at the rigid end": 20,
  "the point lies furthest at the station and nearest in the office block": 18,
};

describe("the story of the app survives 20 files with every number moved at random by up to 10 %", () => {
  const found = survivors(coffee(), (file) => coffeeStudy(file, tenths, 20), coffeePoints);

  test.each(sentences)("%s", (sentence) => {
    expect(found[sentence]).toBeGreaterThanOrEqual(least[sentence]);
  });
});
