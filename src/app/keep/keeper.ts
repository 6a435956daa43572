/**
 * Keeps what is on the screen as it is worked on: each tab's situation with what lies beside it, so that a reload or a
 * crash brings it back, and each scenario that was changed here as one of one's own. Templates, links and steps of a
 * story are never written over: the first change makes a working copy. It decides when something is written; how is
 * library.ts.
 */
import { batch, effect, signal } from "@preact/signals";
import type { Situation } from "../store/store.ts";
import { type Binding, beginningOf, belongingOf, calledBy, isDue } from "./binding.ts";
import { bringBack } from "./bringBack.ts";
import { type Desk, isSameDesk, keptDesk } from "./desk.ts";
import type { Keeper, KeeperSettings, Remark } from "./keeperTypes.ts";
import { type Belonging, recordVersion, type TabRecord } from "./records.ts";
import { same } from "./same.ts";
import { newId } from "./tab.ts";
import { type Trouble, troubleOf } from "./trouble.ts";

export type { Keeper, KeeperSettings, Remark } from "./keeperTypes.ts";

/** From a change until it is written, in ms: a drag is written a few times and not at every move. */
export const delay = 400;

export function createKeeper(settings: KeeperSettings): Keeper {
  const { store, database, library, tabs, began, before, came, tab, now } = settings;
  /** By the opening whose changes belong to it. */
  const bindings = new Map<number, Binding>();
  const own = signal<{ readonly id: string; readonly name: string } | null>(null);
  const isKept = signal(false);
  const trouble = signal<Trouble | null>(null);
  const remark = signal<Remark | null>(null);
  let tabName: string | null = null;
  const naming = tab().then((name) => {
    tabName = name;
  });
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stopped = false;
  /** The situation that lies in the database; the one the page began with needs no writing. */
  let noted = began;
  /** The latest one without a problem, and the steps that led there. */
  let latest = began;
  let steps = store.history.peek();
  let noticed = 1;
  let working: Promise<void> = Promise.resolve();

  const opening = () => store.history.peek().present.opening;
  const bound = () => bindings.get(opening()) ?? null;

  function change(of: number, part: Partial<Binding>): void {
    const binding = bindings.get(of);
    if (binding !== undefined) bindings.set(of, { ...binding, ...part });
  }

  function show(): void {
    const binding = bound();
    const there = binding !== null && binding.deletedAt === null && binding.name !== null;
    const next = there ? { id: binding.id, name: binding.name ?? "" } : null;
    batch(() => {
      if (!same(own.peek(), next)) own.value = next;
      isKept.value = there && !isDue(binding) && trouble.peek() === null;
    });
  }

  function notice(situation: Situation): void {
    latest = situation;
    steps = store.history.peek();
    const now = opening();
    if (now !== noticed) remark.value = null;
    noticed = now;
    if (bindings.has(now)) change(now, { latest: situation });
    else if (!same(beginningOf(store.history.peek()), situation.file)) {
      bindings.set(now, { id: newId(), name: null, base: null, latest: situation, deletedAt: null });
    }
    show();
    if (!same(noted, situation) || [...bindings.values()].some(isDue)) schedule();
  }

  const desk = (): Desk => ({
    history: steps,
    pins: store.pins.list.peek(),
    compared: store.pins.compared.peek(),
    unfinished: store.unfinished.peek(),
  });

  /** What lies in the database, or came from there, of what is beside the screen. */
  let notedDesk = desk();

  const ownOf = (of: number): Belonging | null => belongingOf(bindings.get(of) ?? null);

  function schedule(): void {
    if (timer === null && !stopped) timer = setTimeout(() => void save(), delay);
  }

  function tabRecord(): TabRecord | null {
    if (tabName === null || stopped) return null;
    const own = belongingOf(bound());
    const beside = keptDesk(desk(), ownOf);
    return { id: tabName, version: recordVersion, changed: now(), own, situation: latest, desk: beside };
  }

  async function putTab(): Promise<void> {
    const record = tabRecord();
    if (record === null) return;
    const written = desk();
    await database.put("situation", record);
    noted = record.situation;
    notedDesk = written;
  }

  async function putOwn(of: number, binding: Binding): Promise<void> {
    const { id, base, latest } = binding;
    const called = calledBy(binding);
    const written = await library.save({ id, name: called, base, situation: latest });
    if (written.kind === "behind") {
      change(of, { base: { revision: base?.revision ?? 0, situation: latest } });
      if (of === opening()) remark.value = { kind: "behind", id, name: called };
      return;
    }
    const { record } = written;
    const there = { revision: record.revision, situation: latest };
    change(of, { id: record.id, name: record.name, base: there, deletedAt: null });
    if (written.kind === "copied") remark.value = { kind: "copied", name: record.name };
  }

  async function write(): Promise<void> {
    if (stopped) return;
    try {
      await naming;
      await putTab();
      const due = [...bindings].filter(([, binding]) => isDue(binding));
      for (const [of, binding] of due) await putOwn(of, binding);
      if (due.length > 0) await putTab();
      trouble.value = null;
    } catch (error) {
      if (!stopped) trouble.value = troubleOf(error);
    }
    show();
  }

  function save(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    working = working.then(write);
    return working;
  }

  /** What another tab did to what is on this screen. */
  async function follow(of: number): Promise<void> {
    const binding = bindings.get(of);
    const base = binding?.base?.situation;
    if (binding === undefined || !base) return;
    const reading = await library.read(binding.id).catch(() => undefined);
    if (reading === undefined) return;
    if (reading === null) change(of, { deletedAt: base.file });
    else if (reading.ok && same(reading.record.situation.file, base.file)) {
      change(of, { name: reading.record.name, base: { revision: reading.record.revision, situation: base } });
    } else if (of === opening()) {
      const { id, name } = reading.ok ? reading.record : reading;
      remark.value = { kind: "behind", id, name };
    }
    show();
  }

  const openingsOf = (id: string) => [...bindings.keys()].filter((of) => bindings.get(of)?.id === id);

  if (before?.own) {
    const { id, name, revision, unsaved } = before.own;
    const base = { revision, situation: unsaved ? null : before.situation };
    bindings.set(1, { id, name, base, latest: before.situation, deletedAt: null });
  }
  if (came !== null) bringBack({ store, came, bindings });
  for (const of of bindings.keys()) void follow(of);
  steps = store.history.peek();
  notedDesk = desk();
  const unfollow = effect(() => {
    const { history, pins, unfinished, situation, problems } = store;
    const beside = { pins: pins.list.value, compared: pins.compared.value, unfinished: unfinished.value };
    const now = { history: history.value, ...beside };
    // A file with problems is not kept; what it becomes is.
    if (problems.value.length > 0) return;
    notice(situation.value);
    if (!isSameDesk(notedDesk, now)) schedule();
  });
  const unhear = tabs.hear((news) => {
    if (news.kind === "scenario") for (const of of openingsOf(news.id)) void follow(of);
  });

  return {
    library,
    own,
    isKept,
    trouble,
    remark,
    async open(id) {
      await save();
      const reading = await library.read(id);
      if (!reading?.ok) return false;
      const { name, revision, situation } = reading.record;
      batch(() => {
        store.enter(situation, `Open ${name}`);
        bindings.set(opening(), { id, name, base: { revision, situation }, latest: situation, deletedAt: null });
      });
      return true;
    },
    async rename(id, name) {
      await library.rename(id, name);
      await Promise.all(openingsOf(id).map(follow));
    },
    async remove(id) {
      await save();
      const restore = await library.remove(id);
      const theirs = openingsOf(id);
      for (const of of theirs) change(of, { deletedAt: bindings.get(of)?.latest.file ?? null });
      show();
      return async () => {
        await restore();
        for (const of of theirs) change(of, { deletedAt: null });
        show();
      };
    },
    save,
    saveNow() {
      const record = tabRecord();
      if (record !== null) void database.put("situation", record).catch(() => {});
    },
    async keepAgain() {
      if (stopped) return;
      for (const of of bindings.keys()) change(of, { base: null });
      remark.value = { kind: "lost" };
      await save();
    },
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      unfollow();
      unhear();
    },
  };
}
