/** What the list of one's own says of a scenario. Pure. */
import { differences } from "../../scenario/differences.ts";
import type { OwnRecord } from "./records.ts";

/** "From Invoice inquiry"; "3 assumptions changed"; "today, 14:05". */
export function told({ situation, changed }: OwnRecord, now: number, locale?: string): readonly string[] {
  const { opened, file } = situation;
  return [`From ${opened.title}`, changesText(differences(opened, file).length), timeText(changed, now, locale)];
}

export function changesText(count: number): string {
  if (count === 0) return "no assumption changed";
  return count === 1 ? "1 assumption changed" : `${count} assumptions changed`;
}

/** When, as far back as it matters: today and yesterday by name. */
export function timeText(time: number, now: number, locale?: string): string {
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(time);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const day = date.format(time);
  if (day === date.format(now)) return `today, ${clock}`;
  const before = new Date(now);
  before.setDate(before.getDate() - 1);
  return day === date.format(before) ? `yesterday, ${clock}` : `${day}, ${clock}`;
}
