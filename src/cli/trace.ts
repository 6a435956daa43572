/** `trace`: one replication, customer by customer, as JSON Lines; nothing is rounded. */
import { defaultSeed } from "../experiment/types.ts";
import { traceReplication } from "../outcome/trace.ts";
import type { Work } from "./commands.ts";
import { chosenDial, readQuestion } from "./input.ts";
import { writeLines } from "./output.ts";

export const trace: Work = async (path, asked) => {
  const { choices } = asked;
  const { file: scenario, what } = await readQuestion(path, asked, []);
  const { population, design } = what;
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
