/** `trace`: one replication, customer by customer, as JSON Lines; nothing is rounded. */
import { defaultSeed } from "../experiment/types.ts";
import { traceReplication } from "../outcome/trace.ts";
import type { Work } from "./commands.ts";
import { chosen, chosenDial, readScenario } from "./input.ts";
import { writeLines } from "./output.ts";

export const trace: Work = async (path, choices) => {
  const scenario = await readScenario(path);
  const { population, design } = chosen(scenario, choices);
  const dial = chosenDial(scenario, design, choices);
  const lines = traceReplication({
    scenario,
    population: population.id,
    design: design.id,
    dial,
    seed: choices.seed ?? defaultSeed,
    replication: choices.replication ?? 0,
  });
  await writeLines(mapped(lines, JSON.stringify));
};

function* mapped<A, B>(items: Iterable<A>, f: (item: A) => B): Iterable<B> {
  for (const item of items) yield f(item);
}
