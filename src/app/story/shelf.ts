/**
 * Stories in the browser's database, each a record with its file. What is read is checked; a record that cannot be read
 * stays where it is and is passed over. Two tabs may have the same story open: who writes second, without having seen
 * what the first wrote, keeps a story of its own, so that nothing is lost.
 */
import type { Database } from "../keep/database.ts";
import { checkStory, type StoryFile, storyFile } from "./file.ts";
import type { Story } from "./story.ts";

const recordVersion = 1;

interface StoryRecord {
  readonly id: string;
  readonly version: typeof recordVersion;
  /** Another with every writing. */
  readonly stamp: string;
  /** When it was written, in milliseconds as of Date.now(). */
  readonly changed: number;
  readonly file: StoryFile;
}

export interface Kept {
  readonly story: Story;
  /** Of the record that it was read from or written as; null where there is none yet. */
  readonly stamp: string | null;
}

export interface Shelf {
  /** The latest first. */
  all(): Promise<readonly Kept[]>;
  /** Resolves with the story as it is kept, under another id where somebody else has changed it meanwhile. */
  put(kept: Kept): Promise<Kept>;
  remove(id: string): Promise<void>;
}

export interface ShelfTools {
  readonly database: Pick<Database, "all" | "change" | "remove">;
  /** Milliseconds, as Date.now(). */
  now(): number;
  /** Never the same twice. */
  freshId(): string;
}

export function createShelf({ database, now, freshId }: ShelfTools): Shelf {
  return {
    async all() {
      const records = (await database.all("stories")).filter(isRecord);
      return records
        .sort((a, b) => b.changed - a.changed)
        .flatMap(({ id, stamp, file }) => {
          const reading = checkStory(file);
          return reading.ok ? [{ story: { ...reading.story, id }, stamp }] : [];
        });
    },
    async put({ story, stamp: known }) {
      const stamp = freshId();
      let id = story.id;
      await database.change("stories", id, (before) => {
        if (isRecord(before) && before.stamp !== known) id = freshId();
        return [{ id, version: recordVersion, stamp, changed: now(), file: storyFile(story) } satisfies StoryRecord];
      });
      return { story: { ...story, id }, stamp };
    },
    remove: (id) => database.remove("stories", id),
  };
}

function isRecord(value: unknown): value is StoryRecord {
  if (typeof value !== "object" || value === null) return false;
  const { id, version, stamp, changed } = value as Partial<Record<keyof StoryRecord, unknown>>;
  return (
    version === recordVersion && typeof id === "string" && typeof stamp === "string" && typeof changed === "number"
  );
}
