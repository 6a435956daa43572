/** At how many replications is looked: numbers fixed beforehand, never the clock. */

/** The look after so many replications: 40, 50, 64, 80, 100, 128, ...; the last of all is the budget. */
export function nextLook(replications: number, maxDays: number): number {
  for (let unit = 1; ; unit *= 2) {
    const next = [40, 50, 64].map((steps) => steps * unit).find((look) => look > replications);
    if (next !== undefined) return Math.min(next, maxDays);
  }
}
