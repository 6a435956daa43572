/** A story's file that was opened or dropped anywhere: its story becomes the one at hand, and its room opens. */
import type { Unreadable } from "../files/read.ts";
import { enterRoom } from "../rooms/open.ts";
import { openStep } from "./add.ts";
import { storyBook } from "./book.ts";
import { readStory } from "./files.ts";
import { storyRoomId } from "./key.ts";

/** Null where it could be opened. */
export async function openStoryFile(blob: File): Promise<Unreadable | null> {
  const reading = await readStory(blob);
  if (!reading.ok) return reading;
  openStep.value = null;
  storyBook().open(reading.story);
  enterRoom(storyRoomId);
  return null;
}
