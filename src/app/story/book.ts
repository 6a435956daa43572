/**
 * The story that is being made: what it is now, its own undo, and its place in the browser, where it is kept as it is
 * changed. It lives as long as the page, whether its room is open or not.
 */
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import { keptHere } from "../keep/database.ts";
import { KeepError, troubleClause } from "../keep/trouble.ts";
import { amend, beginHistory, type History, record, redo, undo } from "../store/history.ts";
import { createShelf, type Kept, type Shelf, type UnreadableStory } from "./shelf.ts";
import { type Story, withTitle } from "./story.ts";

type Draft = Omit<Story, "id">;

export interface Listed {
  readonly id: string;
  readonly title: string;
  readonly steps: number;
}

export interface StoryBook {
  readonly story: ReadonlySignal<Story>;
  /** What undo would take back and redo bring back, in words; null where there is nothing. */
  readonly undoable: ReadonlySignal<string | null>;
  readonly redoable: ReadonlySignal<string | null>;
  /** All that are kept, the present one included once it is, the latest first. */
  readonly kept: ReadonlySignal<readonly Listed[]>;
  /** Those that lie in this browser and cannot be read: they are left as they are. */
  readonly unreadable: ReadonlySignal<readonly UnreadableStory[]>;
  /** Why it could not be kept, in a clause; null where it is. */
  readonly trouble: ReadonlySignal<string | null>;
  /** Another tab had changed it: what is done here is a story of its own now. */
  readonly parted: ReadonlySignal<boolean>;
  /** Those that were deleted since the page was opened, in order: until it is closed they can be brought back. */
  readonly deleted: ReadonlySignal<readonly Story[]>;
  /** Resolves once what was kept has been read; the latest is open then. */
  begin(): Promise<void>;
  /** A step of the story's undo; steps of the same gesture are one. */
  change(next: Draft, words: string, gesture?: string): void;
  endGesture(): void;
  undo(): void;
  redo(): void;
  /** Opens a story as another of this browser. */
  open(draft: Draft): void;
  /** Opens one that is kept. */
  choose(id: string): Promise<void>;
  delete(): Promise<void>;
  /** Opens a deleted one again, as it was. */
  bringBack(id: string): void;
  /** Resolves once all is kept that can be. */
  settled(): Promise<void>;
}

/** Milliseconds between a change and its keeping: a word is not written letter by letter. */
const pause = 300;

const empty: Draft = { title: "", steps: [] };

export function createStoryBook(shelf: Shelf, freshId: () => string): StoryBook {
  const id = signal(freshId());
  const history = signal<History<Draft>>(beginHistory(empty));
  const kept = signal<readonly Listed[]>([]);
  const unreadable = signal<readonly UnreadableStory[]>([]);
  const trouble = signal<string | null>(null);
  const parted = signal(false);
  const deleted = signal<readonly Story[]>([]);
  const story = computed((): Story => ({ ...history.value.present, id: id.value }));
  let stamp: string | null = null;
  let written: Draft = empty;
  let gestureGoingOn: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let work: Promise<void> = Promise.resolve();
  let begun: Promise<void> | null = null;

  /** One after the other, so that each knows what the one before has written. */
  function inTurn(task: () => Promise<void>): Promise<void> {
    work = work.then(task).then(
      () => {
        trouble.value = null;
      },
      (error: unknown) => {
        trouble.value = error instanceof KeepError ? error.message : troubleClause.failed;
      },
    );
    return work;
  }

  async function list(): Promise<readonly Kept[]> {
    const all = await shelf.all();
    batch(() => {
      kept.value = all.stories.map(({ story: one }) => ({ id: one.id, title: one.title, steps: one.steps.length }));
      unreadable.value = all.unreadable;
    });
    return all.stories;
  }

  async function write(): Promise<void> {
    const now = story.value;
    const draft = history.value.present;
    const isNothing = stamp === null && draft.title === "" && draft.steps.length === 0;
    if (draft === written || isNothing) return;
    const result = await shelf.put({ story: now, stamp });
    written = draft;
    stamp = result.stamp;
    batch(() => {
      if (result.story.id !== now.id) parted.value = true;
      if (id.value === now.id) id.value = result.story.id;
    });
    await list();
  }

  function keep(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void inTurn(write), pause);
  }

  /** What is not written yet is written before another story is open. */
  function flushed(task: () => Promise<void>): Promise<void> {
    clearTimeout(timer);
    void inTurn(write);
    return inTurn(task);
  }

  function show({ story: { id: shownId, ...draft }, stamp: known }: Kept): void {
    gestureGoingOn = null;
    stamp = known;
    written = known === null ? empty : draft;
    batch(() => {
      id.value = shownId;
      history.value = beginHistory(draft);
      parted.value = false;
    });
    if (known === null) keep();
  }

  function settle(next: History<Draft>): void {
    history.value = next;
    keep();
  }

  return {
    story,
    undoable: computed(() => history.value.done.at(-1)?.words ?? null),
    redoable: computed(() => history.value.undone.at(-1)?.words ?? null),
    kept,
    unreadable,
    trouble,
    parted,
    deleted,
    begin() {
      begun ??= inTurn(async () => {
        const [latest] = await list();
        if (latest !== undefined && history.value.present === empty) show(latest);
      });
      return begun;
    },
    change({ title, steps }, words, gesture) {
      const goOn = gesture !== undefined && gesture === gestureGoingOn ? amend : record;
      gestureGoingOn = gesture ?? null;
      settle(goOn(history.value, { title, steps }, words));
    },
    endGesture() {
      gestureGoingOn = null;
    },
    undo() {
      gestureGoingOn = null;
      settle(undo(history.value));
    },
    redo() {
      gestureGoingOn = null;
      settle(redo(history.value));
    },
    open(draft) {
      void flushed(async () => show({ story: { ...draft, id: freshId() }, stamp: null }));
    },
    choose: (chosen) =>
      flushed(async () => {
        const found = (await list()).find(({ story: one }) => one.id === chosen);
        if (found !== undefined) show(found);
      }),
    delete: () =>
      flushed(async () => {
        const gone = story.value;
        await shelf.remove(gone.id);
        const [next] = await list();
        show(next ?? { story: { ...empty, id: freshId() }, stamp: null });
        deleted.value = [...deleted.value, gone];
      }),
    bringBack(wanted) {
      const gone = deleted.value.find(({ id: one }) => one === wanted);
      if (gone === undefined) return;
      deleted.value = deleted.value.filter((one) => one !== gone);
      void flushed(async () => show({ story: gone, stamp: null }));
    },
    async settled() {
      clearTimeout(timer);
      await inTurn(write);
    },
  };
}

const freshId = (): string => crypto.randomUUID();

let shared: StoryBook | null = null;

/** The book of this page; it begins to read what is kept. */
export function storyBook(): StoryBook {
  if (shared === null) {
    const book = createStoryBook(createShelf({ database: keptHere(), now: Date.now, freshId }), freshId);
    shared = book;
    void book.begin();
    // The page may go before the pause is over.
    window.addEventListener("pagehide", () => void book.settled());
  }
  return shared;
}

/** For a field: renaming goes on as one step of undo until it is left. */
export function rename(book: StoryBook, title: string): void {
  book.change(withTitle(book.story.value, title), "Title", "title");
}
