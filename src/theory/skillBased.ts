/**
 * Servers with skills: classes of customers, each with its Poisson arrivals, exponential service of one common mean, and
 * a set of servers who can serve it. A free server takes the longest waiting customer they can serve (FCFS); a customer
 * who finds several idle servers gets the one who has been idle longest (ALIS). The stationary state is then a product
 * over the servers in the order in which they became busy and idle. Mean waits over all classes only.
 *
 * Source: I. Adan and G. Weiss, A skill based parallel service system under FCFS-ALIS: steady state, overloads, and
 * abandonments, Stochastic Systems 4 (2014) 250-299.
 */

export interface SkillBasedQueue {
  /** Mean arrivals in a unit of time by class. */
  readonly arrivalRates: readonly number[];
  /** By class: the servers, from 0, who can serve it. */
  readonly servedBy: readonly (readonly number[])[];
  readonly meanService: number;
  /** At most 20: the work doubles with every server. */
  readonly servers: number;
}

const mostServers = 20;

/** Weights of a set of busy servers, summed over the orders in which they can stand. */
interface BusySets {
  readonly weights: Float64Array;
  /** The same, times the number of customers waiting. */
  readonly waiting: Float64Array;
}

/** A ring of classes with a server each, who also serves the `skills` - 1 classes before, in a ring. */
export function ringOfSkills(servers: number, skills: number): readonly (readonly number[])[] {
  return Array.from({ length: servers }, (_, i) => Array.from({ length: skills }, (_, j) => (i + j) % servers));
}

/**
 * Mean wait in the queue, of everybody.
 *
 * @throws RangeError where some servers together cannot do what only they can serve, or there are too many of them.
 */
export function meanWait(queue: SkillBasedQueue): number {
  const { arrivalRates, servers } = queue;
  if (!(servers >= 1 && servers <= mostServers)) {
    throw new RangeError(`${servers} servers: from 1 to ${mostServers} can be worked out`);
  }
  const { weights, waiting } = busySets(queue);
  const idle = idleSets(queue);
  const everybody = weights.length - 1;
  let total = 0;
  let queued = 0;
  for (let busy = 0; busy <= everybody; busy++) {
    total += weights[busy] * idle[everybody ^ busy];
    queued += waiting[busy] * idle[everybody ^ busy];
  }
  return queued / total / arrivalRates.reduce((sum, rate) => sum + rate, 0);
}

/**
 * Behind the last of a set of busy servers stand those whom only the set can serve: a geometric number, with the ratio
 * of their arrivals to the set's completions. The set's last server may be any of it.
 */
function busySets(queue: SkillBasedQueue): BusySets {
  const sets = 2 ** queue.servers;
  const masks = classMasks(queue);
  const weights = new Float64Array(sets);
  const waiting = new Float64Array(sets);
  weights[0] = 1;
  for (let set = 1; set < sets; set++) {
    const completions = membersOf(set).length / queue.meanService;
    const captive = rateWhere(queue, masks, (mask) => (mask & ~set) === 0);
    if (captive >= completions) {
      throw new RangeError(`servers ${membersOf(set)}: what only they can serve is more than they can do`);
    }
    const behind = captive / (completions - captive);
    for (const last of membersOf(set)) {
      weights[set] += weights[set ^ (1 << last)];
      waiting[set] += waiting[set ^ (1 << last)];
    }
    waiting[set] += weights[set] * behind;
    weights[set] /= completions - captive;
    waiting[set] /= completions - captive;
  }
  return { weights, waiting };
}

/** Each set of idle servers weighs 1 over the arrivals it attracts, times the same of what is left without any one. */
function idleSets(queue: SkillBasedQueue): Float64Array {
  const sets = 2 ** queue.servers;
  const masks = classMasks(queue);
  const weights = new Float64Array(sets);
  weights[0] = 1;
  for (let set = 1; set < sets; set++) {
    for (const first of membersOf(set)) weights[set] += weights[set ^ (1 << first)];
    weights[set] /= rateWhere(queue, masks, (mask) => (mask & set) !== 0);
  }
  return weights;
}

function classMasks({ servedBy }: SkillBasedQueue): readonly number[] {
  return servedBy.map((servers) => servers.reduce((mask, server) => mask | (1 << server), 0));
}

function rateWhere(
  { arrivalRates }: SkillBasedQueue,
  masks: readonly number[],
  holds: (mask: number) => boolean,
): number {
  let rate = 0;
  masks.forEach((mask, index) => {
    if (holds(mask)) rate += arrivalRates[index];
  });
  return rate;
}

function membersOf(set: number): number[] {
  const members: number[] = [];
  for (let server = 0; set >> server > 0; server++) if ((set >> server) & 1) members.push(server);
  return members;
}
