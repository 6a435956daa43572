/** How times are taken: CPU time of this process, in rounds, the things to compare in turns. */

/** Rounds that count, and those before them that warm up. */
const rounds = 9;
const warmUps = 2;

/** CPU nanoseconds of this process, all its threads and the system's part included. */
export function cpu(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return 1000 * (user + system);
}

/** What is measured by name; a task is told its round, from 0, those that warm up included. */
export type Tasks = Readonly<Record<string, (round: number) => number>>;

/** By task, what it returned in each round that counts. */
export function inTurns(tasks: Tasks): Readonly<Record<string, readonly number[]>> {
  const values: Record<string, number[]> = {};
  for (const name of Object.keys(tasks)) values[name] = [];
  for (let round = 0; round < warmUps + rounds; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const value = task(round);
      if (round >= warmUps) values[name].push(value);
    }
  }
  return values;
}

/** Round by round, how many times the other one. */
export function ratios(values: readonly number[], others: readonly number[]): number[] {
  return values.map((value, round) => value / others[round]);
}

/** The built worker, which stands beside the built program. */
export const workerFile = new URL("./simulation.node.js", import.meta.url);
