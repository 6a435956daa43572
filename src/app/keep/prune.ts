/** Lets go of what tabs of long ago had on the screen; what was changed in them is kept as one's own all the same. */
import type { Database } from "./database.ts";

/** Situations of tabs that are kept. */
export const mostTabs = 20;

export async function pruneTabs(database: Database): Promise<void> {
  const all = await database.all("situation");
  const tabs = all.flatMap((one) => (isTab(one) ? [one] : []));
  const old = tabs.sort((a, b) => b.changed - a.changed).slice(mostTabs);
  for (const { id } of old) await database.remove("situation", id);
}

/** What is of another form is left to the version that knows it. */
const isTab = (value: unknown): value is { readonly id: string; readonly changed: number } =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  typeof value.id === "string" &&
  "changed" in value &&
  typeof value.changed === "number";
