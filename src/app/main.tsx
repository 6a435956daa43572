/** Starts the page: workers, store, frame. */
import { render } from "preact";
import { connectPage, pageWorkers } from "../runner/page.ts";
import { createPool } from "../runner/pool.ts";
import { runStudy } from "../runner/study.ts";
import { shippedScenarios } from "./files/shipped.ts";
import { listenForShortcuts } from "./frame/shortcuts.ts";
import { Workbench } from "./frame/Workbench.tsx";
import { createStore } from "./store/store.ts";
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

const pool = createPool(connectPage, pageWorkers());
const store = createStore({
  first: shippedScenarios[0],
  run: (request, options) => runStudy(pool, request, options),
});
listenForShortcuts(store);

const root = document.getElementById("app");
if (root === null) throw new Error("the page has no place for the workbench");
render(<Workbench store={store} scenarios={shippedScenarios} />, root);
