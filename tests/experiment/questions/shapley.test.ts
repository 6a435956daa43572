/** Shapley values as weights: the axioms that name them, and a game worked out by hand. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  exactWeights,
  grand,
  sharingOf,
  type Weights,
  weightsAlong,
} from "../../../src/experiment/questions/shapley.ts";

type Game = (coalition: number) => number;

const worthOf = (weights: Weights, game: Game): number =>
  [...weights].reduce((sum, [coalition, weight]) => sum + weight * game(coalition), 0);

const games = fc
  .integer({ min: 1, max: 6 })
  .chain((players) =>
    fc.tuple(
      fc.constant(players),
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 ** players, maxLength: 2 ** players }),
    ),
  );

const bit = (coalition: number, player: number): boolean => ((coalition >> player) & 1) === 1;

describe("exact values", () => {
  test("of the gloves: one left and two right ones", () => {
    // Player 0 has the left glove; a pair is worth 6. By hand 4, 1, 1.
    const gloves: Game = (coalition) => (bit(coalition, 0) && coalition > 1 ? 6 : 0);
    expect(exactWeights(3).map((weights) => worthOf(weights, gloves))).toEqual([
      expect.closeTo(4, 12),
      expect.closeTo(1, 12),
      expect.closeTo(1, 12),
    ]);
  });

  test("share out the whole gain, and no more", () => {
    fc.assert(
      fc.property(games, ([players, worths]) => {
        const sum = exactWeights(players).reduce((all, weights) => all + worthOf(weights, (at) => worths[at]), 0);
        expect(sum).toBeCloseTo(worths[grand(players)] - worths[0], 7);
      }),
    );
  });

  test("are those of all orders, averaged", () => {
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 8, maxLength: 8 }), (worths) => {
        const exact = exactWeights(3).map((weights) => worthOf(weights, (at) => worths[at]));
        const along = orders.map((order) => weightsAlong(order).map((weights) => worthOf(weights, (at) => worths[at])));
        exact.forEach((value, player) => {
          expect(along.reduce((sum, values) => sum + values[player], 0) / orders.length).toBeCloseTo(value, 7);
        });
      }),
    );
  });

  test("are equal for players that can stand in for each other, and 0 for one that changes nothing", () => {
    fc.assert(
      fc.property(games, ([players, worths]) => {
        // Players 0 and 1 count only by their number, the one put on top not at all.
        const size = (coalition: number) => Number(bit(coalition, 0)) + Number(bit(coalition, 1));
        const game: Game = (coalition) => {
          const known = coalition & grand(players);
          return worths[(known & ~3) | (players > 1 ? [0, 1, 3][size(known)] : known & 1)];
        };
        const values = exactWeights(players + 1).map((weights) => worthOf(weights, game));
        if (players > 1) expect(values[0]).toBeCloseTo(values[1], 7);
        expect(values[players]).toBeCloseTo(0, 7);
      }),
    );
  });
});

describe("beyond eight players", () => {
  /** A generator good enough to shuffle with. */
  const numbers = (seed: number) => () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };

  test("orders and their reverses share out the whole gain, each pair of them", () => {
    const { weights } = sharingOf(11, numbers(7));
    const game: Game = (coalition) => Math.sin(coalition) * 100;
    const pairs = weights[0].length;
    expect(pairs).toBeGreaterThan(1);
    for (let pair = 0; pair < pairs; pair++) {
      const sum = weights.reduce((all, parts) => all + worthOf(parts[pair], game), 0);
      expect(sum).toBeCloseTo(game(grand(11)) - game(0), 7);
    }
  });

  test("weigh no coalition that is not listed, and list nobody and everybody", () => {
    const { weights, coalitions } = sharingOf(9, numbers(3));
    expect(coalitions).toContain(0);
    expect(coalitions).toContain(grand(9));
    for (const part of weights.flat()) for (const coalition of part.keys()) expect(coalitions).toContain(coalition);
  });

  test("where players bring what they bring whoever is there, every order says the same", () => {
    const { weights } = sharingOf(10, numbers(5));
    const game: Game = (coalition) =>
      Array.from({ length: 10 }, (_, player) => (bit(coalition, player) ? player + 1 : 0)).reduce((a, b) => a + b, 0);
    weights.forEach((parts, player) => {
      for (const part of parts) expect(worthOf(part, game)).toBeCloseTo(player + 1, 9);
    });
  });
});
