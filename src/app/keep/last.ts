/**
 * What was on the screen when the page was left: one record, read before anything is computed, by the browser's own
 * means, because the first load holds it. It writes nothing, makes no database where there is none, and whatever goes
 * wrong, the answer is that there is nothing to go back to.
 */
import { databaseName } from "./place.ts";
import { readTab, type TabRecord } from "./records.ts";
import { tabId } from "./tab.ts";

/** A browser that has not read one record by then is in trouble, and the first answer waits no longer. In ms. */
const patience = 1_000;

export interface Before {
  readonly record: TabRecord | null;
  /** It is what this tab had, and not another one. */
  readonly isOfThisTab: boolean;
  /** It may still be there: this tab must not write over it. */
  readonly unsure: boolean;
}

/** As for somebody who was never here. */
export const nothingBefore: Before = { record: null, isOfThisTab: false, unsure: false };

/** This tab's own record, or else the latest of any tab. */
export function readBefore(): Promise<Before> {
  return new Promise((resolve) => {
    setTimeout(() => resolve({ ...nothingBefore, unsure: true }), patience);
    try {
      const opening = indexedDB.open(databaseName());
      // There was no database, and there is to be none until something is kept.
      opening.onupgradeneeded = () => opening.transaction?.abort();
      opening.onerror = (event) => {
        event.preventDefault();
        resolve(nothingBefore);
      };
      opening.onsuccess = () => {
        const database = opening.result;
        database.onversionchange = () => database.close();
        readFrom(database, (value) => {
          database.close();
          resolve(understood(value));
        });
      };
    } catch {
      resolve(nothingBefore);
    }
  });
}

function understood(value: unknown): Before {
  if (value === undefined) return nothingBefore;
  const reading = readTab(value);
  if (!reading.ok) return { ...nothingBefore, unsure: true };
  return { record: reading.record, isOfThisTab: reading.record.id === tabId(), unsure: false };
}

function readFrom(database: IDBDatabase, done: (value: unknown) => void): void {
  try {
    const shelf = database.transaction("situation").objectStore("situation");
    const latest = () => {
      const reading = shelf.index("changed").openCursor(null, "prev");
      reading.onsuccess = () => done(reading.result?.value);
      reading.onerror = () => done(undefined);
    };
    const id = tabId();
    if (id === null) {
      latest();
      return;
    }
    const reading = shelf.get(id);
    reading.onsuccess = () => (reading.result === undefined ? latest() : done(reading.result));
    reading.onerror = () => done(undefined);
  } catch {
    // Of a version without such a shelf or such an order.
    done(undefined);
  }
}
