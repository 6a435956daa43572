/**
 * Open Jackson networks: Poisson arrivals from outside, exponential service, Markov routing, queues in order of arrival
 * without limit. In the stationary state each node is as an M/M/c queue on its own. Mean values only.
 *
 * Source: J. R. Jackson, Networks of waiting lines, Operations Research 5 (1957) 518-521.
 */
import { meanWait } from "./erlangC.ts";

export interface JacksonNode {
  /** Mean arrivals from outside in a unit of time. */
  readonly arrivalRate: number;
  readonly meanService: number;
  readonly servers: number;
  /** Probability of going to each node next, in the order of the nodes; what is missing to 1 leaves. */
  readonly next: readonly number[];
}

export interface JacksonValues {
  /** Mean arrivals at each node in a unit of time, from outside and inside. */
  readonly rates: readonly number[];
  /** Mean wait of one visit at each node. */
  readonly waits: readonly number[];
  /** Mean time from entering the network to leaving it. */
  readonly sojourn: number;
}

/** Solves the traffic equations rate[j] = outside[j] + sum over i of rate[i] next[i][j], by elimination with pivots. */
export function trafficRates(nodes: readonly JacksonNode[]): readonly number[] {
  const rows = nodes.map((node, j) => [...nodes.map((from, i) => (i === j ? 1 : 0) - from.next[j]), node.arrivalRate]);
  const size = nodes.length;
  for (let column = 0; column < size; column++) {
    const candidates = rows.slice(column).map((row) => Math.abs(row[column]));
    const pivot = column + candidates.indexOf(Math.max(...candidates));
    if (rows[pivot][column] === 0) throw new RangeError("a customer of this network may never leave it");
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let j = 0; j < size; j++) {
      if (j === column) continue;
      const factor = rows[j][column] / rows[column][column];
      rows[j] = rows[j].map((value, k) => value - factor * rows[column][k]);
    }
  }
  return rows.map((row, j) => row[size] / row[j]);
}

/** Throws a RangeError where a node's load is not below its servers, or a customer may never leave. */
export function jackson(nodes: readonly JacksonNode[]): JacksonValues {
  const rates = trafficRates(nodes);
  const waits = nodes.map((node, j) => meanWait({ ...node, arrivalRate: rates[j] }));
  const inside = nodes.reduce((sum, node, j) => sum + rates[j] * (waits[j] + node.meanService), 0);
  const outside = nodes.reduce((sum, node) => sum + node.arrivalRate, 0);
  return { rates, waits, sojourn: inside / outside };
}
