/**
 * Stories in the browser's database, each a record with its file. What is read is checked; a record that cannot be read
 * stays where it is, and is told with what is wrong with it. Two tabs may have the same story open: who writes second,
 * without having seen what the first wrote, keeps a story of its own, so that nothing is lost.
 */
import type { Problem } from "../../scenario/check.ts";
import { described } from "../../scenario/problem.ts";
import type { Database } from "../keep/database.ts";
import { clean } from "./clean.ts";
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

/** A story that lies there and cannot be read. */
export interface UnreadableStory {
  readonly id: string;
  /** As far as it can be told; empty where it cannot. */
  readonly title: string;
  readonly problem: Problem;
}

export interface Shelved {
  /** The latest first. */
  readonly stories: readonly Kept[];
  readonly unreadable: readonly UnreadableStory[];
}

export interface Shelf {
  all(): Promise<Shelved>;
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
      const stories: (Kept & Pick<StoryRecord, "changed">)[] = [];
      const unreadable: UnreadableStory[] = [];
      for (const record of await database.all("stories")) {
        if (!isRecord(record)) {
          unreadable.push({ ...whose(record), problem: noRecord(record) });
          continue;
        }
        const { id, stamp, changed, file } = record;
        const reading = checkStory(file);
        if (reading.ok) stories.push({ story: { ...reading.story, id }, stamp, changed });
        else unreadable.push({ ...whose(record), problem: reading.problems[0] });
      }
      const latestFirst = stories.sort((a, b) => b.changed - a.changed);
      return { stories: latestFirst.map(({ story, stamp }) => ({ story, stamp })), unreadable };
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

const part = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const whose = (record: unknown): Pick<UnreadableStory, "id" | "title"> => ({
  id: textOf(part(record, "id")),
  title: clean.title(textOf(part(part(record, "file"), "title"))),
});

/** What is wrong with the record itself, whatever the story in it says. */
function noRecord(record: unknown): Problem {
  const version = part(record, "version");
  const isNewer = typeof version === "number" && version > recordVersion;
  const wrong = isNewer
    ? `is newer than version ${recordVersion}, which this page is made for; a newer Goldilocks reads it`
    : "stands where a story of this page is kept";
  return isNewer
    ? { place: "version", found: described(version), wrong }
    : { place: "the record", found: described(record), wrong };
}
