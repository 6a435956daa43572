import { describe, expect, it } from "vitest";
import { besides } from "../../../src/app/frame/keys.ts";
import { pageTitle } from "../../../src/app/frame/pageTitle.ts";
import { figureKey, pins, shortcutOf } from "../../../src/app/frame/shortcuts.ts";

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  shortcutOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

describe("the keyboard", () => {
  it("undoes with Ctrl+Z or Cmd+Z and redoes with Shift or Ctrl+Y", () => {
    expect(press("z", { ctrlKey: true })).toBe("undo");
    expect(press("z", { metaKey: true })).toBe("undo");
    expect(press("Z", { ctrlKey: true, shiftKey: true })).toBe("redo");
    expect(press("y", { ctrlKey: true })).toBe("redo");
  });

  it("pins with Alt and the key that is P, whatever Alt makes of it, and with nothing else held", () => {
    const held = { code: "KeyP", altKey: true, ctrlKey: false, metaKey: false, shiftKey: false };
    expect(pins(held)).toBe(true);
    expect(pins({ ...held, altKey: false })).toBe(false);
    expect(pins({ ...held, ctrlKey: true })).toBe(false);
    expect(pins({ ...held, code: "KeyO" })).toBe(false);
  });

  it("has a figure's table behind T and its words behind W, with nothing held and not in a choice", () => {
    const held = { target: null, ctrlKey: false, metaKey: false, altKey: false };
    expect(["t", "T", "w", "W", "x"].map((key) => figureKey({ ...held, key }))).toEqual([
      "table",
      "table",
      "words",
      "words",
      null,
    ]);
    for (const one of ["ctrlKey", "metaKey", "altKey"])
      expect(figureKey({ ...held, key: "t", [one]: true })).toBe(null);
    const inChoice = Object.assign(new EventTarget(), { tagName: "SELECT" });
    expect(figureKey({ ...held, key: "t", target: inChoice })).toBe(null);
  });

  it("leaves all other keys alone", () => {
    expect(press("z")).toBe(null);
    expect(press("z", { ctrlKey: true, altKey: true })).toBe(null);
    expect(press("a", { ctrlKey: true })).toBe(null);
  });

  it("goes round a row of tabs", () => {
    const tabs = ["a", "b", "c"];
    const from = (tab: string, key: string) => besides(tabs, tab, key);
    expect([from("a", "ArrowRight"), from("c", "ArrowRight"), from("a", "ArrowLeft")]).toEqual(["b", "a", "c"]);
    expect([from("b", "Home"), from("b", "End"), from("b", "x")]).toEqual(["a", "c", undefined]);
  });
});

describe("the document's title", () => {
  it("tells the verdict and its dial before the scenario", () => {
    expect(pageTitle({ verdict: "just right", dial: 0.45 }, "A bank")).toBe(
      "Just right, 45\u202f% – A bank – Goldilocks",
    );
  });

  it("names no dial where there is none to trust", () => {
    expect(pageTitle({ verdict: "not yet", dial: 0.45 }, "A bank")).toBe("Not yet – A bank – Goldilocks");
    expect(pageTitle(null, "A bank")).toBe("A bank – Goldilocks");
  });
});
