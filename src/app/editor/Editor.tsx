/**
 * The process beyond sliders: its parts in a list, one of them in a form. It stands in the place of the assumptions,
 * beside the answer, which follows every edit; where there is little room, list or form.
 */
import { effect } from "@preact/signals";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { indexOf, nameOf } from "../../scenario/edit/lists.ts";
import { shortcutOf } from "../frame/shortcuts.ts";
import { AroundForm } from "./AroundForm.tsx";
import { arounds } from "./around.ts";
import { createDraft, type Draft, wrongs } from "./draft.ts";
import type { EditorProps } from "./EditorGate.tsx";
import { EntryForm } from "./EntryForm.tsx";
import { NotTaken } from "./NotTaken.tsx";
import { notTaken } from "./open.tsx";
import { PartList } from "./PartList.tsx";
import { type Chosen, partAt, placeIn } from "./places.ts";
import "./editor.css";
import "./form.css";

export function Editor({ store, onClose }: EditorProps) {
  const draft = useMemo(() => createDraft(store), [store]);
  const [wanted, setWanted] = useState<Chosen | null>(() => firstPart(draft));
  /** Where both do not fit side by side. */
  const [side, setSide] = useState<"list" | "form">("list");
  const head = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLElement>(null);
  // An undo may take away what was chosen.
  const chosen = wanted !== null && isThere(draft, wanted) ? wanted : null;
  useEffect(() => head.current?.focus(), []);
  useEffect(() => tellTheAnswer(draft), [draft]);

  function choose(to: Chosen | null, place?: string) {
    setWanted(to);
    setSide(to === null ? "list" : "form");
    requestAnimationFrame(() => {
      const field = place === undefined ? null : placeIn(form.current, place);
      (field ?? form.current?.querySelector<HTMLElement>("h3"))?.focus();
    });
  }
  function onKeyDown(event: KeyboardEvent) {
    // Undo takes back what is not taken yet, before it takes back what is.
    if (shortcutOf(event) !== "undo" || draft.problems.value.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    draft.giveUp();
  }
  return (
    <aside class="assumptions editor" id="assumptions" aria-labelledby="editor-heading" onKeyDown={onKeyDown}>
      <header class="assumptions-head">
        <h2 id="editor-heading" tabIndex={-1} ref={head}>
          The process
        </h2>
        <button type="button" class="action" onClick={onClose}>
          Back to the sliders
        </button>
      </header>
      <NotTaken draft={draft} onShow={choose} />
      <div class={`editor-sides shows-${side}`}>
        <PartList draft={draft} chosen={chosen} onChoose={choose} />
        <section class="editor-form" ref={form} aria-label={chosen === null ? "Nothing chosen" : headOf(draft, chosen)}>
          <button type="button" class="action editor-back" onClick={() => setSide("list")}>
            All parts
          </button>
          {chosen === null ? (
            <p class="form-note">Choose a part from the list.</p>
          ) : (
            <>
              <h3 tabIndex={-1}>
                <bdi>{headOf(draft, chosen)}</bdi>
              </h3>
              {chosen.list === "around" ? (
                <AroundForm key={chosen.id} draft={draft} part={chosen.id} />
              ) : (
                <EntryForm
                  key={`${chosen.list} ${chosen.id}`}
                  draft={draft}
                  list={chosen.list}
                  id={chosen.id}
                  onChoose={(id) => choose(id === null ? null : { list: chosen.list, id })}
                />
              )}
            </>
          )}
        </section>
      </div>
    </aside>
  );
}

/** The answer is set back while there is something that is not taken, and no longer than the editor is open. */
function tellTheAnswer(draft: Draft): () => void {
  const end = effect(() => {
    notTaken.value = wrongs(draft);
  });
  return () => {
    end();
    notTaken.value = [];
  };
}

/** What is to be mended, where the page came back with something that is; else the first step. */
function firstPart(draft: Draft): Chosen {
  const file = draft.file.value;
  const [problem] = draft.problems.value;
  const wrong = problem === undefined ? null : partAt(file, problem.place);
  return wrong ?? { list: "steps", id: file.steps[0]?.id ?? "" };
}

function isThere(draft: Draft, chosen: Chosen): boolean {
  const file = draft.file.value;
  return chosen.list === "around" || indexOf(file, chosen.list, chosen.id) >= 0;
}

function headOf(draft: Draft, chosen: Chosen): string {
  return chosen.list === "around" ? arounds[chosen.id].name : nameOf(draft.file.value, chosen.list, chosen.id);
}
