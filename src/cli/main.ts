/**
 * The command line: finds the command, reports what is wrong with the input, sets the exit code. It never ends the
 * process itself, so that everything written arrives.
 */
import { type Command, commands, InputProblems } from "./commands.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { parseWords } from "./options.ts";
import { oneLine, writeText } from "./output.ts";

const helpWords = new Set(["--help", "-h", "help"]);

/** Runs the command that `words` ask for. Exit code: 0; 2 for a problem with the input; 1 for any other failure. */
export async function start(words: readonly string[]): Promise<void> {
  try {
    await dispatch(words);
  } catch (error) {
    if (error instanceof InputProblems) {
      for (const problem of error.problems) process.stderr.write(`${oneLine(problem)}\n`);
      process.exitCode = 2;
    } else {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    }
  }
}

async function dispatch([name, ...rest]: readonly string[]): Promise<void> {
  if (name === undefined) throw new InputProblems(generalHelp().split("\n"));
  if (helpWords.has(name)) return writeText(`${generalHelp()}\n`);
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    const known = commands.map((one) => one.name).join(", ");
    throw new InputProblems([`${JSON.stringify(name)} is not a command; there are ${known}`]);
  }
  if (rest.some((word) => word === "--help" || word === "-h")) return writeText(`${commandHelp(command)}\n`);
  return perform(command, rest);
}

async function perform(command: Command, words: readonly string[]): Promise<void> {
  const { paths, strays, choices, problems } = parseWords(words, command.options);
  const all = [...problems];
  if (paths.length + strays.length === 0) all.push(`${command.name} needs the path of a scenario file`);
  if (paths.length > 1) all.push(`one scenario file at a time, not ${paths.join(", ")}`);
  if (paths.length === 0) throw new InputProblems(all);
  const work = await command.load();
  await work(paths[0], { choices, problems: all });
}
