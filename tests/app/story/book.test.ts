import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createStoryBook, rename } from "../../../src/app/story/book.ts";
import { checkStoryText, storyText } from "../../../src/app/story/file.ts";
import { createShelf } from "../../../src/app/story/shelf.ts";
import { withChange, withCopy, withoutStep } from "../../../src/app/story/story.ts";
import { problemText } from "../../../src/scenario/check.ts";
import { type MemoryDatabase, memoryDatabase } from "../keep/support.ts";
import { threeSteps } from "./support.ts";

let made = 0;
const freshId = () => `id ${++made}`;

/** A tab of the browser with this database, its stories read. */
async function tab(database: MemoryDatabase) {
  const book = createStoryBook(createShelf({ database, now: () => made, freshId }), freshId);
  await book.begin();
  return book;
}

const { id: _, ...draft } = threeSteps();

describe("the book of stories", () => {
  it("brings the latest story back as it was left", async () => {
    const database = memoryDatabase();
    const before = await tab(database);
    before.change(draft, "a story");
    await before.settled();
    const after = await tab(database);
    expect(after.story.value).toEqual(structuredClone(before.story.value));
    expect(after.undoable.value).toBeNull();
  });

  it("takes back and does again, and a word typed is one step", async () => {
    const book = await tab(memoryDatabase());
    book.change(draft, "a story");
    rename(book, "T");
    rename(book, "Two");
    book.endGesture();
    book.change(withoutStep(book.story.value, draft.steps[0].id), "Remove step 1");
    expect(book.story.value.steps).toHaveLength(2);
    book.undo();
    expect(book.story.value.steps).toHaveLength(3);
    expect([book.undoable.value, book.redoable.value]).toEqual(["Title", "Remove step 1"]);
    book.undo();
    expect(book.story.value.title).toBe(draft.title);
    book.redo();
    expect(book.story.value.title).toBe("Two");
  });

  it("loses nothing where two tabs change the same story: the second keeps one of its own", async () => {
    const database = memoryDatabase();
    const first = await tab(database);
    first.change(draft, "a story");
    await first.settled();
    const second = await tab(database);
    rename(first, "First");
    await first.settled();
    rename(second, "Second");
    await second.settled();
    expect([first.parted.value, second.parted.value]).toEqual([false, true]);
    const titles = (await tab(database)).kept.value.map(({ title }) => title);
    expect(titles.sort()).toEqual(["First", "Second"]);
    // From here on each is its own.
    rename(second, "Second still");
    rename(first, "First still");
    await Promise.all([second.settled(), first.settled()]);
    expect((await tab(database)).kept.value.map(({ title }) => title).sort()).toEqual(["First still", "Second still"]);
  });

  it("says why it cannot keep, keeps what is on the screen, and keeps it once it can", async () => {
    const database = memoryDatabase();
    const book = await tab(database);
    database.trouble = "full";
    book.change(draft, "a story");
    await book.settled();
    expect(book.trouble.value).toBe("the browser has no more room");
    expect(book.story.value.steps).toHaveLength(3);
    database.trouble = null;
    await book.settled();
    expect([book.trouble.value, database.shelves.stories.size]).toEqual([null, 1]);
  });

  it("brings back a story that was deleted, and deletes no other", async () => {
    const database = memoryDatabase();
    const book = await tab(database);
    book.change(draft, "a story");
    book.open({ ...draft, title: "Another" });
    await book.delete();
    const [gone] = book.deleted.value;
    expect(gone.title).toBe("Another");
    expect(book.kept.value.map(({ title }) => title)).toEqual([draft.title]);
    expect(book.story.value.title).toBe(draft.title);
    book.bringBack(gone.id);
    await book.settled();
    expect(book.story.value).toEqual(gone);
    expect(book.deleted.value).toEqual([]);
    expect(book.kept.value.map(({ title }) => title).sort()).toEqual(["Another", draft.title]);
  });

  it("brings back any story that was deleted, whatever was done to others since", async () => {
    const book = await tab(memoryDatabase());
    for (const title of ["One", "Two", "Three"]) book.open({ ...draft, title });
    await book.delete();
    await book.delete();
    rename(book, "One, changed");
    book.open({ ...draft, title: "Four" });
    await book.settled();
    const gone = book.deleted.value.map(({ id, title }) => [id, title]);
    expect(gone.map(([, title]) => title)).toEqual(["Three", "Two"]);
    for (const [id] of gone) book.bringBack(id);
    await book.settled();
    const kept = book.kept.value.map(({ title }) => title);
    expect(kept.sort()).toEqual(["Four", "One, changed", "Three", "Two"]);
    expect(book.deleted.value).toEqual([]);
  });

  it("writes what is not written yet before another story is open", async () => {
    const database = memoryDatabase();
    const book = await tab(database);
    book.change(draft, "a story");
    const { id } = book.story.value;
    book.open({ title: "Another", steps: [] });
    await book.settled();
    await book.choose(id);
    expect(book.story.value).toEqual(structuredClone({ ...draft, id }));
    book.change(withCopy(book.story.value, draft.steps[0].id), "Duplicate step 1");
    await book.settled();
    expect(book.parted.value).toBe(false);
  });

  it("brings back whatever was typed or pasted, as the fields showed it", async () => {
    const letter = fc.oneof(
      fc.constantFrom(..."\u000b\u000c\u0000\u0085\u2028\u2068\u202a\u2069\ud800\t\r\n *a".split("")),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    );
    const typed = (most: number) =>
      fc.oneof(
        fc.array(letter, { maxLength: 12 }).map((letters) => letters.join("")),
        letter.map((one) => one.repeat(most + 3)),
      );
    await fc.assert(
      fc.asyncProperty(typed(200), typed(2_000), typed(20_000), async (title, caption, notes) => {
        const database = memoryDatabase();
        const before = await tab(database);
        before.change({ title: "", steps: draft.steps.slice(0, 1) }, "a story");
        before.change(withChange(before.story.value, draft.steps[0].id, { caption, notes }), "Words");
        rename(before, title);
        await before.settled();
        const after = await tab(database);
        expect(after.unreadable.value).toEqual([]);
        expect(after.story.value).toEqual(structuredClone(before.story.value));
        const reading = checkStoryText(storyText(before.story.value));
        expect(reading.ok && reading.story.steps[0].caption).toBe(before.story.value.steps[0].caption);
      }),
      { numRuns: 30 },
    );
  });

  it("keeps no story of which there is nothing yet, and tells of what it cannot read", async () => {
    const database = memoryDatabase();
    database.shelves.stories.set("bad", {
      id: "bad",
      version: 1,
      stamp: "s",
      changed: 1,
      file: { kind: "tale", title: "Once" },
    });
    database.shelves.stories.set("newer", { id: "newer", version: 9 });
    const book = await tab(database);
    await book.settled();
    expect([book.kept.value, book.story.value.steps]).toEqual([[], []]);
    expect([...database.shelves.stories.keys()]).toEqual(["bad", "newer"]);
    expect(book.unreadable.value.map(({ title, problem }) => [title, problemText(problem)])).toEqual([
      ["Once", 'kind: "tale" stands here; "goldilocks story" is needed'],
      ["", "version: 9 is newer than version 1, which this page is made for; a newer Goldilocks reads it"],
    ]);
  });
});
