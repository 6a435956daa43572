/**
 * What a story is: situations in an order, each with what is said to it, and how it is changed. Pure; stories are never
 * changed in place. How one is written to a file stands in file.ts, what a caption's marks mean in caption.ts.
 */
import type { Situation } from "../store/store.ts";
import { clean } from "./clean.ts";

export interface Step {
  /** Its own within the story: it stays when the step moves. */
  readonly id: string;
  /** What is on the screen: scenario as opened and as changed, curves, rule, seed, view. Both files have been checked. */
  readonly situation: Situation;
  /** Plain text and *emphasis*. The first line is said large; the lines after it stand beside the picture. */
  readonly caption: string;
  /** For the presenter alone: plain text. */
  readonly notes: string;
}

export interface Story {
  /** Its own among the stories of this browser. */
  readonly id: string;
  readonly title: string;
  /** In the order in which they are told. */
  readonly steps: readonly Step[];
}

/** More steps than anybody sits through. */
export const mostSteps = 100;

const stepIds = ({ steps }: Story): ReadonlySet<string> => new Set(steps.map(({ id }) => id));

/** The first number that no step has. */
function freshId(story: Story): string {
  const taken = stepIds(story);
  let number = taken.size + 1;
  while (taken.has(String(number))) number++;
  return String(number);
}

export const withTitle = (story: Story, title: string): Story => ({ ...story, title: clean.title(title) });

/** A step at the end; the story as it is where it has as many as it may. */
export function withStep(story: Story, step: Omit<Step, "id">): Story {
  if (story.steps.length >= mostSteps) return story;
  return { ...story, steps: [...story.steps, { ...step, ...cleaned(step), id: freshId(story) }] };
}

/** Of what is said to a step. */
type Said = Pick<Step, "caption" | "notes">;

/** As it can be kept and read again. */
const cleaned = ({ caption, notes }: Partial<Said>): Partial<Said> => ({
  ...(caption === undefined ? {} : { caption: clean.caption(caption) }),
  ...(notes === undefined ? {} : { notes: clean.notes(notes) }),
});

/** Caption, notes or situation of a step replaced. */
export function withChange(story: Story, id: string, part: Partial<Omit<Step, "id">>): Story {
  return {
    ...story,
    steps: story.steps.map((step) => (step.id === id ? { ...step, ...part, ...cleaned(part) } : step)),
  };
}

export const withoutStep = (story: Story, id: string): Story => ({
  ...story,
  steps: story.steps.filter((step) => step.id !== id),
});

/** The step once more, right after itself. */
export function withCopy(story: Story, id: string): Story {
  if (story.steps.length >= mostSteps) return story;
  const copyId = freshId(story);
  const steps = story.steps.flatMap((step) => (step.id === id ? [step, { ...step, id: copyId }] : [step]));
  return { ...story, steps };
}

/** The step at another place, counted from 0; beyond the ends is at the end. */
export function moved(story: Story, id: string, to: number): Story {
  const step = story.steps.find((one) => one.id === id);
  if (step === undefined) return story;
  const others = story.steps.filter((one) => one !== step);
  const at = Math.max(0, Math.min(others.length, to));
  return { ...story, steps: [...others.slice(0, at), step, ...others.slice(at)] };
}
