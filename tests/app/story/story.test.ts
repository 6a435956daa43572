import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { captionParts, captionPieces, plainCaption } from "../../../src/app/story/caption.ts";
import { addsToStory } from "../../../src/app/story/key.ts";
import { mostSteps, moved, withChange, withCopy, withoutStep, withStep } from "../../../src/app/story/story.ts";
import { empty, threeSteps } from "./support.ts";

const story = threeSteps();
const ids = ({ steps }: Pick<typeof story, "steps">) => steps.map(({ id }) => id);
const [first, second, third] = ids(story);

describe("a story", () => {
  it("gives every step a name of its own, whatever was removed before", () => {
    const less = withoutStep(story, second);
    const { situation } = story.steps[0];
    const more = withStep(less, { situation, caption: "", notes: "" });
    expect(new Set(ids(more)).size).toBe(3);
    expect(ids(more).slice(0, 2)).toEqual([first, third]);
  });

  it("moves a step to any place and leaves the others in their order", () => {
    fc.assert(
      fc.property(fc.constantFrom(first, second, third), fc.integer({ min: -3, max: 6 }), (id, to) => {
        const after = moved(story, id, to);
        expect(ids(after).indexOf(id)).toBe(Math.max(0, Math.min(2, to)));
        expect(ids(after).filter((one) => one !== id)).toEqual(ids(story).filter((one) => one !== id));
      }),
    );
    expect(moved(story, "nobody", 0)).toBe(story);
  });

  it("puts a copy of a step right behind it, with the same words and a name of its own", () => {
    const copied = withCopy(story, first);
    const [a, b] = copied.steps;
    expect({ ...b, id: a.id }).toEqual(a);
    expect(new Set(ids(copied)).size).toBe(4);
    expect(ids(copied).slice(2)).toEqual([second, third]);
  });

  it("changes one step and keeps the others the very same", () => {
    const after = withChange(story, second, { caption: "Now" });
    expect(after.steps[1]).toEqual({ ...story.steps[1], caption: "Now" });
    expect([after.steps[0], after.steps[2]]).toEqual([story.steps[0], story.steps[2]]);
    expect(after.steps[0]).toBe(story.steps[0]);
  });

  it("takes no more steps than anybody sits through", () => {
    const { situation } = story.steps[0];
    const full = Array.from({ length: mostSteps }).reduce<typeof story>(
      (sum) => withStep(sum, { situation, caption: "", notes: "" }),
      empty,
    );
    expect(full.steps).toHaveLength(mostSteps);
    expect(withStep(full, { situation, caption: "", notes: "" })).toBe(full);
    expect(withCopy(full, full.steps[0].id)).toBe(full);
  });
});

describe("a caption", () => {
  it("loses nothing but the stars of its emphasis, whatever it says", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const pieces = captionPieces(text);
        const starred = pieces.map((piece) => (piece.emphasis ? `*${piece.text}*` : piece.text)).join("");
        expect(starred).toBe(text);
        expect(plainCaption(text).length).toBe(text.length - 2 * pieces.filter(({ emphasis }) => emphasis).length);
      }),
    );
  });

  it("emphasises what stands between two stars, and leaves other stars alone", () => {
    expect(captionPieces("so *much* more")).toEqual([
      { text: "so ", emphasis: false, temperature: null },
      { text: "much", emphasis: true, temperature: null },
      { text: " more", emphasis: false, temperature: null },
    ]);
    for (const text of ["2 * 3 * 4", "a * b", "**", "one*"]) {
      expect(captionPieces(text).every(({ emphasis }) => !emphasis)).toBe(true);
    }
  });

  it("gives emphasised words of temperature their colour, and no others", () => {
    const tones = (text: string) => captionPieces(text).map(({ temperature }) => temperature);
    expect(tones("*just right*")).toEqual(["right"]);
    expect(tones("*too rigid* or *Too flexible*")).toEqual(["cold", null, "hot"]);
    expect(tones("just right and *rigid*")).toEqual([null, null]);
  });

  it("is markup to nobody: a tag is text", () => {
    expect(captionPieces("<b>*x*</b>").map(({ text }) => text)).toEqual(["<b>", "x", "</b>"]);
  });

  it("has its first line said large, and the rest beside the picture", () => {
    expect(captionParts("One\r\nTwo\nThree")).toEqual({ head: "One", beside: "Two\nThree" });
    expect(captionParts("  ")).toEqual({ head: "", beside: "" });
  });
});

describe("the key that adds to the story", () => {
  const press = (part: Partial<KeyboardEvent>) =>
    addsToStory({ code: "KeyS", altKey: true, ctrlKey: false, metaKey: false, shiftKey: false, ...part });

  it("is Alt and S alone, and no other", () => {
    expect(press({})).toBe(true);
    const others = [{ altKey: false }, { ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { code: "KeyP" }];
    expect(others.map(press)).toEqual(others.map(() => false));
  });
});
