/**
 * Problems one below the other: the place in plain words and as a path, what stands there, what is allowed. All of it is
 * shown as text.
 */
import { type Problem, problemText } from "../../scenario/check.ts";
import { whereIs } from "../../scenario/where.ts";

export function ProblemRows({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ul class="problems-list">
      {problems.map((problem) => (
        <li key={problemText(problem)} class="problem">
          <span>
            <Where words={whereIs(problem)} />
            <code class="problem-place">{problem.place}</code>
          </span>
          <strong class="problem-found">{problem.found}</strong>
          <span class="problem-wrong">{problem.wrong}</span>
        </li>
      ))}
    </ul>
  );
}

/** Names from the file are in it: their direction stays theirs. */
function Where({ words }: { readonly words: string | null }) {
  if (words === null) return null;
  return (
    <bdi class="problem-where">
      {words}
      <br />
    </bdi>
  );
}
