import { beforeEach, describe, expect, it } from "vitest";
import { type AddressBar, createFollowing, type Templates } from "../../../src/app/share/follow.ts";
import { linkOf, readLink } from "../../../src/app/share/link.ts";
import { opened } from "../../../src/app/share/opened.ts";
import type { Store } from "../../../src/app/store/store.ts";
import { withValue } from "../../../src/scenario/change.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { file, storeByHand } from "../store/support.ts";
import { opening } from "./support.ts";

/** The template, and that the other is one's own scenario. */
const known: Templates = new Map([
  [file().id, file()],
  ["own", null],
]);

/** A page at this fragment, whose clock the test moves; `own`: it was written by the page before it was loaded anew. */
function page(fragment: string, own = false, templates = known) {
  const { store } = storeByHand(file());
  const written: string[] = [];
  let present = { fragment, own };
  let refuses = false;
  const bar: AddressBar = {
    fragment: () => present.fragment,
    isOwn: () => present.own,
    write(next) {
      if (refuses) throw new Error("too often");
      written.push(next);
      present = { fragment: next, own: true };
    },
  };
  const due: (() => void)[] = [];
  const following = createFollowing(store, templates, bar, (work) => due.push(work));
  return {
    store,
    following,
    written,
    paste: (next: string) => {
      present = { fragment: next, own: false };
      following.open(false);
    },
    refuse: (on: boolean) => {
      refuses = on;
    },
    pass: () => {
      for (const work of due.splice(0)) work();
    },
  };
}

const moved = (of: ScenarioFile, value = 0.44): ScenarioFile => withValue(of, ["standardRange"], value);
const link = (of = file(), to = moved(of)): string => linkOf({ ...opening(of), file: to, view: "blueprint" }, of);
const range = (store: Store): number => store.situation.value.file.standardRange;

beforeEach(() => {
  opened.value = null;
});

describe("a link in the address", () => {
  it("is gone to as one step, and undo brings back what was there before", () => {
    const { store, following } = page(link());
    const before = store.situation.value;
    following.open(false);
    expect([range(store), store.view.value]).toEqual([0.44, "blueprint"]);
    expect(opened.value?.ok).toBe(true);
    store.undo();
    expect(store.situation.value).toEqual(before);
    store.redo();
    expect([range(store), store.view.value]).toEqual([0.44, "blueprint"]);
  });

  it("leaves the view alone where undo goes back within it", () => {
    const { store, following } = page(link());
    following.open(false);
    store.edit(moved(file(), 0.5), "Moved");
    store.look("by-segment");
    store.undo();
    expect([range(store), store.view.value]).toEqual([0.44, "by-segment"]);
    store.undo();
    expect(store.view.value).toBe("");
  });

  it("is told while what it made is on the screen, through undo and redo, and no longer after another was opened", () => {
    const { store, following } = page(link());
    following.open(false);
    const isTold = () => opened.value?.ok === true && opened.value.opening === store.history.value.present.opening;
    store.edit(moved(file(), 0.5), "Moved");
    expect(isTold()).toBe(true);
    store.undo();
    store.undo();
    expect(isTold()).toBe(false);
    store.redo();
    expect(isTold()).toBe(true);
    store.open(file());
    expect(isTold()).toBe(false);
  });

  it("knows of somebody's own work that it took the place of, and of none where there was none", () => {
    const hadWork = () => opened.value?.ok === true && opened.value.hadWork;
    const fresh = page(link());
    fresh.following.open(false);
    expect(hadWork()).toBe(false);
    const worked = page("");
    worked.store.edit(moved(file(), 0.5), "Moved");
    worked.paste(link());
    expect(hadWork()).toBe(true);
    worked.store.undo();
    expect(range(worked.store)).toBe(0.5);
  });

  it("that the page wrote itself is gone to without a word", () => {
    const { store, following } = page(link(), true);
    following.open(false);
    expect([range(store), opened.value]).toEqual([0.44, null]);
  });

  it("that the page wrote itself gives way to what the page was restored with, and is written anew", () => {
    const { store, following, written, pass } = page(link(), true);
    const before = store.situation.value;
    following.open(true);
    expect(store.situation.value).toBe(before);
    pass();
    expect(written).toEqual([linkOf(before, file())]);
  });

  it("to what is there already is told and is no step", () => {
    const { store, following } = page(linkOf(opening(file()), file()));
    following.open(false);
    expect([opened.value?.ok, store.history.value.done.length]).toEqual([true, 0]);
  });

  it("that cannot be read leaves everything as it was and says why", () => {
    const { store, following } = page("#1=AAAA");
    const before = store.situation.value;
    following.open(false);
    expect(store.situation.value).toBe(before);
    expect(opened.value).toEqual({ ok: false, problem: "This link is cut off or damaged: it cannot be read." });
  });

  it("is left until its template is known, and not refused meanwhile", () => {
    const templates = new Map<string, ScenarioFile | null>();
    const { store, following } = page(link(), false, templates);
    following.open(false);
    expect([opened.value, store.history.value.done.length]).toEqual([null, 0]);
    templates.set(file().id, file());
    following.open(false);
    expect(range(store)).toBe(0.44);
  });

  it("pasted while the page is open is gone to like the first", () => {
    const { store, paste, pass, written } = page("");
    paste(link());
    pass();
    expect([range(store), written]).toEqual([0.44, []]);
  });
});

