import { describe, expect, it } from "vitest";
import { matchOf } from "../../../src/app/compare/match.ts";
import { pinName } from "../../../src/app/compare/name.ts";
import { mostPins } from "../../../src/app/store/pins.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { file, moved, storeByHand } from "./support.ts";

/** The numbers of a scenario, changed so that new days are due. */
const withPeople = (people: number): ScenarioFile => {
  const { teams, ...rest } = file();
  return { ...rest, teams: teams.map((team, i) => (i === 0 ? { ...team, headcount: people } : team)) };
};

describe("pins", () => {
  it("wait for an answer of which something is shown, and for the present numbers", async () => {
    const { store, look, finish } = storeByHand();
    expect(store.pins.pinning.value).toBe("waiting");
    look(8);
    expect(store.pins.pinning.value).toBe("waiting");
    store.pins.pin();
    expect(store.pins.list.value).toEqual([]);
    await finish(40);
    expect(store.pins.pinning.value).toBe("ready");
    store.edit(withPeople(9), "people");
    expect(store.pins.pinning.value).toBe("waiting");
  });

  it("hold the result as it was, whatever is changed, undone or opened afterwards", async () => {
    const { store, finish } = storeByHand();
    await finish(40);
    store.pins.pin();
    const [pin] = store.pins.list.value;
    expect(store.pins.pinning.value).toBe("pinned");
    expect([pin.name, pin.seed, pin.curves.map(({ population }) => population)]).toEqual([
      "As opened",
      store.request.value.seed,
      ["mixed", "busy"],
    ]);
    store.edit(withPeople(9), "people");
    await finish(40);
    store.undo();
    store.open({ ...file(), id: "another" });
    await finish(40);
    expect(store.pins.list.value).toEqual([pin]);
    expect(store.pins.compared.value).toBe(pin);
  });

  it("go along with their own result for as long as it is the present one", async () => {
    const { store, look, finish } = storeByHand();
    look(40);
    store.pins.pin();
    await finish(64);
    const days = () => store.pins.list.value[0].curves.map(({ answer }) => answer.replications);
    const further = days();
    expect(further.every((count) => count > 40)).toBe(true);
    expect(store.pins.list.value[0].curves[0].sample.layout.measures.map(({ name }) => name)).not.toContain("arrivals");
    store.edit(withPeople(9), "people");
    await finish(40);
    expect(days()).toEqual(further);
  });

  it("are compared with the newest, or with the one that is chosen, or with none; the last goes with its comparison", async () => {
    const { store, finish } = storeByHand();
    await finish(40);
    store.pins.pin();
    store.edit(moved(file(), 33), "promise");
    await finish(40);
    store.pins.pin();
    const [first, second] = store.pins.list.value;
    expect(second.name).toBe("Answered within: 33 min");
    expect(store.pins.compared.value).toBe(second);
    store.pins.compare(first.id);
    expect(store.pins.compared.value).toBe(first);
    store.pins.rename(first.id, "  Today  ");
    store.pins.rename(second.id, "   ");
    expect(store.pins.list.value.map(({ name }) => name)).toEqual(["Today", second.name]);
    store.pins.remove(first.id);
    expect(store.pins.compared.value).toBe(second);
    store.pins.compare(null);
    expect(store.pins.compared.value).toBeNull();
    store.pins.compare(second.id);
    store.pins.remove(second.id);
    expect([store.pins.list.value, store.pins.compared.value]).toEqual([[], null]);
  });

  it("have names that are told apart, and end where nobody could tell them apart", async () => {
    const { store, finish } = storeByHand();
    await finish(40);
    store.pins.pin();
    for (let count = 2; count <= mostPins; count++) {
      store.pins.rename(store.pins.list.value[0].id, "Answered within: 33 min");
      store.edit({ ...moved(file(), 33), noticeable: count }, "both");
      await finish(40);
      store.pins.pin();
    }
    expect(new Set(store.pins.list.value.map(({ name }) => name)).size).toBe(mostPins);
    store.edit({ ...file(), noticeable: 77 }, "noticeable");
    await finish(40);
    expect(store.pins.pinning.value).toBe("full");
  });
});

describe("what a pin is held against", () => {
  it("is the same curve, or its own under another design; never other people, money or hours", async () => {
    const { store, finish } = storeByHand();
    await finish(40);
    store.pins.pin();
    const [pin] = store.pins.list.value;
    const shown = store.shown.value;
    if (shown === null) throw new Error("nothing is shown");
    const { scenario } = shown;
    expect(matchOf(shown, pin).pinned).toBe(pin.curves[0]);
    const busy = { population: "busy", design: shown.focus.design };
    expect(matchOf({ ...shown, focus: busy }, pin).pinned).toBe(pin.curves[1]);
    const [curve] = shown.curves;
    const another = { ...shown, curves: [{ ...curve, design: "another" }] };
    expect(matchOf(another, pin).pinned).toBe(pin.curves[0]);
    const strangers = { ...shown, curves: [{ ...curve, population: "strangers" }] };
    expect(matchOf(strangers, pin).why).toMatch(/strangers/);
    expect(matchOf({ ...shown, scenario: { ...scenario, currency: "CHF" } }, pin).why).toMatch(/EUR.*CHF/);
    const always = { kind: "continuous", minutes: 600, warmUpMinutes: 60 } as const;
    expect(matchOf({ ...shown, scenario: { ...scenario, regime: always } }, pin).why).toMatch(/never closes/);
    const others = scenario.segments.map((segment) => ({ ...segment, id: `other ${segment.id}` }));
    expect(matchOf({ ...shown, scenario: { ...scenario, segments: others } }, pin).why).toMatch(/other customers/);
  });
});

describe("a default name", () => {
  it("is what differs, with how much else, and the luck", () => {
    const opened = file();
    expect(pinName(opened, opened, "goldilocks")).toBe("As opened");
    expect(pinName(opened, opened, "goldilocks 3")).toBe("As opened, luck 3");
    expect(pinName(opened, moved(opened, 33), "goldilocks")).toBe("Answered within: 33 min");
    expect(pinName(opened, { ...moved(opened, 33), noticeable: 7 }, "goldilocks 2")).toMatch(/ and 1 more, luck 2$/);
    const order = { ...opened, arrivals: { ...opened.arrivals, profile: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] } };
    expect(pinName(opened, order, "goldilocks")).toMatch(/: changed$/);
  });
});
