/**
 * The validation: every experiment, one table, a judgement, and exit code 1 where it finds fault.
 * `--json` prints one JSON document; `--write` writes the page of the documentation, src/VALIDATION.md.
 */
import { writeFileSync } from "node:fs";
import { createPool } from "../../src/runner/pool.ts";
import { connectThreads, threads } from "../../src/runner/thread.ts";
import { experiments } from "./cases/index.ts";
import type { Case, Claim } from "./experiment.ts";
import { isShown, judge, judged, type Rule } from "./judgement.ts";
import { type Identities, laboratoryOn, lookAtPath, rounding } from "./laboratory.ts";
import { page } from "./page.ts";
import { inWords, type Report } from "./report.ts";

const workerFile = new URL("./simulation.node.js", import.meta.url);
/** From the project's folder, where npm starts its scripts. */
const pageFile = "src/VALIDATION.md";
const options = ["--json", "--write"];

export async function validate(words: readonly string[]): Promise<void> {
  const unknown = words.filter((word) => !options.includes(word));
  if (unknown.length > 0) {
    process.stderr.write(`${unknown.join(", ")}: no such option; there are ${options.join(", ")}\n`);
    process.exitCode = 2;
    return;
  }
  const report = await findings();
  if (words.includes("--write")) writeFileSync(pageFile, page(report));
  process.stdout.write(words.includes("--json") ? `${JSON.stringify(report, null, 2)}\n` : inWords(report));
  if (report.rules.some(({ holds }) => !holds)) process.exitCode = 1;
}

async function findings(): Promise<Report> {
  const cases: Case[] = [];
  const leading: Case[] = [];
  const claims: Claim[] = [];
  const identities: Identities = { studies: 0, queueDeviation: 0, paths: 0, littleDeviation: 0 };
  const pool = createPool(connectThreads(workerFile), threads());
  try {
    const laboratory = laboratoryOn(pool, identities);
    for (const experiment of experiments) {
      if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${experiment.scenario.id}`);
      const found = await experiment.run(laboratory);
      lookAtPath(experiment.scenario, identities);
      leading.push(found.cases[0]);
      cases.push(...found.cases);
      claims.push(...found.claims);
    }
  } finally {
    pool.close();
    if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  }
  const all = cases.map((one) => judged(one, cases.length));
  const firsts = all.filter((_, i) => leading.includes(cases[i]));
  const shown = claims.map((claim) => ({ ...claim, shown: isShown(claim) }));
  return {
    cases: all,
    claims: shown,
    identities,
    rules: [...judge(all, firsts), ...claimRule(shown), ...identityRules(identities)],
  };
}

function claimRule(claims: readonly { readonly shown: boolean }[]): readonly Rule[] {
  const shown = claims.filter((claim) => claim.shown).length;
  return [
    {
      text: `of ${claims.length} statements ${shown} are shown at 99.9 %; all must be`,
      holds: shown === claims.length,
    },
  ];
}

function identityRules({ studies, queueDeviation, paths, littleDeviation }: Identities): readonly Rule[] {
  const within = (deviation: number) =>
    `the largest relative difference is ${deviation.toExponential(1)}; ${rounding} may be rounding`;
  return [
    {
      text: `waiting counted by queue and by customer, ${studies} studies: ${within(queueDeviation)}`,
      holds: queueDeviation <= rounding,
    },
    {
      text: `Little's law, number inside over time against times inside, ${paths} paths: ${within(littleDeviation)}`,
      holds: littleDeviation <= rounding,
    },
  ];
}
