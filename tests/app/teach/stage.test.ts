import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutOff, roleIn, roomAddress, withoutWorkshop, workshopAddress } from "../../../src/app/teach/address.ts";
import { asksForWorkshop } from "../../../src/app/teach/asked.ts";
import { type Draft, emptyDraft, guessOf, placedAt, withCost, withDial } from "../../../src/app/teach/draft.ts";
import {
  curtainBox,
  dialAcross,
  held,
  middleSpot,
  moved,
  placeOn,
  plotBox,
  type StageModel,
  spotAt,
  stageModel,
  stepsOf,
} from "../../../src/app/teach/stage.ts";
import { namesOrNumbers } from "../../../src/app/teach/stageLabels.ts";
import {
  endsTable,
  endTexts,
  promiseText,
  questionText,
  roomText,
  scenariosText,
} from "../../../src/app/teach/texts.ts";
import { createWords } from "../../../src/app/words/format.ts";
import { fixtureCurve, fixtureScenario } from "../views/fixture.ts";

const words = createWords("en-GB", "EUR");
const scenario = fixtureScenario();
const curve = fixtureCurve(scenario, "mixed", 64);
const model = stageModel(curve, scenario, words, null) as StageModel;
const box = plotBox(900, 400);

describe("the stage", () => {
  it("has the answer's own figures at both ends", () => {
    const [first, last] = [curve.answer.cells[0], curve.answer.cells[20]];
    expect([model.rigid.cost, model.rigid.promiseKept]).toEqual([
      first.certified.costPerCustomer,
      first.certified.promiseKept,
    ]);
    expect([model.flexible.cost, model.flexible.experience]).toEqual([
      last.certified.costPerCustomer,
      last.certified.experience,
    ]);
    const apart = (model.flexible.cost.mean ?? 0) - (model.rigid.cost.mean ?? 0);
    const reach = [model.flexible.cost, model.rigid.cost].reduce((sum, { halfWidth }) => sum + (halfWidth ?? 0), 0);
    expect(Math.abs((model.costGap.mean ?? 0) - apart)).toBeLessThan(reach);
  });

  it("holds the whole curve in its axes, so that they stay when the curtain rises", () => {
    for (const { x, y } of model.curve.points) {
      expect(x > model.x.min && x < model.x.max).toBe(true);
      expect(y >= model.y.min && y <= model.y.max).toBe(true);
    }
    const later = stageModel(fixtureCurve(scenario, "mixed", 128), scenario, words, model) as StageModel;
    expect([later.x, later.y]).toEqual([model.x, model.y]);
  });

  it("hangs its curtain between the ends, clear of both", () => {
    const curtain = curtainBox(model, box);
    const place = placeOn(model, box);
    expect(curtain.x).toBeGreaterThan(place(model.rigid.point).x + 10);
    expect(curtain.x + curtain.width).toBeLessThan(place(model.flexible.point).x - 10);
  });

  it("hangs it across the whole where the curve leaves the stretch between the ends", () => {
    const points = model.curve.points.map((point, i) => (i === 8 ? { ...point, x: model.x.min + 0.1 } : point));
    expect(curtainBox({ ...model, curve: { ...model.curve, points } }, box)).toEqual(box);
  });

  it("says nothing of what hangs behind the curtain in its table and its words", () => {
    const table = endsTable(model, words);
    expect(table.groups[0].rows.map(({ head }) => head)).toEqual(["Rigid", "Fully flexible"]);
    const [rigid, flexible] = endTexts(model, "promise", words);
    expect(rigid).toMatch(/^keeps 5\d in 100 and costs €23(\.\d+)? a customer\.$/);
    expect(flexible).toMatch(/^keeps 8\d in 100 and costs €(9\.\d+|10) more\.$/);
  });
});

