/** `check`: the problems of a file, or that there are none. */
import { InputProblems, type Work } from "./commands.ts";
import { checkFile, problemLines } from "./input.ts";
import { oneLine, writeJson, writeText } from "./output.ts";

export const check: Work = async (path, { choices: { json }, problems }) => {
  const result = await checkFile(path, problems);
  if (problems.length > 0) throw new InputProblems([...problems, ...problemLines(path, result)]);
  if (json) await writeJson({ ok: result.ok, problems: result.ok ? [] : result.problems });
  if (!result.ok) throw new InputProblems(problemLines(path, result));
  if (!json) await writeText(`${oneLine(path)}: no problems\n`);
};
