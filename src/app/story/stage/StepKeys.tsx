/** What the keys of a story do, for who presses with a pointer: on the stage and in the notes alike. */
import type { StageKey } from "./keys.ts";

export interface StepKeysProps {
  /** The style of the place it stands in. */
  readonly kind: string;
  act(key: StageKey): void;
}

export function StepKeys({ kind, act }: StepKeysProps) {
  return (
    <nav class={kind} aria-label="Steps">
      <button type="button" class="action" onClick={() => act("previous")}>
        Previous
      </button>
      <button type="button" class="action" onClick={() => act("next")}>
        Next
      </button>
      <button type="button" class="action" onClick={() => act("leave")}>
        Leave
      </button>
    </nav>
  );
}
