/** The help texts, made from the list of commands. */
import { type Command, commands, type OptionSpec } from "./commands.ts";

export function generalHelp(): string {
  const rows = commands.map(({ name, summary }): [string, string] => [name, summary]);
  return [
    "How much flexibility does this process need, and where does more of it stop paying?",
    "",
    "Usage: npm run --silent goldilocks -- COMMAND SCENARIO.json [options]",
    "",
    ...columns(rows),
    "",
    "COMMAND --help lists the options of a command. Exit code: 0; 2 for a problem with the input; 1 for any other.",
  ].join("\n");
}

export function commandHelp(command: Command): string {
  const rows = command.options.map((option): [string, string] => [usage(option), option.help]);
  return [
    `${command.name}: ${command.summary}`,
    "",
    `Usage: npm run --silent goldilocks -- ${command.name} SCENARIO.json [options]`,
    "",
    ...columns(rows),
  ].join("\n");
}

function usage({ name, value }: OptionSpec): string {
  return value === null ? `--${name}` : `--${name} ${value}`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
