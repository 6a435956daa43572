/**
 * The presenter's notes in a second window. It is an empty document of this site that is filled element by element, so
 * it stands under the same policy as the page, and it reads the same signals as the stage, so it is always in step.
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import { render } from "preact";
import { hearStageKeys } from "../stage/keys.ts";
import { performing } from "../stage/perform.tsx";
import { NotesView } from "./NotesView.tsx";

const refused = signal(false);

/** The browser did not open a second window. */
export const notesRefused: ReadonlySignal<boolean> = refused;

let opened: Window | null = null;

/** To be called from a press: else the browser opens no window. */
export function openNotes(): void {
  if (opened !== null && !opened.closed) {
    opened.focus();
    return;
  }
  opened = window.open("", "goldilocks-notes", "popup,width=900,height=700");
  refused.value = opened === null;
  if (opened !== null) fill(opened);
}

function fill(notes: Window): void {
  const { document: page } = notes;
  page.documentElement.lang = document.documentElement.lang;
  const { theme } = document.documentElement.dataset;
  if (theme !== undefined) page.documentElement.dataset.theme = theme;
  const styles = [...document.querySelectorAll<HTMLLinkElement | HTMLStyleElement>('link[rel="stylesheet"], style')];
  page.head.replaceChildren(...styles.map((style) => ownCopy(page, style)));
  page.title = "Notes – Goldilocks";
  page.body.replaceChildren();
  render(<NotesView clock={notes} />, page.body);
  const deafen = hearStageKeys(notes, (key) => performing.value?.act(key));
  const close = (): void => notes.close();
  window.addEventListener("pagehide", close);
  notes.addEventListener("pagehide", () => {
    deafen();
    window.removeEventListener("pagehide", close);
    render(null, page.body);
    opened = null;
  });
}

function ownCopy(page: Document, style: HTMLLinkElement | HTMLStyleElement): Node {
  const copy = page.importNode(style, true);
  // Whatever an empty document takes its addresses from.
  if (style instanceof HTMLLinkElement && "href" in copy) copy.href = style.href;
  return copy;
}
