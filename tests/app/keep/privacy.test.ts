/** What the documentation says of storage is held against the source and against what forgets. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { IDBPDatabase } from "idb";
import { describe, expect, it } from "vitest";
import { isOwnCache, isOwnKey } from "../../../src/app/keep/forget.ts";
import { databaseName, ownFolder } from "../../../src/app/keep/place.ts";
import { mostTabs } from "../../../src/app/keep/prune.ts";
import { databaseVersion, type Schema, upgradeDatabase } from "../../../src/app/keep/upgrade.ts";

const source = fileURLToPath(new URL("../../../src/", import.meta.url));
const document = readFileSync(join(source, "PRIVACY.md"), "utf8");

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name: name.replaceAll("\\", "/"), text: readFileSync(join(source, name), "utf8") }));

const naming = (pattern: RegExp): string[] =>
  files
    .filter(({ text }) => pattern.test(text))
    .map(({ name }) => name)
    .sort();

/** The shelves of a database made anew, by name. */
function shelves(): string[] {
  const made: string[] = [];
  const shelf = { createIndex: () => {} };
  const database = { createObjectStore: (name: string) => made.push(name) };
  upgradeDatabase(database as unknown as IDBPDatabase<Schema>, 0, { objectStore: () => shelf } as never);
  return made;
}

describe("what the site keeps", () => {
  it("is kept by the files that the documentation tells of, and no others", () => {
    expect(naming(/\bindexedDB\b|\bopenDB\b/)).toEqual(["app/keep/database.ts", "app/keep/last.ts"]);
    expect(naming(/\bsessionStorage\b/)).toEqual(["app/keep/forget.ts", "app/keep/tab.ts"]);
    expect(naming(/\blocalStorage\b/)).toEqual(["app/keep/forget.ts"]);
    expect(naming(/\bcaches\b/)).toEqual(["app/keep/forget.ts"]);
    expect(naming(/navigator\.serviceWorker|pwa-register"/)).toEqual(["app/files/offline.ts", "app/keep/forget.ts"]);
    expect(naming(/document\.cookie|cookieStore|navigator\.storage|showSaveFilePicker/)).toEqual([]);
  });

  it("is sent nowhere: nothing in the page can", () => {
    expect(naming(/XMLHttpRequest|sendBeacon|new WebSocket|new EventSource|RTCPeerConnection/)).toEqual([]);
  });

  it("has every shelf of the database told of, and how many tabs", () => {
    expect(shelves()).toEqual(["scenarios", "situation", "stories", "guesses"]);
    for (const shelf of shelves()) expect(document).toContain(`shelf \`${shelf}\``);
    expect(document).toContain(`the latest ${mostTabs} tabs`);
  });
});

describe("the database", () => {
  it("comes to the same from every earlier version", () => {
    const all = shelves();
    for (let from = 1; from < databaseVersion; from++) {
      const made: string[] = [];
      const indexed: string[] = [];
      const database = { createObjectStore: (name: string) => made.push(name) };
      const upgrade = { objectStore: (name: string) => ({ createIndex: () => indexed.push(name) }) };
      upgradeDatabase(database as unknown as IDBPDatabase<Schema>, from, upgrade as never);
      // Version 1 had all the shelves.
      expect([from, made, indexed]).toEqual([from, [], ["situation"]]);
      expect(all).toHaveLength(4);
    }
    const nothing: string[] = [];
    upgradeDatabase({ createObjectStore: () => nothing.push("") } as never, databaseVersion, {} as never);
    expect(nothing).toEqual([]);
  });
});

describe("a copy of the site", () => {
  const page = "https://example.org/tools/goldilocks/index.html?embed#1=abc";
  const folder = ownFolder(page);

  it("keeps things under the folder it lies in, whatever of it was asked for", () => {
    expect(folder).toBe("https://example.org/tools/goldilocks/");
    expect(databaseName(page)).toBe(databaseName("https://example.org/tools/goldilocks/"));
    expect(databaseName(page)).not.toBe(databaseName("https://example.org/tools/goldilocks/old/"));
  });

  it("forgets what it has kept itself, and nothing of its neighbours", () => {
    expect(isOwnCache(`workbox-precache-v2-${folder}`, folder)).toBe(true);
    expect(isOwnCache(`workbox-precache-v2-${folder}old/`, folder)).toBe(false);
    expect(isOwnCache("workbox-precache-v2-https://example.org/", folder)).toBe(false);
    expect(isOwnCache(`workbox-precache-v2-${folder}`, "https://example.org/")).toBe(false);
    expect(isOwnKey(databaseName(page), page)).toBe(true);
    expect(isOwnKey(databaseName("https://example.org/tools/goldilocks/old/"), page)).toBe(false);
    expect(isOwnKey("theme", page)).toBe(false);
  });
});
