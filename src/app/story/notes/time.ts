/** Times as the presenter reads them. Pure. */

/** The time of day in the reader's own way, to the second. */
export const timeText = (now: number): string =>
  new Date(now).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit" });

/** "4:05", "1:04:05". @param elapsed milliseconds */
export function elapsedText(elapsed: number): string {
  const seconds = Math.max(0, Math.floor(elapsed / 1000));
  const two = (value: number): string => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = two(seconds % 60);
  return hours === 0 ? `${minutes}:${tail}` : `${hours}:${two(minutes)}:${tail}`;
}
