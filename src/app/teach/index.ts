/** The workshop: guess first, then lift the curtain. Fetched when it is first entered. */
import type { Room, RoomProps } from "../rooms/types.ts";
import { onDemand } from "../views/onDemand.tsx";

export const workshop: Room = {
  id: "workshop",
  word: "Workshop",
  place: "page",
  component: onDemand<RoomProps>(async () => (await import("./Workshop.tsx")).Workshop),
};