describe("the address", () => {
  it("follows what is on the screen once it is quiet, however often that changed", () => {
    const { store, following, written, pass } = page("");
    for (const value of [0.4, 0.45, 0.5]) {
      store.edit(moved(file(), value), "Moved");
      following.changed();
    }
    expect(written).toEqual([]);
    pass();
    expect(written.length).toBe(1);
    const reading = readLink(written[0], [file()]);
    expect(reading.ok && reading.situation).toEqual(store.situation.value);
  });

  it("follows at once where the page goes away", () => {
    const { store, following, written, pass } = page("");
    store.edit(moved(file()), "Moved");
    following.changed();
    following.flush();
    expect(written.length).toBe(1);
    pass();
    following.flush();
    expect(written.length).toBe(1);
  });

  it("stays at the link that was opened until something changes", () => {
    const { store, following, written, pass } = page(link());
    following.open(false);
    following.changed();
    pass();
    expect(written).toEqual([]);
    store.look("along-the-dial");
    following.changed();
    pass();
    expect(written.length).toBe(1);
  });

  it("holds no scenario of one's own, and no link to what is no longer there", () => {
    const own = { ...file(), id: "own" };
    const { store, following, written, pass } = page(link());
    following.open(false);
    store.open(own);
    following.changed();
    pass();
    expect(written).toEqual([""]);
    store.edit(moved(own), "Moved");
    following.changed();
    pass();
    expect(written).toEqual([""]);
  });

  it("holds nothing of a file that only goes by the id of one of the site's", () => {
    const { store, following, written, pass } = page(link());
    following.open(false);
    store.open(moved(file(), 0.6));
    following.changed();
    pass();
    expect(written).toEqual([""]);
  });

  it("waits until it is known what the scenario is held against, and is right then", () => {
    const templates = new Map<string, ScenarioFile | null>();
    const { store, following, written, pass } = page("", false, templates);
    store.edit(moved(file()), "Moved");
    following.changed();
    pass();
    expect(written).toEqual([]);
    templates.set(file().id, file());
    following.changed();
    pass();
    expect(written).toEqual([linkOf(store.situation.value, file())]);
  });

  it("waits while the numbers make no scenario", () => {
    const { store, following, written, pass } = page("");
    store.edit({ ...file(), standardRange: 7 }, "Typed");
    following.changed();
    pass();
    expect(written).toEqual([]);
  });

  it("is written again later where the browser has had enough", () => {
    const { store, following, written, pass, refuse } = page("");
    refuse(true);
    store.edit(moved(file()), "Moved");
    following.changed();
    pass();
    refuse(false);
    pass();
    expect(written.length).toBe(1);
  });
});
