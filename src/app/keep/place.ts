/**
 * Where the site keeps things on this machine: the one database, by a name that belongs to this address of the site
 * alone. Other sites may share the origin, and another copy of this one may lie under another path of it. Small,
 * because the first load holds it; the database itself is database.ts.
 */

/** Kept by the browser apart from each other, in one database. What each holds is its owner's matter. */
export type ShelfName = "scenarios" | "situation" | "stories" | "guesses";

/** The folder the page lies in, with a slash at the end: `https://example.org/tools/goldilocks/`. */
export const ownFolder = (page = document.baseURI): string => new URL("./", page).href;

/** Also of the key under which a tab keeps its name. */
export const databaseName = (page?: string): string => `goldilocks ${ownFolder(page)}`;