describe("a placed point", () => {
  it("stands where it was put, to within half a step", () => {
    const steps = stepsOf(model);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        const at = { x: box.x + a * box.width, y: box.y + b * box.height };
        const { cost, experience } = spotAt(model, box, at);
        const back = placeOn(model, box)({ x: cost, y: experience });
        expect(Math.abs(back.x - at.x)).toBeLessThanOrEqual(
          (0.5 * box.width * steps.cost) / (model.x.max - model.x.min) + 1e-6,
        );
        expect(Math.abs(back.y - at.y)).toBeLessThanOrEqual((0.5 * box.height) / (model.y.max - model.y.min) + 1e-6);
      }),
    );
  });

  it("that was typed and lies beyond the axes is drawn at their edge, and told apart", () => {
    const box = { x: 0, y: 22, width: 400, height: 300 };
    expect(held({ x: 400, y: 22 }, box)).toEqual({ at: { x: 400, y: 22 }, isBeyond: false });
    expect(held({ x: 640, y: 100 }, box)).toEqual({ at: { x: 394, y: 100 }, isBeyond: true });
    expect(held({ x: -5, y: 900 }, box)).toEqual({ at: { x: 6, y: 316 }, isBeyond: true });
  });

  it("moves by keys and never leaves the picture", () => {
    let spot = middleSpot(model);
    const before = spot;
    expect(moved(model, spot, 1, 0).cost).toBeGreaterThan(before.cost);
    expect(moved(model, spot, 0, 1).experience).toBe(before.experience + 1);
    for (let i = 0; i < 400; i++) spot = moved(model, spot, 5, 5);
    expect(spot.cost).toBeLessThanOrEqual(model.x.max);
    expect(spot.experience).toBeLessThanOrEqual(model.y.max);
  });

  it("stands for the dial as far across as it is, until a dial is chosen", () => {
    expect(dialAcross(model, { cost: model.rigid.point.x })).toBe(0);
    expect(dialAcross(model, { cost: model.flexible.point.x + 9 })).toBe(1);
    const cost = (model.rigid.point.x + model.flexible.point.x) / 2;
    const placed = placedAt(emptyDraft, { cost, experience: 70 }, model);
    expect(placed.dial).toBe(0.5);
    const chosen = withDial(placed, 0.3);
    expect(placedAt(chosen, { cost: model.flexible.point.x, experience: 70 }, model).dial).toBe(0.3);
  });

  it("becomes a guess with a name and a dial, with or without a cost", () => {
    const wanted = { scenario: "third-call", mark: "0123abcd" };
    const named: Draft = { ...emptyDraft, team: " Blau " };
    expect(guessOf(named, wanted)).toBeNull();
    expect(guessOf(withDial(emptyDraft, 0.3), wanted)).toBeNull();
    expect(guessOf(withDial(named, 0.3), wanted)).toEqual({
      kind: "guess",
      ...wanted,
      team: "Blau",
      dial: 0.3,
      cost: null,
      experience: null,
    });
    expect(withCost({ ...named, cost: 27, experience: 70 }, null)).toMatchObject({ cost: null, experience: null });
  });
});

describe("labels of many teams", () => {
  const bounds = { x: 0, y: 0, width: 600, height: 400 };
  const measure = (text: string) => 7 * text.length;
  const team = (number: number, x: number, y: number) => ({
    id: `T${number}`,
    name: `Team ${number}`,
    number,
    at: { x, y },
  });

  it("are names where there is room for all of them, else numbers of rows for all of them", () => {
    const few = [team(1, 100, 100), team(2, 400, 300)];
    expect(namesOrNumbers(few, [], bounds, measure).labels.map(({ lines }) => lines)).toEqual([["Team 1"], ["Team 2"]]);
    const many = Array.from({ length: 40 }, (_, i) => team(i + 1, 200 + (i % 8) * 20, 150 + Math.floor(i / 8) * 20));
    const { labels, isNumbered } = namesOrNumbers(many, [], bounds, measure);
    expect(isNumbered).toBe(true);
    // Whoever comes first is named all the same.
    expect(labels.find(({ id }) => id === many[0].id)?.lines).toEqual([`1 ${many[0].name}`]);
    const others = labels.filter(({ id }) => id !== many[0].id);
    expect(others.every(({ lines: [line] }) => /^\d+$/.test(line))).toBe(true);
  });
});

