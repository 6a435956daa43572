/** The room in which stories are made. Its code is fetched when it is first opened. */
import type { Room } from "../rooms/types.ts";
import { onDemand } from "../views/onDemand.tsx";
import { storyRoomId } from "./key.ts";

export const story: Room = {
  id: storyRoomId,
  word: "Story",
  place: "margin",
  component: onDemand(() => import("./StoryRoom.tsx").then(({ StoryRoom }) => StoryRoom)),
};
