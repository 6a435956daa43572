/**
 * The clock of what is played: it goes at a speed, stops, is set, and steps from event to event. It never starts by
 * itself. It knows no day and draws nothing; who draws is told of every frame, the page of a few times a second.
 */
import { type ReadonlySignal, signal } from "@preact/signals";

/** Times the speed of the real day, in steps that are alike to the eye. */
export const speeds = [1, 2, 3, 5, 10, 20, 30, 60, 120, 200, 300, 600] as const;
/** Those that are one press away. */
export const usualSpeeds: readonly Speed[] = [1, 10, 60, 600];
export type Speed = (typeof speeds)[number];

export interface Frames {
  /** Calls back before the next picture, with the time in milliseconds. */
  request(callback: (time: number) => void): number;
  cancel(handle: number): void;
}

/** What is played: from 0 to its end, in minutes. */
export interface Playable {
  readonly until: number;
  after(time: number): number | null;
  before(time: number): number | null;
}

export interface Player {
  /** As the page reads it: while playing at most five times a second. */
  readonly time: ReadonlySignal<number>;
  readonly playing: ReadonlySignal<boolean>;
  readonly speed: ReadonlySignal<Speed>;
  /** To the frame. */
  now(): number;
  /** Minutes that a move is drawn for; 0 where customers are shown where they are counted. */
  travel(): number;
  /** Minutes for which it is marked that somebody gave up, whether customers are drawn on their way or not. */
  lasting(): number;
  /** Takes another day's place; the time stays where it can. */
  load(playable: Playable): void;
  play(): void;
  pause(): void;
  seek(time: number): void;
  /** To the next event, or to the one before. */
  step(onwards: boolean): void;
  setSpeed(speed: Speed): void;
  /** Told of every frame and of every other change of time; returns how to stop that. */
  onFrame(draw: () => void): () => void;
  /** Stops for good. */
  close(): void;
}

/** Milliseconds of a move, at every speed. */
const moveTime = 600;
/** Milliseconds of a mark, at every speed. */
const markTime = 1500;
const tellEvery = 200;
/** A page that was away does not catch up. */
const longestFrame = 100;

/** @param isStepped asked at every frame: whether time goes from event to event without anything in between */
export function createPlayer(frames: Frames, isStepped: () => boolean): Player {
  const time = signal(0);
  const playing = signal(false);
  const speed = signal<Speed>(60);
  const listeners = new Set<() => void>();
  let playable: Playable = { until: 0, after: () => null, before: () => null };
  /** Where the clock is; what is shown is the last event before where time is stepped. */
  let clock = 0;
  let shown = 0;
  let moving = false;
  let handle: number | null = null;
  let last: number | null = null;
  let told = 0;

  const draw = (): void => {
    for (const listener of listeners) listener();
  };
  function set(to: number): void {
    clock = Math.max(0, Math.min(playable.until, to));
    shown = clock;
    time.value = shown;
  }
  function stop(): void {
    if (handle !== null) frames.cancel(handle);
    handle = null;
    last = null;
    playing.value = false;
    time.value = shown;
  }
  function frame(at: number): void {
    const passed = last === null ? 0 : Math.min(longestFrame, at - last);
    last = at;
    clock = Math.min(playable.until, clock + (passed / 60_000) * speed.value);
    shown = isStepped() ? Math.max(shown, lastEvent(clock)) : clock;
    moving = !isStepped();
    if (at - told >= tellEvery) {
      told = at;
      time.value = shown;
    }
    if (clock >= playable.until) {
      shown = clock;
      stop();
    } else handle = frames.request(frame);
    draw();
  }
  const lastEvent = (at: number): number => playable.before(at + 1e-9) ?? 0;

  return {
    time,
    playing,
    speed,
    now: () => shown,
    travel: () => (moving ? (moveTime / 60_000) * speed.value : 0),
    lasting: () => (markTime / 60_000) * speed.value,
    load(next) {
      playable = next;
      if (clock > next.until) set(next.until);
      draw();
    },
    play() {
      if (playing.value) return;
      if (clock >= playable.until) set(0);
      playing.value = true;
      handle = frames.request(frame);
    },
    pause: stop,
    seek(to) {
      moving = false;
      set(to);
      draw();
    },
    step(onwards) {
      stop();
      moving = false;
      const to = onwards ? playable.after(shown) : playable.before(shown);
      if (to !== null) set(to);
      draw();
    },
    setSpeed(to) {
      speed.value = to;
      draw();
    },
    onFrame(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      stop();
      listeners.clear();
    },
  };
}

/** Two days side by side, on one clock. */
export function together(playables: readonly Playable[]): Playable {
  const known = (times: readonly (number | null)[]): number[] => times.filter((time) => time !== null);
  const first = (times: readonly number[]): number | null => (times.length === 0 ? null : Math.min(...times));
  const latest = (times: readonly number[]): number | null => (times.length === 0 ? null : Math.max(...times));
  return {
    until: Math.max(0, ...playables.map(({ until }) => until)),
    after: (time) => first(known(playables.map((one) => one.after(time)))),
    before: (time) => latest(known(playables.map((one) => one.before(time)))),
  };
}
