/** Starts the page: workers, store, frame. */
import "./frame/trusted.ts";
import { effect } from "@preact/signals";
import { render } from "preact";
import { connectPage, pageWorkers } from "../runner/page.ts";
import { createPool } from "../runner/pool.ts";
import { runStudy } from "../runner/study.ts";
import { firstScenario } from "./files/first.ts";
import { keepForOffline } from "./files/offline.ts";
import { listenForShortcuts } from "./frame/shortcuts.ts";
import { Workbench } from "./frame/Workbench.tsx";
import { nothingBefore, readBefore } from "./keep/last.ts";
import { ownName } from "./keep/state.ts";
import { deeperQuestions } from "./questions/view.tsx";
import { fetchedForLink, followAddress } from "./share/address.ts";
import { isEmbedded } from "./share/fragment.ts";
import { createStore } from "./store/store.ts";
import { listenForStoryKey } from "./story/key.ts";
import { enterFromAddress } from "./teach/arrival.ts";
import { views } from "./views/index.ts";
import "./tokens.css";
import "./frame/frame.css";
import "./frame/bar.css";
import "./frame/views.css";
import "./frame/story.css";
import "./controls/panel.css";
import "./controls/row.css";
import "./controls/choice.css";
import "./controls/sheet.css";
import "./files/files.css";
import "./rooms/rooms.css";
import "./frame/forced.css";

const pool = createPool(connectPage, pageWorkers());
const [linkCode, before] = await Promise.all([fetchedForLink(), isEmbedded() ? nothingBefore : readBefore()]);
const store = createStore({
  first: firstScenario,
  last: before.record?.situation,
  run: (request, options) => runStudy(pool, request, options),
});
const allViews = [...views, deeperQuestions(store, pool)];

const root = document.getElementById("app");
if (root === null) throw new Error("the page has no place for the workbench");
if (isEmbedded()) {
  const { startEmbedded } = await import("./share/embedded.tsx");
  startEmbedded(root, store, allViews);
} else {
  startWorkbench(root);
}

/** The whole page: it can be changed, and it is kept. */
function startWorkbench(place: HTMLElement): void {
  listenForShortcuts(store);
  listenForStoryKey(store);
  ownName.value = before.record?.own?.name ?? null;
  const began = store.situation.value;
  followAddress({ store, code: linkCode, isRestored: before.isOfThisTab });
  enterFromAddress();
  render(<Workbench store={store} views={allViews} />, place);

  // What was changed before then is kept as well: it is held against what the page began with.
  once(
    () => store.shown.value !== null || store.situation.value !== began,
    async () => (await import("./keep/start.ts")).startKeeping({ store, began, before }),
  );
  once(() => store.shown.value?.stage === "settled", keepForOffline);
}

/** As soon as something is so, and never again: nothing of it holds up the first answer. */
function once(isSo: () => boolean, begin: () => Promise<void>): void {
  const stopWaiting = effect(() => {
    if (!isSo()) return;
    void begin();
    queueMicrotask(() => stopWaiting());
  });
}
