/**
 * Counts days by the hour for who looks at them: the newest request alone, and told only to the request that it was
 * counted for.
 */
import { signal } from "@preact/signals";
import type { HoursRequest } from "../../../../outcome/hours.ts";
import type { CountHours } from "../../../../runner/hours.ts";

export type Counted =
  | { readonly state: "counting"; readonly days: number }
  | { readonly state: "stopped" }
  | { readonly state: "failed"; readonly reason: string }
  | { readonly state: "counted"; readonly rows: Float64Array };

export interface Counting {
  /** How far a request is; one that was not the last to be asked is as if it had never been counted. */
  of(request: HoursRequest): Counted;
  /** Begins a request, and ends the one before; null: nothing is wanted any more. */
  ask(request: HoursRequest | null): void;
  /** Ends the request; `ask` begins it again. */
  stop(): void;
}

const begun: Counted = { state: "counting", days: 0 };

export function createCounting(count: CountHours): Counting {
  const found = signal<{ readonly request: HoursRequest; readonly counted: Counted } | null>(null);
  let running = new AbortController();
  return {
    of: (request) => (found.value?.request === request ? found.value.counted : begun),
    ask(request) {
      running.abort();
      if (request === null) return;
      const own = new AbortController();
      running = own;
      const tell = (counted: Counted) => {
        if (!own.signal.aborted) found.value = { request, counted };
      };
      tell(begun);
      count(request, (days) => tell({ state: "counting", days }), own.signal).then(
        (rows) => rows !== null && tell({ state: "counted", rows }),
        (error: unknown) => tell({ state: "failed", reason: error instanceof Error ? error.message : String(error) }),
      );
    },
    stop() {
      running.abort();
      if (found.value !== null) found.value = { request: found.value.request, counted: { state: "stopped" } };
    },
  };
}
