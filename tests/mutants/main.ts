/**
 * Breaks the engine and the statistics in one place at a time and asks whether a quick test notices.
 * Exit code 1 where a breakage survives that is not judged equivalent, 2 where the question itself is wrong.
 */
import { parseArgs } from "node:util";
import { rooms } from "./lists/index.ts";
import { type Numbered, numbered, type Room } from "./mutant.ts";
import { Workshop } from "./workshop.ts";

const usage = `npm run mutants -- [--room ${rooms.map(({ name }) => name).join("|")}] [--only N,M] [--list] [--json]
`;

const options = {
  room: { type: "string" },
  only: { type: "string" },
  list: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

type Fate = "caught" | "survived" | "equivalent" | "equivalent, but caught";

interface Finding {
  readonly number: number;
  readonly room: string;
  readonly file: string;
  readonly text: string;
  readonly replacement: string;
  readonly says: string;
  readonly fate: Fate;
  /** The test that noticed; null where none did. */
  readonly by: string | null;
  /** Why it is judged equivalent, where it is. */
  readonly equivalent: string | null;
  readonly seconds: number;
}

export async function mutants(words: readonly string[]): Promise<void> {
  try {
    const { values } = parseArgs({ args: [...words], options });
    const chosen = choose(values);
    if (values.list) process.stdout.write(chosen.map(({ number, mutant }) => `${number} ${mutant.says}\n`).join(""));
    else await run(chosen, values.json);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    process.exitCode = 2;
  }
}

function choose({ room, only }: { readonly room?: string; readonly only?: string }): readonly Numbered[] {
  const all = numbered(rooms);
  const numbers = only?.split(",").map(Number);
  const unknown = numbers?.find((number) => all[number - 1] === undefined);
  if (unknown !== undefined) throw new Error(`there is no mutant ${unknown} among ${all.length}`);
  if (room !== undefined && rooms.every(({ name }) => name !== room)) throw new Error(`there is no room ${room}`);
  return all.filter(
    (one) => (room === undefined || one.room.name === room) && (numbers === undefined || numbers.includes(one.number)),
  );
}

async function run(chosen: readonly Numbered[], json: boolean): Promise<void> {
  const say = (text: string): void => void (json || process.stdout.write(text));
  const workshop = new Workshop(process.cwd());
  process.once("SIGINT", () => {
    workshop.close();
    process.exit(130);
  });
  try {
    const begun = Date.now();
    await checkWords(workshop, chosen);
    const patience = checkTests(workshop, new Set(chosen.map(({ room }) => room)), say);
    const findings: Finding[] = [];
    for (const one of chosen) {
      const finding = tryOut(workshop, one, patience);
      findings.push(finding);
      say(inWords(finding));
    }
    const minutes = ((Date.now() - begun) / 60_000).toFixed(1);
    say(`\n${summary(findings)} in ${minutes} minutes\n`);
    if (json) process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
    if (findings.some(({ fate }) => fate === "survived" || fate === "equivalent, but caught")) process.exitCode = 1;
  } finally {
    workshop.close();
  }
}

async function checkWords(workshop: Workshop, chosen: readonly Numbered[]): Promise<void> {
  const objections: string[] = [];
  for (const { number, mutant } of chosen) {
    const objection = await workshop.objection(mutant);
    if (objection !== null) objections.push(`Mutant ${number} (${mutant.says}): ${objection}.`);
  }
  if (objections.length > 0) throw new Error(objections.join("\n"));
}

/** Milliseconds that each list of tests may take. */
type Patience = ReadonlyMap<readonly string[], number>;

/** Unbroken tests are given so long, and broken ones so many times what they took then, but not less than this. */
const mostPatience = 600_000;
const leastPatience = 20_000;
const patienceFactor = 5;

/** The tests must be green before anything is broken, or their red would say nothing. */
function checkTests(workshop: Workshop, used: ReadonlySet<Room>, say: (text: string) => void): Patience {
  const patience = new Map<readonly string[], number>();
  for (const { name, first, slower } of used) {
    for (const tests of [first, slower].filter(({ length }) => length > 0)) {
      const begun = Date.now();
      const verdict = workshop.test(tests, mostPatience);
      if (verdict.kind === "red") throw new Error(`The tests of ${name} are red as it is: ${verdict.by}.`);
      patience.set(tests, Math.max(leastPatience, patienceFactor * (Date.now() - begun)));
      say(`The ${tests === first ? "first" : "slower"} tests of ${name} are green, ${seconds(begun)} s.\n`);
    }
  }
  say("\n");
  return patience;
}

function tryOut(workshop: Workshop, { number, room, mutant }: Numbered, patience: Patience): Finding {
  const begun = Date.now();
  const ask = (tests: readonly string[]) => workshop.test(tests, patience.get(tests) ?? mostPatience);
  const verdict = workshop.broken(mutant, () => {
    const first = ask(room.first);
    return first.kind === "red" || room.slower.length === 0 ? first : ask(room.slower);
  });
  const { file, text, replacement, says, equivalent = null } = mutant;
  const by = verdict.kind === "red" ? verdict.by : null;
  const fate = fateOf(by !== null, equivalent !== null);
  return { number, room: room.name, file, text, replacement, says, fate, by, equivalent, seconds: seconds(begun) };
}

function fateOf(caught: boolean, equivalent: boolean): Fate {
  if (equivalent) return caught ? "equivalent, but caught" : "equivalent";
  return caught ? "caught" : "survived";
}

const seconds = (begun: number): number => Math.round((Date.now() - begun) / 100) / 10;

function inWords({ number, says, file, text, replacement, fate, by, equivalent, seconds }: Finding): string {
  const head = `${String(number).padStart(3)} ${fate} ${seconds} s  ${says}\n`;
  if (fate === "caught") return `${head}    by ${by}\n`;
  const change = `    src/${file}: ${text}\n    became ${replacement}\n`;
  return (
    head + change + (equivalent === null ? "" : `    judged equivalent: ${equivalent}\n`) + (by ? `    by ${by}\n` : "")
  );
}

function summary(findings: readonly Finding[]): string {
  const fates: readonly Fate[] = ["caught", "survived", "equivalent", "equivalent, but caught"];
  const counts = fates.map((fate) => [fate, findings.filter((one) => one.fate === fate).length] as const);
  const parts = counts.filter(([, count]) => count > 0).map(([fate, count]) => `${count} ${fate}`);
  return `${findings.length} mutants: ${parts.join(", ")}`;
}
