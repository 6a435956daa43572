/** The views as tabs, on a phone as one chooser. Arrow keys move along the tabs and select. */
import { writeNumber } from "../controls/numbers.ts";
import type { View } from "../views/types.ts";
import { besides } from "./keys.ts";
import { phone } from "./media.ts";

export interface ViewTabsProps {
  readonly views: readonly View[];
  readonly selected: View;
  onSelect(view: View): void;
}

export const tabId = (view: View): string => `tab-${view.id}`;
export const viewPanelId = "view";

export function ViewTabs(props: ViewTabsProps) {
  return phone.value ? <ViewChooser {...props} /> : <ViewTabRow {...props} />;
}

function ViewTabRow({ views, selected, onSelect }: ViewTabsProps) {
  function onKeyDown(event: KeyboardEvent) {
    const to = besides(views, selected, event.key);
    if (to === undefined) return;
    event.preventDefault();
    onSelect(to);
    document.getElementById(tabId(to))?.focus();
  }
  return (
    <div class="tabs" role="tablist" aria-label="Views" onKeyDown={onKeyDown}>
      {views.map((view) => (
        <button
          key={view.id}
          type="button"
          class="tab"
          role="tab"
          id={tabId(view)}
          aria-selected={view === selected}
          aria-controls={viewPanelId}
          tabIndex={view === selected ? 0 : -1}
          onClick={() => onSelect(view)}
        >
          {/* The bold twin keeps the width when the tab is selected. */}
          <span class="tab-word" data-word={view.title}>
            {view.title}
          </span>
        </button>
      ))}
    </div>
  );
}

function ViewChooser({ views, selected, onSelect }: ViewTabsProps) {
  return (
    <label class="view-chooser">
      <span class="view-chooser-title" aria-hidden="true">
        {selected.title}
      </span>
      <span class="view-chooser-count" aria-hidden="true">
        {writeNumber(views.indexOf(selected) + 1, "people")} of {writeNumber(views.length, "people")} views ▾
      </span>
      <select
        aria-label="View"
        value={selected.id}
        onChange={(event) => {
          const chosen = views.find((view) => view.id === event.currentTarget.value);
          if (chosen !== undefined) onSelect(chosen);
        }}
      >
        {views.map((view) => (
          <option key={view.id} value={view.id}>
            {view.title}
          </option>
        ))}
      </select>
    </label>
  );
}
