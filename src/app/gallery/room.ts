/** The gallery as a room: its word is there at once, its code and the other scenarios come when it is first opened. */
import type { Room, RoomProps } from "../rooms/types.ts";
import { onDemand } from "../views/onDemand.tsx";

export const gallery: Room = {
  id: "scenarios",
  word: "Scenarios",
  place: "page",
  component: onDemand<RoomProps>(async () => (await import("./Gallery.tsx")).Gallery),
};
