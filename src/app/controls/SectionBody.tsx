/** A group's rows tied to the store, whole or as far as a search found them. */
import { problemText } from "../../scenario/problem.ts";
import type { Store } from "../store/store.ts";
import { GroupBody } from "./GroupBody.tsx";
import { GroupChoices } from "./GroupChoices.tsx";
import { letGo, type PanelSection, problemAt, resetValue, setValue } from "./panel.ts";

export interface SectionBodyProps {
  readonly section: PanelSection;
  readonly store: Store;
  /** What was looked for: nothing is folded away. */
  readonly found?: boolean;
}

export function SectionBody({ section, store, found = false }: SectionBodyProps) {
  return (
    <GroupBody
      section={section}
      choices={<GroupChoices choices={section.choices} />}
      unfolded={found}
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

/** What a search found, group by group. */
export function FoundSections({ found, store }: { readonly found: readonly PanelSection[]; readonly store: Store }) {
  return found.map((section) => (
    <section class="group" key={section.group}>
      <div class="group-head">
        <h3>{section.group}</h3>
      </div>
      <SectionBody section={section} store={store} found />
    </section>
  ));
}

/** Problems that no row can show. */
export function ProblemsElsewhere({ problems }: { readonly problems: ReturnType<Store["problems"]["peek"]> }) {
  return problems.map((problem) => (
    <p key={problem.place} class="row-problem" role="alert">
      {problemText(problem)}
    </p>
  ));
}
