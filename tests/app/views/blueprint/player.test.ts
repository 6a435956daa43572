/** The clock of what is played: it goes as fast as it is told, never by itself, and from event to event where asked. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createPlayer,
  type Playable,
  speeds,
  together,
  usualSpeeds,
} from "../../../../src/app/views/blueprint/play/player.ts";

/** Frames by hand: each `pass` is so many milliseconds later. */
function byHand() {
  let waiting: ((time: number) => void) | null = null;
  let now = 5_000;
  return {
    frames: {
      request(callback: (time: number) => void) {
        waiting = callback;
        return 1;
      },
      cancel() {
        waiting = null;
      },
    },
    pass(milliseconds: number) {
      now += milliseconds;
      const callback = waiting;
      waiting = null;
      callback?.(now);
    },
    isAsked: () => waiting !== null,
  };
}

const playable = (times: readonly number[]): Playable => ({
  until: Math.max(...times),
  after: (time) => times.find((one) => one > time) ?? null,
  before: (time) => times.findLast((one) => one < time) ?? null,
});

function playerOf(times: readonly number[], stepped = false) {
  const hand = byHand();
  const player = createPlayer(hand.frames, () => stepped);
  player.load(playable(times));
  return { player, ...hand };
}

describe("a player", () => {
  test("asks for no frame before it is told to play, nor after it is paused", () => {
    const { player, isAsked, pass } = playerOf([0, 480]);
    player.seek(30);
    player.setSpeed(600);
    player.step(true);
    expect([isAsked(), player.playing.value]).toEqual([false, false]);
    player.play();
    pass(0);
    player.pause();
    expect([isAsked(), player.playing.value]).toEqual([false, false]);
  });

  test("goes at its speed: a second at 60 is a minute of the day", () => {
    for (const speed of speeds) {
      const { player, pass } = playerOf([0, 480]);
      player.setSpeed(speed);
      player.play();
      pass(0);
      for (let frame = 0; frame < 50; frame++) pass(20);
      expect(player.now()).toBeCloseTo(speed / 60, 9);
    }
  });

  test("has speeds from the real day's to six hundred times it, each at most twice the one before", () => {
    expect([speeds[0], speeds[speeds.length - 1]]).toEqual([1, 600]);
    speeds.slice(1).forEach((speed, i) => {
      expect(speed / speeds[i]).toBeGreaterThan(1);
      expect(speed / speeds[i]).toBeLessThanOrEqual(2);
    });
    expect(speeds).toEqual(expect.arrayContaining([...usualSpeeds]));
  });

  test("stops at the end, and begins anew from there", () => {
    const { player, pass, isAsked } = playerOf([0, 1]);
    player.seek(0.99);
    player.play();
    pass(0);
    for (let frame = 0; frame < 20; frame++) pass(100);
    expect([player.now(), player.time.value, player.playing.value, isAsked()]).toEqual([1, 1, false, false]);
    player.play();
    expect(player.now()).toBe(0);
  });

  test("does not leap over what happened while the page was away", () => {
    const { player, pass } = playerOf([0, 480]);
    player.play();
    pass(0);
    pass(60_000);
    expect(player.now()).toBeLessThan(0.2);
  });

  test("steps to the next event and to the one before, and shows nobody on the way", () => {
    const { player } = playerOf([1, 2.5, 9]);
    const seen = [true, true, true, true, false, false].map((onwards) => {
      player.step(onwards);
      return player.now();
    });
    expect(seen).toEqual([1, 2.5, 9, 9, 2.5, 1]);
    expect(player.travel()).toBe(0);
  });

  test("shows nothing but events to who asks for less motion, and nobody on the way", () => {
    const times = [0, 0.4, 0.9, 1.3, 3];
    const { player, pass } = playerOf(times, true);
    const seen = new Set<number>();
    player.onFrame(() => seen.add(player.now()));
    player.play();
    pass(0);
    for (let frame = 0; frame < 60; frame++) pass(60);
    expect([...seen]).toEqual(times);
    expect(player.travel()).toBe(0);
  });

  test("draws a move for the same time at every speed", () => {
    const travels = speeds.map((speed) => {
      const { player, pass } = playerOf([0, 480]);
      player.setSpeed(speed);
      player.play();
      pass(0);
      pass(20);
      return player.travel() / speed;
    });
    for (const travel of travels) expect(travel).toBeCloseTo(travels[0], 12);
    expect(travels[0]).toBeGreaterThan(0);
  });

  test("marks for the same time at every speed, stepped or not, who gave up", () => {
    for (const stepped of [false, true]) {
      const marks = speeds.map((speed) => {
        const { player } = playerOf([0, 480], stepped);
        player.setSpeed(speed);
        return player.lasting() / speed;
      });
      for (const mark of marks) expect(mark).toBeCloseTo(marks[0], 12);
      expect(marks[0]).toBeGreaterThan(0);
    }
  });

  test("keeps its time within a shorter day", () => {
    const { player } = playerOf([0, 480]);
    player.seek(470);
    player.load(playable([0, 460]));
    expect(player.now()).toBe(460);
  });
});

test("two days on one clock have the events of both", () => {
  const anyTimes = fc
    .uniqueArray(fc.nat(50), { minLength: 1, maxLength: 8 })
    .map((times) => times.sort((a, b) => a - b));
  fc.assert(
    fc.property(anyTimes, anyTimes, fc.nat(50), (one, other, time) => {
      const both = together([playable(one), playable(other)]);
      const all = playable([...new Set([...one, ...other])].sort((a, b) => a - b));
      expect([both.until, both.after(time), both.before(time)]).toEqual([all.until, all.after(time), all.before(time)]);
    }),
  );
});
