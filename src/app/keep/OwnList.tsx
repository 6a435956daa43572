/** The scenarios of one's own: opened, renamed, duplicated, deleted with a way back, and handed out and in as files. */
import { signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { problemText } from "../../scenario/check.ts";
import { chooseFiles } from "../files/choose.ts";
import { saveBlob, saveScenario, scenarioText } from "../files/save.ts";
import type { Store } from "../store/store.ts";
import { ForgetEverything } from "./ForgetEverything.tsx";
import { ImportReport } from "./ImportReport.tsx";
import type { Keeper } from "./keeper.ts";
import { fileOf, idOf } from "./library.ts";
import { OwnRow } from "./OwnRow.tsx";
import type { OwnRecord, Unreadable } from "./records.ts";
import { takeFiles } from "./report.ts";
import { running } from "./running.ts";
import { type Trouble, troubleClause, troubleOf } from "./trouble.ts";
import "./keep.css";

export interface OwnListProps {
  readonly store: Store;
  /** One was opened: it is on the screen behind the list. */
  onOpen(): void;
}

/** What was deleted here, in the place of its row. */
interface Deleted {
  readonly id: string;
  readonly name: string;
  restore(): Promise<void>;
}

/** Beyond the list, which is closed and opened again: the way back is there as long as the page. */
const deleted = signal<readonly Deleted[]>([]);
/** Its row was left just now, and so is the keyboard. */
let freshlyDeleted: string | null = null;

export function OwnList({ store, onOpen }: OwnListProps) {
  const keeper = running.value;
  return (
    <section class="own" aria-labelledby="own-heading">
      <h2 class="own-heading" id="own-heading">
        Your own
      </h2>
      {keeper === null ? (
        <p role="status">Your scenarios are being fetched.</p>
      ) : (
        <Listed {...{ keeper, store, onOpen }} />
      )}
    </section>
  );
}

function Listed({ keeper, store, onOpen }: OwnListProps & { readonly keeper: Keeper }) {
  const { library } = keeper;
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const entries = library.entries.value;

  /** Whatever it is that could not be done, the list says so, and stands. */
  async function attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      setTrouble(null);
    } catch (error) {
      setTrouble(troubleOf(error));
    }
  }
  useEffect(() => {
    void attempt(async () => {
      await keeper.save();
      await library.list();
    });
  }, [keeper]);

  const records = (entries ?? []).flatMap((one) => (one.ok ? [one.record] : []));
  const open = (id: string) =>
    attempt(async () => {
      if (await keeper.open(id)) onOpen();
    });
  const remove = (record: OwnRecord) =>
    attempt(async () => {
      const restore = await keeper.remove(record.id);
      freshlyDeleted = record.id;
      deleted.value = [...deleted.peek(), { id: record.id, name: record.name, restore }];
    });
  const undelete = (one: Deleted) =>
    attempt(async () => {
      await one.restore();
      deleted.value = deleted.peek().filter((other) => other !== one);
    });

  return (
    <>
      <p class="own-note">
        {entries?.length === 0 && "Nothing yet. "}What you change is kept in this browser, on this computer, under a
        name of its own. Nothing is sent anywhere.
      </p>
      <p class="own-actions">
        <button type="button" class="action" onClick={() => chooseFiles((files) => void takeFiles(files))}>
          Import files
        </button>
        {records.length > 0 && (
          <button type="button" class="action" onClick={() => void attempt(() => saveAll(records))}>
            Save all as one zip
          </button>
        )}
      </p>
      {trouble !== null && (
        <p class="keep-clause" role="alert">
          That could not be done: {troubleClause[trouble]}.
        </p>
      )}
      <ImportReport store={store} onOpen={onOpen} />
      {deleted.value.map((one) => (
        <DeletedLine key={one.id} id={one.id} name={one.name} onUndo={() => undelete(one)} />
      ))}
      {entries === null && trouble === null && <p role="status">Your scenarios are being fetched.</p>}
      <ul class="own-list">
        {(entries ?? []).map((one) =>
          one.ok ? (
            <OwnRow
              key={one.record.id}
              record={one.record}
              isShown={keeper.own.value?.id === one.record.id}
              onOpen={() => open(one.record.id)}
              onRename={(name) => attempt(() => keeper.rename(one.record.id, name))}
              onDuplicate={() => attempt(() => library.duplicate(one.record.id))}
              onSave={() => saveOne(one.record)}
              onDelete={() => remove(one.record)}
            />
          ) : (
            <UnreadableRow key={idOf(one)} unreadable={one} />
          ),
        )}
      </ul>
      <ForgetEverything keeper={keeper} />
    </>
  );
}

async function saveOne(record: OwnRecord): Promise<void> {
  const { fileName } = await import("./archive.ts");
  saveScenario(fileOf(record), fileName(record.name));
}

/** The code for zips comes when one is made. */
async function saveAll(records: readonly OwnRecord[]): Promise<void> {
  const { pack } = await import("./archive.ts");
  const bytes = pack(records.map((record) => ({ name: record.name, text: scenarioText(fileOf(record)) })));
  saveBlob(new Blob([bytes], { type: "application/zip" }), "goldilocks scenarios.zip");
}

function DeletedLine({ id, name, onUndo }: { readonly id: string; readonly name: string; onUndo(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Where the list is opened again, the keyboard is elsewhere.
    if (freshlyDeleted === id) button.current?.focus();
    freshlyDeleted = null;
  }, []);
  return (
    <p class="keep-clause" role="status">
      <span>
        <strong>{name}</strong> is deleted.
      </span>
      <button type="button" class="action" ref={button} onClick={onUndo}>
        Undo
      </button>
    </p>
  );
}

function UnreadableRow({ unreadable }: { readonly unreadable: Unreadable }) {
  const [first] = unreadable.problems;
  return (
    <li class="own-row">
      <div>
        <strong>{unreadable.name || "Without a name"}</strong>
        <p class="own-meta">It cannot be read, and is left as it is: {problemText(first)}.</p>
      </div>
    </li>
  );
}
