/**
 * The quantile function of a `Law`, as a table of cubic Hermite pieces that is finer the nearer either end.
 *
 * Each tail is cut into levels [2^-(k+1), 2^-k) of its mass, each level into equal cells; within a cell t is a cubic
 * in the mass that has the exact value and slope at both ends. Each level is halved until the table before the last
 * halving already gave, in the middle of every cell, a tail mass within 1e-6 of the right one, relative to that mass;
 * halving leaves about a sixteenth of it. Nearer the ends than 2^-16 the law is inverted directly, which one draw in
 * thirty thousand needs.
 */
import type { Law } from "./law.ts";

/** The levels kept as tables: masses from 2^-16 to 1/2. */
const LEVELS = 15;
const EDGE = 2 ** -(LEVELS + 1);
/** A uniform has 53 bits: less mass than this is none. */
const LEAST_MASS = 2 ** -64;
/** Rows of the table: levels 1 to LEVELS of the lower tail, and after ROWS those of the upper one. */
const ROWS = LEVELS + 1;
const FEWEST_CELLS = 16;
const MOST_CELLS = 2048;
/** Largest error of a tail mass, relative to it, in the table before the last halving. */
const TOLERANCE = 1e-6;
/** Newton's method ends after a step that began this near: what is left is about the square. */
const NEAR = 1e-6;
/** Never needed: a handful of steps is the rule. */
const MOST_STEPS = 200;

/** A point of the quantile function of one tail. */
interface Node {
  readonly t: number;
  /** dt / d mass: positive in the lower tail, negative in the upper one. */
  readonly slope: number;
  /** By how much the guess it was found from had missed the mass, relative to it. */
  readonly missed: number;
}

/** The median, by Newton's method on the logarithm of one tail, which is concave, from the side where it is safe. */
function medianOf(law: Law): Node {
  const sign = law.medianBy === "lower" ? 1 : -1;
  let t = law.medianGuess;
  for (let round = 0; ; round++) {
    const tails = law.tailsAt(t);
    const part = tails[law.medianBy];
    t -= (sign * Math.log(2 * part) * part) / tails.density;
    if (Math.abs(2 * part - 1) < NEAR || round === MOST_STEPS) return { t, slope: 1 / tails.density, missed: 0 };
  }
}

/**
 * Where one tail has this mass (at most 1/2): Newton's method on the logarithm of the *other* tail, the large one, with
 * the residual taken from the small one. That logarithm is concave, so from a point nearer the median the iteration
 * closes in from that side and cannot run away, however flat or steep the law.
 */
function solve(law: Law, lower: boolean, mass: number, guess: number): Node {
  const rest = 1 - mass;
  let t = guess;
  let missed = 0;
  for (let round = 0; ; round++) {
    const tails = law.tailsAt(t);
    const excess = (lower ? tails.lower : tails.upper) - mass;
    const other = lower ? tails.upper : tails.lower;
    const step = (Math.log1p(-excess / rest) * other) / tails.density;
    t += lower ? step : -step;
    const error = Math.abs(excess) / mass;
    if (round === 0) missed = error;
    if (error < NEAR || round === MOST_STEPS) return { t, slope: (lower ? 1 : -1) / tails.density, missed };
  }
}

/** The cubic with the given end values and slopes, in the middle of its cell. */
function middle(outer: Node, inner: Node, width: number): number {
  const guess = (outer.t + inner.t) / 2 + (width * (outer.slope - inner.slope)) / 8;
  return Math.min(Math.max(guess, Math.min(outer.t, inner.t)), Math.max(outer.t, inner.t));
}

/** A cubic is monotone if its end slopes are at most three times the mean one (Fritsch and Carlson, 1980). */
function monotone(outer: Node, inner: Node, width: number): boolean {
  const rise = 3 * Math.abs(inner.t - outer.t);
  return width * Math.abs(outer.slope) <= rise && width * Math.abs(inner.slope) <= rise;
}

