/** The rooms, in the order of their words in the bar. Adding a room means adding a line here. */
import { exporting } from "../export/room.ts";
import { gallery } from "../gallery/room.ts";
import { share } from "../share/room.ts";
import { story } from "../story/room.ts";
import { workshop } from "../teach/index.ts";
import type { Room } from "./types.ts";

export const rooms: readonly Room[] = [gallery, share, story, exporting, workshop];
