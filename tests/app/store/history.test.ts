import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amend, beginHistory, record, redo, undo } from "../../../src/app/store/history.ts";

const having = (states: readonly number[]) =>
  states.reduce((history, state) => record(history, state, `to ${state}`), beginHistory(0));

describe("undo", () => {
  it("brings back every state, and redo brings them back again", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 20 }), (states) => {
        const end = having(states);
        const start = states.reduce((history) => undo(history), end);
        expect(start.present).toBe(0);
        const again = states.reduce((history) => redo(history), start);
        expect(again).toEqual(end);
      }),
    );
  });

  it("takes a whole drag back in one step", () => {
    const dragged = amend(amend(record(having([1]), 2, "drag"), 3, "drag"), 4, "drag to 4");
    expect(undo(dragged).present).toBe(1);
    expect(redo(undo(dragged)).present).toBe(4);
    expect(dragged.done.at(-1)?.words).toBe("drag to 4");
  });

  it("does nothing where nothing was done", () => {
    const start = beginHistory(7);
    expect(undo(start)).toBe(start);
    expect(redo(start)).toBe(start);
  });

  it("leaves nothing to redo once something else was changed", () => {
    expect(record(undo(having([1, 2])), 3, "other").undone).toEqual([]);
  });
});
