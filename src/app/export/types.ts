/** What an export is made of: a situation with its result, and the view of it. Nothing here is drawn or written to a file. */
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { InFiles } from "../exhibit/types.ts";
import type { Pin } from "../store/pins.ts";
import type { Shown } from "../store/shown.ts";
import type { ViewProps } from "../views/types.ts";

/** One view of one result, with what is said to it. */
export interface Material {
  readonly shown: Shown;
  /** The template, or without one the scenario as it was opened: differences are told from it. */
  readonly base: ScenarioFile;
  readonly view: InFiles;
  readonly regret: ViewProps["regret"];
  /** The pinned result that this one was held against; null where there was none, and in a story. */
  readonly pin: Pin | null;
  /** Of a story's step: plain text and *emphasis*; empty outside a story. */
  readonly caption: string;
  /** For the presenter; empty outside a story. */
  readonly notes: string;
  /** The address that opens this very situation. */
  readonly link: string;
}

/** What several materials make together, in the order in which they are told. At least one. */
export interface Telling {
  readonly title: string;
  readonly steps: readonly Material[];
}
