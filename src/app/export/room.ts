/** The room for exports: its word is there at once, its code comes when it is opened. */
import type { Room, RoomProps } from "../rooms/types.ts";
import { onDemand } from "../views/onDemand.tsx";

export const exporting: Room = {
  id: "export",
  word: "Export",
  place: "margin",
  component: onDemand<RoomProps>(async () => (await import("./ExportRoom.tsx")).ExportRoom),
};
