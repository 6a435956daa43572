/** The assumptions as a column beside the picture: groups in fixed order, all that was changed at a glance. */
import { useState } from "preact/hooks";
import { problemText } from "../../scenario/problem.ts";
import { useKeptFocus } from "../frame/keptFocus.ts";
import { narrowColumns } from "../frame/media.ts";
import type { Store } from "../store/store.ts";
import { GroupBody } from "./GroupBody.tsx";
import { GroupChoices } from "./GroupChoices.tsx";
import {
  groupNote,
  letGo,
  type PanelSection,
  problemAt,
  problemsElsewhere,
  resetAll,
  resetGroup,
  resetValue,
  sections,
  settingsIn,
  setValue,
} from "./panel.ts";
import type { Group } from "./rows.ts";

export function Assumptions({ store }: { readonly store: Store }) {
  const shown = sections(store);
  const panel = useKeptFocus<HTMLElement>(".group-toggle");
  const elsewhere = problemsElsewhere(shown, store.problems.value);
  return (
    <aside class="assumptions" id="assumptions" aria-labelledby="assumptions-heading" tabIndex={-1} ref={panel}>
      <header class="assumptions-head">
        <h2 id="assumptions-heading">Assumptions</h2>
        <ResetAll store={store} />
      </header>
      {elsewhere.map((problem) => (
        <p key={problem.place} class="row-problem" role="alert">
          {problemText(problem)}
        </p>
      ))}
      {shown.map((section) => (
        <GroupSection key={section.group} section={section} store={store} />
      ))}
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
              {changes > 0 ? `${changes} changed` : still}
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

export function SectionBody({ section, store }: { readonly section: PanelSection; readonly store: Store }) {
  return (
    <GroupBody
      section={section}
      choices={<GroupChoices group={section.group} store={store} />}
      currency={store.history.value.present.file.currency}
      problemOf={(row) => problemAt(row, store.problems.value)}
      actions={{
        onValue: (row, value, going) => setValue(store, row, value, going),
        onLetGo: () => letGo(store),
        onReset: (row) => resetValue(store, row),
      }}
    />
  );
}

export function ResetAll({ store }: { readonly store: Store }) {
  const changes = store.changes.value.length;
  if (changes === 0) return null;
  return (
    <button type="button" class="action" onClick={() => resetAll(store)}>
      Reset all {changes}
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
