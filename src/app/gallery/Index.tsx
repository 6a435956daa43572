/** The gallery's index: what can be opened, section by section, with a way to look for a subject or for words. */
import { useEffect } from "preact/hooks";
import type { ScenarioFile } from "../../scenario/schema.ts";
import { Choice } from "../controls/Choice.tsx";
import { SearchBox } from "../controls/SearchBox.tsx";
import { shippedScenarios } from "../files/shipped.ts";
import { OwnList } from "../keep/OwnList.tsx";
import type { Store } from "../store/store.ts";
import { Entry } from "./Entry.tsx";
import { foundScenarios, foundWords, subjectsOf, type Wanted } from "./find.ts";
import { inSections } from "./order.ts";

export interface IndexProps {
  readonly store: Store;
  readonly wanted: Wanted;
  /** Id of what had the keyboard when the index was left; empty the first time. */
  readonly begin: string;
  onWanted(wanted: Wanted): void;
  onOpen(file: ScenarioFile): void;
  onSheet(file: ScenarioFile): void;
  /** The exercise sheet of what is on the page. */
  onPresentSheet(): void;
  onFacilitator(): void;
  /** One of one's own was opened. */
  onOwn(): void;
}

export function Index(props: IndexProps) {
  const { store, wanted, begin, onWanted, onOpen, onSheet, onOwn } = props;
  useEffect(() => {
    document.getElementById(begin)?.focus();
  }, [begin]);
  const { opened } = store.history.value.present;
  const found = foundScenarios(shippedScenarios, wanted);
  return (
    <div class="gallery">
      <GalleryHead {...props} />
      <OwnList store={store} onOpen={onOwn} />
      <div class="gallery-index">
        <search class="gallery-find" aria-label="Scenarios">
          <SearchBox
            name="Find a scenario"
            query={wanted.query}
            found={foundWords(found.length, shippedScenarios.length, wanted)}
            onQuery={(query) => onWanted({ ...wanted, query })}
          />
          <Choice
            name="Subject"
            nameHidden={true}
            options={subjectOptions}
            value={wanted.tag}
            onChoose={(tag) => onWanted({ ...wanted, tag })}
          />
        </search>
        {inSections(found).map(({ title, entries }) => (
          <section key={title} class="gallery-section" aria-label={title}>
            <h2 class="gallery-section-head">{title}</h2>
            <ul class="gallery-entries">
              {entries.map((file) => (
                <Entry key={file.id} file={file} isOpen={opened.id === file.id} onOpen={onOpen} onSheet={onSheet} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

const subjectOptions = [
  { value: "", name: "All subjects" },
  ...subjectsOf(shippedScenarios).map(({ tag, count }) => ({ value: tag, name: `${tag} (${count})` })),
];

function GalleryHead({ store, onPresentSheet, onFacilitator }: IndexProps) {
  const { title } = store.history.value.present.file;
  return (
    <header class="gallery-head">
      <h1>Scenarios</h1>
      <p class="gallery-lead">
        {shippedScenarios.length} services and a question about each. Open one: a first answer is there in about a
        second, a firm one within a few. What you had on the page comes back with undo.
      </p>
      <p class="gallery-ways">
        <span>For a class:</span>
        <button type="button" class="action" id="fifty-minutes" onClick={onFacilitator}>
          Fifty minutes, step by step
        </button>
        <button type="button" class="action" id="sheet-of-the-page" onClick={onPresentSheet}>
          Exercise sheet for “{title}” as it is now
        </button>
      </p>
    </header>
  );
}
