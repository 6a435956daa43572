/** The assumptions as a sheet from below, where there is one column: one group at a time, the picture still in sight. */
import { useLayoutEffect, useState } from "preact/hooks";
import { EditWord } from "../editor/open.tsx";
import { useKeptFocus } from "../frame/keptFocus.ts";
import { besides } from "../frame/keys.ts";
import { phone } from "../frame/media.ts";
import type { Store } from "../store/store.ts";
import { Hold, ResetAll } from "./Assumptions.tsx";
import { writeNumber } from "./numbers.ts";
import { resetGroup, sections } from "./panel.ts";
import { type Group, groups } from "./rows.ts";
import { SearchBox } from "./SearchBox.tsx";
import { FoundSections, SectionBody } from "./SectionBody.tsx";
import { countOf, countWords, foundIn } from "./search.ts";

const tabOf = (group: Group): string => `group-tab-${group.toLowerCase()}`;

export function AssumptionsSheet({ store }: { readonly store: Store }) {
  const [group, setGroup] = useState<Group>("Customers");
  // On a phone the picture comes first; the tabs stay in sight.
  const [open, setOpen] = useState(!phone.value);
  const sheet = useKeptFocus<HTMLElement>('[role="tab"][aria-selected="true"]');
  const shown = sections(store);
  const section = shown[groups.indexOf(group)];
  const [query, setQuery] = useState("");
  const searched = foundIn(shown, query);
  const isSearch = searched !== shown;
  useLayoutEffect(() => leaveRoomFor(sheet.current), []);

  const show = (to: Group) => {
    setGroup(to);
    setQuery("");
    setOpen(true);
  };
  return (
    <aside class="sheet" id="assumptions" aria-labelledby="assumptions-heading" tabIndex={-1} ref={sheet}>
      <h2 class="visually-hidden" id="assumptions-heading">
        Assumptions
      </h2>
      <button
        type="button"
        class="sheet-handle"
        aria-expanded={open}
        aria-label="Show the assumptions"
        onClick={() => setOpen(!open)}
      >
        <span />
      </button>
      <div
        class="sheet-tabs"
        role="tablist"
        aria-label="Groups of assumptions"
        onKeyDown={(event) => {
          const to = besides(groups, group, event.key);
          if (to === undefined) return;
          event.preventDefault();
          show(to);
          document.getElementById(tabOf(to))?.focus();
        }}
      >
        {shown.map(({ group: name, changes }) => (
          <button
            key={name}
            type="button"
            class="tab"
            role="tab"
            id={tabOf(name)}
            aria-selected={name === group}
            aria-controls="group-panel"
            tabIndex={name === group ? 0 : -1}
            onClick={() => show(name)}
          >
            {name}
            {changes > 0 && <span class="tab-changes"> •{writeNumber(changes, "people")}</span>}
          </button>
        ))}
      </div>
      <div class="sheet-search" hidden={!open}>
        <SearchBox
          name="Find an assumption"
          query={query}
          found={isSearch ? countWords(countOf(searched), countOf(shown)) : ""}
          onQuery={setQuery}
        />
      </div>
      <div class="sheet-body" role="tabpanel" id="group-panel" aria-labelledby={tabOf(group)} hidden={!open}>
        {isSearch ? (
          <FoundSections found={searched} store={store} />
        ) : (
          <SectionBody key={group} section={section} store={store} />
        )}
      </div>
      <div class="sheet-foot" hidden={!open}>
        <Hold store={store} words="Hold" />
        {section.changes > 0 && (
          <button type="button" class="action" onClick={() => resetGroup(store, section)}>
            Reset {group.toLowerCase()}
          </button>
        )}
        <ResetAll store={store} />
        <EditWord />
      </div>
    </aside>
  );
}

/** The page ends above the sheet, however high that is. */
function leaveRoomFor(sheet: HTMLElement | null): () => void {
  if (sheet === null) return () => {};
  const root = document.documentElement.style;
  const observer = new ResizeObserver(() => root.setProperty("--sheet-height", `${sheet.offsetHeight}px`));
  observer.observe(sheet);
  return () => {
    observer.disconnect();
    root.removeProperty("--sheet-height");
  };
}
