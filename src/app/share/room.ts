/** The room for sharing: its word is there at once, its code comes when it is opened. */
import type { Room, RoomProps } from "../rooms/types.ts";
import { onDemand } from "../views/onDemand.tsx";

export const share: Room = {
  id: "share",
  word: "Share",
  place: "margin",
  component: onDemand<RoomProps>(async () => (await import("./Share.tsx")).Share),
};
