/** What a room is: a part of the page beside the workbench itself, opened by a word in the bar. */
import type { ComponentType } from "preact";
import type { Store } from "../store/store.ts";
import type { View } from "../views/types.ts";

export interface RoomProps {
  readonly store: Store;
  readonly views: readonly View[];
  /** Leaves the room; the keyboard goes back to its word. */
  onClose(): void;
}

export interface Room {
  /** In lower case with hyphens. */
  readonly id: string;
  /** In the bar. */
  readonly word: string;
  /** `page` takes the place of all below the bar; `margin` that of the assumptions, or of the page where it is narrow. */
  readonly place: "page" | "margin";
  readonly component: ComponentType<RoomProps>;
}