describe("the words of the workshop", () => {
  it("say of scenarios that came in before the curtain has risen when they are counted", () => {
    expect(scenariosText(0, false)).toBeNull();
    expect(scenariosText(40, false)).toMatch(/^40 teams have sent their scenarios: .* when the curtain has risen\.$/);
    expect(scenariosText(1, true)).toBe("1 team has sent its scenario, ranked below.");
  });

  it("ask the question of the rule", () => {
    expect(questionText(scenario, "promise")).toBe("How flexible is flexible enough to keep 74 promises in 100?");
    expect(questionText(scenario, "value")).toBe("How flexible is worth the most?");
  });

  it("say the promise as to somebody it is made to", () => {
    const promised = (minutes: number, effort: number) =>
      promiseText({ currency: "EUR", promise: { minutes, effort, share: 0.74 } });
    expect(promised(120, 1.5)).toEqual({
      text: "The promise: your need met within 2 hours, ",
      effort: "with little effort",
      note: "At most 1.5, counting visits to a desk, coming back and needless steps.",
    });
    expect(promised(45, 0)).toMatchObject({
      text: "The promise: your need met within 45 minutes, ",
      effort: "without effort",
    });
    expect(promiseText({ currency: "EUR", promise: null })).toBeNull();
  });

  it("count what the room has guessed", () => {
    const guesses = [10, 50, 40, 90, 60].map((percent) => ({ dial: percent / 100 }));
    expect(roomText([], words)).toBeNull();
    expect(roomText(guesses, words)).toBe(
      "Median guess 50\u202f%, from 10\u202f% to 90\u202f%; half of them between 40\u202f% and 60\u202f%.",
    );
  });
});

describe("the teacher's address", () => {
  it("asks for the workshop and leaves the fragment to whoever reads it", () => {
    const address = workshopAddress("https://example.org/tools/?embed#old", "#1=abc");
    expect(address).toBe("https://example.org/tools/?workshop#1=abc");
    expect(asksForWorkshop(new URL(address).search)).toBe(true);
    expect(asksForWorkshop("?embed")).toBe(false);
  });

  it("is without it when it was left, and otherwise as it was", () => {
    expect(withoutWorkshop("https://example.org/?workshop#1=abc")).toBe("https://example.org/#1=abc");
    expect(withoutWorkshop("https://example.org/?guess#1=abc")).toBe("https://example.org/#1=abc");
    expect(withoutWorkshop("https://example.org/?a=1&workshop&b#x")).toBe("https://example.org/?a=1&b#x");
    expect(withoutWorkshop("https://example.org/?a")).toBe("https://example.org/?a");
  });
});

describe("the link for the room", () => {
  const link = new URL(roomAddress("https://example.org/tools/?workshop#old", "#1=abcdefgh"));

  it("leaves the curtain to whoever leads, and to whoever has been at the workbench since", () => {
    expect(link.href).toBe("https://example.org/tools/?guess#1=abcdefgh");
    expect(roleIn(link.search, false)).toBe("guesses");
    expect(roleIn("", true)).toBe("returned");
    expect(["", "?workshop"].map((search) => roleIn(search, false))).toEqual(["leads", "leads"]);
  });

  it("that was cut off anywhere in its word or before what it says opens no scenario in silence", () => {
    const whole = link.search + link.hash;
    for (let length = 2; length < whole.indexOf("1"); length++) {
      const [search, fragment = ""] = whole.slice(0, length).split("#");
      expect([search, asksForWorkshop(search), cutOff(search, fragment)]).toEqual([
        search,
        true,
        expect.stringContaining("cut off"),
      ]);
    }
    // From there on the link itself is read, and refused, by who reads links.
    for (const fragment of ["#1", "#1=", "#1=abc"]) expect(cutOff(link.search, fragment)).toBeNull();
  });

  it("with a damaged sign is told, and a place on the page is no damage", () => {
    for (const [search, fragment] of [
      ["?guess%231=abc", ""],
      ["?guess31=abc", ""],
      ["?workshop%231=abc", ""],
      ["?guess", "#x"],
      ["?workshop", "#x"],
    ]) {
      expect([search, fragment, cutOff(search, fragment)]).toEqual([search, fragment, expect.any(String)]);
    }
    expect(cutOff("?guess", "#answer")).toBeNull();
    for (const fragment of ["", "#guess1.abc", "#team1.abc", "#answer", "#1=abc"]) {
      expect(cutOff("?workshop", fragment)).toBeNull();
    }
  });
});
