/** Moves of the search for a tuned design, on worlds that are a line on paper. */
import { describe, expect, test } from "vitest";
import {
  type Dials,
  isBetter,
  jointMoves,
  keyOf,
  type Score,
  singleMoves,
  type Tried,
} from "../../../src/experiment/questions/rangeSearch.ts";

describe("single moves", () => {
  test("take each step of a team, and all of them together, up and down within the dial", () => {
    expect(singleMoves([0.9, 0.5, 0], [[0, 1], [2]], 0.2)).toEqual([
      [
        [1, 0.5, 0],
        [0.7, 0.5, 0],
        [0.9, 0.7, 0],
        [0.9, 0.3, 0],
        [1, 0.7, 0],
        [0.7, 0.3, 0],
      ],
      [[0.9, 0.5, 0.2]],
    ]);
  });
});

describe("joint moves", () => {
  /** The first step costs most and helps least. */
  const world = (dials: Dials): Tried => ({
    dials,
    score: { cost: 3 * dials[0] + dials[1], slack: dials[0] + 2 * dials[1] - 1.5 },
  });
  const around = (at: Dials) => singleMoves(at, [[0], [1]], 0.1).map((moves) => moves.map(world));

  test("find the exchange that no single move is worth", () => {
    const at = world([0.5, 0.5]);
    expect(
      around(at.dials)
        .flat()
        .some(({ score }) => isBetter(score, at.score)),
    ).toBe(false);
    const [first] = jointMoves(at, around(at.dials));
    expect(first).toEqual([0.4, 0.6]);
    expect(isBetter(world(first).score, at.score)).toBe(true);
  });

  test("lead to the best setting there is, move by move", () => {
    let at = world([0.5, 0.5]);
    for (;;) {
      const next = [...around(at.dials).flat(), ...jointMoves(at, around(at.dials)).map(world)].find(({ score }) =>
        isBetter(score, at.score),
      );
      if (next === undefined) break;
      at = next;
    }
    // Slack is used up by the second step alone: 2 * 0.8 - 1.5, in tenths.
    expect(keyOf(at.dials)).toBe("0 0.8");
  });

  test("are none where every team stays best where it is", () => {
    const flat = (dials: Dials): Tried => ({ dials, score: { cost: 0, slack: 0 } });
    expect(jointMoves(flat([0.5, 0.5]), [[flat([0.6, 0.5])], [flat([0.5, 0.6])]])).toEqual([]);
  });
});

test("meeting the condition comes before cost, and what is not known is never better", () => {
  const [cheap, dear, short, shorter]: readonly Score[] = [
    { cost: 1, slack: 0 },
    { cost: 2, slack: 5 },
    { cost: 0, slack: -1 },
    { cost: 0, slack: -2 },
  ];
  expect([isBetter(cheap, dear), isBetter(dear, short), isBetter(short, shorter)]).toEqual([true, true, true]);
  expect([isBetter(dear, cheap), isBetter(short, dear), isBetter(shorter, short)]).toEqual([false, false, false]);
  const unknown = { cost: Number.NaN, slack: Number.NaN };
  expect([isBetter(unknown, shorter), isBetter({ cost: Number.NaN, slack: 1 }, dear)]).toEqual([false, false]);
});
