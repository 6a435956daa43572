/**
 * Presenting: puts the stage over the page, hears its keys, sees to it that the step shown and the next are computed,
 * and takes all of it away again. The workbench behind it is left alone, so that it is afterwards as it was before.
 */
import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { render } from "preact";
import type { Store } from "../../store/store.ts";
import { type Rehearsal, rehearsalOf } from "../rehearsal.ts";
import type { Story } from "../story.ts";
import { hearStageKeys, placeAfter, type StageKey } from "./keys.ts";
import { Stage } from "./Stage.tsx";

export interface Performance {
  /** As it was when it began. */
  readonly story: Story;
  /** The step shown, from 0. */
  readonly at: Signal<number>;
  /** When it began, in milliseconds as of Date.now(). */
  readonly begun: number;
  readonly rehearsal: Rehearsal;
  act(key: StageKey): void;
}

const present = signal<Performance | null>(null);

/** Null while nothing is presented. */
export const performing: ReadonlySignal<Performance | null> = present;

/** Of the button that begins it. */
export const presentId = "story-present";

/** @param from the step to begin with, from 0; the story has at least one */
export function perform(store: Store, story: Story, from = 0): void {
  if (present.value !== null || story.steps.length === 0) return;
  const wasRunning = store.activity.value === "running";
  // The workers are for the stage alone.
  if (wasRunning) store.stop();
  const rehearsal = rehearsalOf(store);
  const at = signal(from);
  const focused = document.activeElement;
  const page = document.getElementById("app");
  const place = document.createElement("div");
  document.body.append(place);
  if (page !== null) page.inert = true;

  const ends: (() => void)[] = [];
  function leave(): void {
    if (present.value !== performance) return;
    present.value = null;
    for (const end of ends) end();
    rehearsal.stop();
    render(null, place);
    place.remove();
    if (page !== null) page.inert = false;
    if (document.fullscreenElement !== null) void document.exitFullscreen();
    if (wasRunning) store.goOn();
    // The room may have been laid out anew behind the stage, in a window of another size.
    const back = focused?.isConnected ? focused : document.getElementById(presentId);
    if (back instanceof HTMLElement) back.focus({ preventScroll: true });
  }
  function act(key: StageKey): void {
    if (key === "leave") leave();
    else at.value = placeAfter(key, at.value, story.steps.length);
  }
  const performance: Performance = { story, at, begun: Date.now(), rehearsal, act };
  ends.push(
    hearStageKeys(window, act),
    effect(() => rehearsal.rehearse(inTurn(story, at.value))),
    leaveWithFullscreen(place, leave),
  );
  present.value = performance;
  render(<Stage performance={performance} />, place);
  // Where it is not allowed, the stage fills the window.
  place.requestFullscreen?.().catch(() => {});
}

/** The step shown, the next, the one before, and then what comes after. */
function inTurn({ steps }: Story, at: number) {
  const order = [at, at + 1, at - 1, ...steps.keys()].filter((place) => steps[place] !== undefined);
  const rest = [...new Set(order)].filter((place) => place >= at - 1);
  return rest.map((place) => steps[place].situation);
}

/** Escape ends the full screen and is not heard by the page: it means to leave. */
function leaveWithFullscreen(place: HTMLElement, leave: () => void): () => void {
  let wasFull = false;
  const follow = (): void => {
    const isFull = document.fullscreenElement === place;
    if (wasFull && !isFull) leave();
    wasFull = isFull;
  };
  document.addEventListener("fullscreenchange", follow);
  return () => document.removeEventListener("fullscreenchange", follow);
}
