/** What a worker is given: the clock, and replicators whose memory lives as long as the thread. */
import type { ShareTools } from "../src/experiment/share.ts";
import { Memory } from "../src/outcome/memory.ts";
import { keepingIn } from "../src/outcome/replication.ts";

/** What all workers may keep together, and one of them at most, in bytes. */
const allMayKeep = 384 * 2 ** 20;
const oneMayKeep = 192 * 2 ** 20;

/** `siblings` is how many such threads there may be, this one included: they divide the memory there is for keeping. */
export function keepingTools(siblings: number): ShareTools {
  const memory = new Memory(Math.min(oneMayKeep, allMayKeep / siblings));
  return { createReplicator: keepingIn(memory), now: () => performance.now() };
}
