import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { recordedFates, simulatedFates } from "./distance.ts";
import { estimate } from "./estimates.ts";
import { counts, PAGE, scenario, source, textOf } from "./source.ts";
import { distanceTable, fatesTable, hoursTable, patienceTable, trainingTable, volumeTable } from "./tables.ts";

const DAYS = 100;
const SEED = "telephone-bank";

/** Tables stand between `<!-- name -->` and `<!-- end -->`. */
function withTables(page: string, tables: Readonly<Record<string, string>>): string {
  return page.replace(/<!-- (\w+) -->\n[\s\S]*?<!-- end -->/g, (place, name: string) =>
    Object.hasOwn(tables, name) ? `<!-- ${name} -->\n\n${tables[name]}\n\n<!-- end -->` : place,
  );
}

test(`the tables of telephone-bank.md are those of ${source} and of ${DAYS} simulated days`, async () => {
  const [even, odd] = [estimate(counts, true), estimate(counts, false)];
  const [evenFates, oddFates] = [recordedFates(counts, true), recordedFates(counts, false)];
  const simulated = simulatedFates(scenario, SEED, DAYS);
  const tables = {
    volume: volumeTable(even, odd),
    hours: hoursTable(even, odd),
    patience: patienceTable(even, odd),
    training: trainingTable(even, odd),
    waits: fatesTable("wait", simulated, oddFates, evenFates),
    hangUps: fatesTable("hungUp", simulated, oddFates, evenFates),
    distance: distanceTable(simulated, oddFates, evenFates),
  };
  const page = textOf(PAGE);
  for (const name of Object.keys(tables)) {
    expect(page).toContain(`<!-- ${name} -->`);
  }
  // `vitest -u` writes the tables into the page.
  await expect(withTables(page, tables)).toMatchFileSnapshot(fileURLToPath(PAGE));
});
