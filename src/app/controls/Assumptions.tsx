/** The assumptions as a column beside the picture: groups in fixed order, all that was changed at a glance. */
import { useState } from "preact/hooks";
import { EditWord } from "../editor/open.tsx";
import { useKeptFocus } from "../frame/keptFocus.ts";
import { narrowColumns } from "../frame/media.ts";
import type { Store } from "../store/store.ts";
import { writeNumber } from "./numbers.ts";
import {
  changedText,
  groupNote,
  type PanelSection,
  problemsElsewhere,
  resetAll,
  resetGroup,
  sections,
  settingsIn,
} from "./panel.ts";
import type { Group } from "./rows.ts";
import { SearchBox } from "./SearchBox.tsx";
import { FoundSections, ProblemsElsewhere, SectionBody } from "./SectionBody.tsx";
import { countOf, countWords, foundIn } from "./search.ts";

export function Assumptions({ store }: { readonly store: Store }) {
  const shown = sections(store);
  const panel = useKeptFocus<HTMLElement>(".group-toggle");
  const [query, setQuery] = useState("");
  const searched = foundIn(shown, query);
  const isSearch = searched !== shown;
  return (
    <aside class="assumptions" id="assumptions" aria-labelledby="assumptions-heading" tabIndex={-1} ref={panel}>
      <header class="assumptions-head">
        <h2 id="assumptions-heading">Assumptions</h2>
        <span class="head-actions">
          <ResetAll store={store} />
          <EditWord />
        </span>
      </header>
      <ProblemsElsewhere problems={problemsElsewhere(shown, store.problems.value)} />
      <SearchBox
        name="Find an assumption"
        query={query}
        found={isSearch ? countWords(countOf(searched), countOf(shown)) : ""}
        onQuery={setQuery}
      />
      {isSearch ? (
        <FoundSections found={searched} store={store} />
      ) : (
        shown.map((section) => <GroupSection key={section.group} section={section} store={store} />)
      )}
      <footer class="assumptions-foot">
        <Hold store={store} words="Hold until I press run" />
      </footer>
    </aside>
  );
}

/** Folded at first where the window is a laptop's: what is turned least often. */
const foldedWhenNarrow: readonly Group[] = ["Process", "Money"];

function GroupSection({ section, store }: { readonly section: PanelSection; readonly store: Store }) {
  const { group, changes } = section;
  const [chosen, setOpen] = useState<boolean | null>(null);
  const open = chosen ?? !(narrowColumns.value && foldedWhenNarrow.includes(group));
  const whole = useKeptFocus<HTMLElement>(".group-toggle");
  const bodyId = `group-${group.toLowerCase()}`;
  const still = open ? groupNote(group, store.history.value.present.file) : settingsIn(section);
  return (
    <section class="group" ref={whole}>
      <div class="group-head">
        <h3>
          <button
            type="button"
            class="group-toggle"
            aria-expanded={open}
            aria-controls={bodyId}
            onClick={() => setOpen(!open)}
          >
            {group}
            <span class="group-note">
              {changes > 0 ? changedText(changes) : still}
              {!open && <span class="group-open">Open</span>}
            </span>
          </button>
        </h3>
        {changes > 0 && (
          <button type="button" class="action" aria-label={`Reset ${group}`} onClick={() => resetGroup(store, section)}>
            Reset
          </button>
        )}
      </div>
      <div id={bodyId} hidden={!open}>
        {open && <SectionBody section={section} store={store} />}
      </div>
    </section>
  );
}

export function ResetAll({ store }: { readonly store: Store }) {
  const changes = store.changes.value.length;
  if (changes === 0) return null;
  return (
    <button type="button" class="action" onClick={() => resetAll(store)}>
      Reset all {writeNumber(changes, "people")}
    </button>
  );
}

export function Hold({ store, words }: { readonly store: Store; readonly words: string }) {
  return (
    <label class="hold">
      {words}
      <input
        type="checkbox"
        class="switch"
        checked={store.holding.value}
        onChange={(event) => store.hold(event.currentTarget.checked)}
      />
    </label>
  );
}
