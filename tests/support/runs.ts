/**
 * How many examples a property is tried on. The usual run tries the same ones each time, so that it is red for a
 * reason; EXPLORE=20 tries twenty times as many new ones.
 */
const explore = process.env.EXPLORE === undefined ? null : Number(process.env.EXPLORE);

export function runs(usual: number): { readonly numRuns: number; readonly seed?: number } {
  return explore === null ? { numRuns: usual, seed: 1 } : { numRuns: Math.ceil(usual * explore) };
}
