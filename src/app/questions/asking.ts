/**
 * Asks the chosen question once there is a settled answer to ask it about, and keeps what was found, so that to come
 * back to it is instant. The study of the answer always goes first: a question gives way when there is another answer
 * to wait for, and is asked again only while somebody looks. What is asked, and how it is read, is not known here.
 */
import { batch, computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { isFirm } from "../answer/meaning.ts";
import type { Store } from "../store/store.ts";
import { contextOf, fitChosen, isAllowed, keyOf } from "./context.ts";
import { createLibrary, wordsOf } from "./library.ts";
import { Count, type Found, type Standing, type Status } from "./standing.ts";
import type { AskedContext, Chosen, Listed, Question, Told, Tools } from "./types.ts";

export interface AskingSettings {
  readonly questions: readonly Listed[];
  readonly tools: Tools;
  readonly store: Pick<Store, "shown" | "older" | "activity" | "holding">;
  readonly locale: string;
  /** Of the scenario on the screen, where it is one of one's own: files go by it. */
  readonly ownName: ReadonlySignal<string | null>;
}

export interface Asking {
  readonly questions: readonly Listed[];
  /** Null: none is chosen. */
  readonly standing: ReadonlySignal<Standing | null>;
  /** How far the study under way is, in words: "640 of 1,000 days"; empty where none is. */
  readonly counting: ReadonlySignal<string>;
  /** Somebody looks, or looks away: what runs goes on, nothing is begun. */
  look(open: boolean): void;
  /** By id; null: none. */
  choose(id: string | null): void;
  pick(choice: string, value: string): void;
  stop(): void;
  /** After a stop, a failure, or of an answer that is not settled. */
  ask(): void;
}

/** Results kept; a table or two each. */
const mostKept = 40;

interface Wanted {
  readonly key: string;
  readonly question: Question;
  readonly context: AskedContext;
}

interface Halted {
  readonly key: string;
  /** Null: by a person. */
  readonly failure: string | null;
}

export function createAsking({ questions, tools, store, locale, ownName }: AskingSettings): Asking {
  const isOpen = signal(false);
  const id = signal<string | null>(null);
  const library = createLibrary(questions);
  const picked = signal<ReadonlyMap<string, Chosen>>(new Map());
  const kept = signal<ReadonlyMap<string, Found>>(new Map());
  const run = signal<{ readonly key: string; readonly abort: AbortController } | null>(null);
  const halted = signal<Halted | null>(null);
  const counting = signal("");
  /** By question: what was last read of it. */
  const latest = new Map<string, Found>();

  const listed = computed(() => questions.find((one) => one.id === id.value) ?? null);
  const question = computed(() => (id.value === null ? null : library.of(id.value)));
  /** The curve in focus, settled or not. */
  const seen = computed(() =>
    id.value === null || store.shown.value === null ? null : contextOf(store.shown.value, locale),
  );
  const choices = computed(() => (seen.value === null ? [] : (question.value?.choices(seen.value) ?? [])));
  const chosen = computed(() => fitChosen(choices.value, picked.value.get(id.value ?? "") ?? {}));

  /** Whether the answer is there: not yet, as far as it was counted, settled. */
  const ground = computed((): "none" | "unsettled" | "settled" => {
    const answer = seen.value?.answer;
    if (!answer?.certified || store.older.value || store.activity.value === "running") return "none";
    return store.activity.value === "done" || isFirm(answer) ? "settled" : "unsettled";
  });
  const wanted = computed((): Wanted | null => {
    if (id.value === null || question.value === null || seen.value === null || ground.value === "none") return null;
    const context = { ...seen.value, chosen: chosen.value };
    return { key: keyOf(id.value, context), question: question.value, context };
  });

  const status = computed((): Status => {
    const key = wanted.value?.key;
    if (question.value === null) return library.failureOf(id.value ?? "") === null ? "loading" : "failed";
    if (key === undefined) return store.holding.value && store.older.value ? "held" : "waiting";
    if (run.value?.key === key) return "running";
    if (kept.value.get(key)?.over) return "done";
    if (halted.value?.key === key) return halted.value.failure === null ? "stopped" : "failed";
    return ground.value === "settled" ? "running" : "unsettled";
  });

  /** The scenario's title has no part in a result: what is of the present answer goes by the present one. */
  const titled = (found: Found, own: string | null): Found => {
    const scenario = own ?? seen.value?.scenario.title ?? found.told.basis.scenario;
    return { ...found, told: { ...found.told, basis: { ...found.told.basis, scenario } } };
  };

  const standing = computed((): Standing | null => {
    if (listed.value === null) return null;
    const there = kept.value.get(wanted.value?.key ?? "");
    const present = there === undefined ? null : titled(there, ownName.value);
    const found = present ?? latest.get(listed.value.id) ?? null;
    const failure = library.failureOf(listed.value.id) ?? halted.value?.failure ?? "";
    return {
      listed: listed.value,
      choices: choices.value,
      chosen: chosen.value,
      status: status.value,
      failure: status.value === "failed" ? failure : "",
      found,
      isBefore: present === null && found !== null,
    };
  });

  function keep(key: string, of: string, found: Found): void {
    const others = [...kept.peek()].filter(([other]) => other !== key);
    kept.value = new Map([...others.slice(-(mostKept - 1)), [key, found]]);
    latest.set(of, titled(found, ownName.peek()));
  }

  async function start({ key, question: asked, context }: Wanted): Promise<void> {
    const mine = { key, abort: new AbortController() };
    const of = id.peek() ?? "";
    const count = new Count(context);
    const found = (told: Told, over: boolean): Found => ({ told, counted: count.text, over });
    batch(() => {
      run.value = mine;
      counting.value = "";
      halted.value = null;
    });
    const isMine = (): boolean => run.peek() === mine;
    const end = (how: () => void): void => {
      if (!isMine()) return;
      batch(() => {
        how();
        run.value = null;
        counting.value = "";
      });
    };
    try {
      const told = await asked.start(context, tools, {
        signal: mine.abort.signal,
        onShown: (told) => {
          if (isMine()) keep(key, of, found(told, false));
        },
        onProgress: (report) => {
          if (isMine()) counting.value = count.take(report);
        },
      });
      end(() => {
        if (told === null) halted.value = { key, failure: null };
        else keep(key, of, found(told, true));
      });
    } catch (reason) {
      end(() => {
        halted.value = { key, failure: wordsOf(reason) };
      });
    }
  }

  function giveWay(): void {
    run.peek()?.abort.abort();
    batch(() => {
      run.value = null;
      counting.value = "";
    });
  }

  // What runs is for what is wanted.
  effect(() => {
    if (run.value !== null && run.value.key !== wanted.value?.key) giveWay();
  });

  // What is wanted runs.
  effect(() => {
    const due = wanted.value;
    if (!isOpen.value || due === null || ground.value !== "settled" || run.value !== null) return;
    if (kept.value.get(due.key)?.over || halted.value?.key === due.key) return;
    void start(due);
  });

  effect(() => {
    const present = kept.value.get(wanted.value?.key ?? "");
    // A name that changes may be that of the next scenario already.
    if (id.value !== null && present !== undefined) latest.set(id.value, titled(present, ownName.peek()));
  });

  return {
    questions,
    standing,
    counting,
    look(open) {
      isOpen.value = open;
      if (open) library.fetchRest();
    },
    choose(next) {
      id.value = next;
      if (next !== null) void library.fetch(next);
    },
    pick(choice, value) {
      const of = choices.peek().find((one) => one.id === choice);
      if (id.value === null || of === undefined || !isAllowed(of, value)) return;
      picked.value = new Map([...picked.value, [id.value, { ...chosen.value, [choice]: value }]]);
    },
    stop() {
      const there = run.peek();
      if (there === null) return;
      batch(() => {
        halted.value = { key: there.key, failure: null };
        giveWay();
      });
    },
    ask() {
      void library.fetch(id.peek() ?? "");
      const due = wanted.peek();
      if (due !== null && run.peek() === null) void start(due);
    },
  };
}