/** The nodes of one level from the outer end to the inner one, a power of two of cells. */
function levelNodes(law: Law, lower: boolean, level: number, outer: Node, inner: Node): readonly Node[] {
  const outerMass = 2 ** -(level + 1);
  let nodes: readonly Node[] = [outer, inner];
  for (let good = false; !good || nodes.length <= FEWEST_CELLS; ) {
    const width = outerMass / (nodes.length - 1);
    const halved: Node[] = [outer];
    good = true;
    for (let i = 1; i < nodes.length; i++) {
      const mid = solve(law, lower, outerMass + (i - 0.5) * width, middle(nodes[i - 1], nodes[i], width));
      good &&= mid.missed <= TOLERANCE && monotone(nodes[i - 1], nodes[i], width);
      halved.push(mid, nodes[i]);
    }
    nodes = halved;
    if (nodes.length > MOST_CELLS) break;
  }
  return nodes;
}

/** Appends the cubics of a level in the cell's own coordinate, 0 at the outer end and 1 at the inner one. */
function pushCubics(cubics: number[], nodes: readonly Node[], level: number): void {
  const width = 2 ** -(level + 1) / (nodes.length - 1);
  for (let i = 1; i < nodes.length; i++) {
    const rise = nodes[i].t - nodes[i - 1].t;
    const first = width * nodes[i - 1].slope;
    const last = width * nodes[i].slope;
    cubics.push(nodes[i - 1].t, first, 3 * rise - 2 * first - last, first + last - 2 * rise);
  }
}

/** Inverts the law beyond the table, from its edge outwards in halves of the mass; the very end is infinite. */
function beyond(law: Law, lower: boolean, mass: number, edge: Node): number {
  if (mass < LEAST_MASS) return lower ? -Infinity : Infinity;
  let node = edge;
  for (let reached = EDGE / 2; reached > mass; reached /= 2) node = solve(law, lower, reached, node.t);
  return solve(law, lower, mass, node.t).t;
}

/**
 * The quantile function of the law: u in [0, 1) -> t; -Infinity at 0. The error in the law's distribution function is
 * below 1e-6 of the mass of the nearer tail. Builds in about a millisecond, and draws without allocating.
 */
export function tableOf(law: Law): (u: number) => number {
  const median = medianOf(law);
  const cubics: number[] = [];
  const firsts = new Int32Array(2 * ROWS);
  const counts = new Float64Array(2 * ROWS);
  const scales = new Float64Array(2 * ROWS);
  const edges = [false, true].map((lower) => {
    let inner: Node = lower ? median : { ...median, slope: -median.slope };
    for (let level = 1; level <= LEVELS; level++) {
      const outer = solve(law, lower, 2 ** -(level + 1), inner.t);
      const nodes = levelNodes(law, lower, level, outer, inner);
      const row = lower ? level : level + ROWS;
      firsts[row] = cubics.length;
      counts[row] = nodes.length - 1;
      scales[row] = 2 ** (level + 1) * counts[row];
      pushCubics(cubics, nodes, level);
      inner = outer;
    }
    return inner;
  });
  const table = Float64Array.from(cubics);

  return (u) => {
    const lower = u < 0.5;
    const mass = lower ? u : 1 - u;
    if (mass < EDGE) return beyond(law, lower, mass, edges[lower ? 1 : 0]);
    // The level is the number of leading zeros of the mass; 1/2 itself has none, and is the end of level 1.
    const level = Math.clz32(mass * 4294967296) || 1;
    const row = lower ? level : level + ROWS;
    const place = mass * scales[row] - counts[row];
    const cell = Math.min(place | 0, counts[row] - 1);
    const s = place - cell;
    const at = firsts[row] + 4 * cell;
    return table[at] + s * (table[at + 1] + s * (table[at + 2] + s * table[at + 3]));
  };
}
