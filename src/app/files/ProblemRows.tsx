/**
 * Problems one below the other: the place in plain words and as a path, what stands there, what is allowed. All of it is
 * shown as text.
 */
import { type Problem, problemText } from "../../scenario/check.ts";

export function ProblemRows({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ul class="problems-list">
      {problems.map((problem) => (
        <li key={problemText(problem)} class="problem">
          <span>
            {problem.where !== undefined && (
              <bdi class="problem-where">
                {problem.where}
                <br />
              </bdi>
            )}
            <code class="problem-place">{problem.place}</code>
          </span>
          <strong class="problem-found">{problem.found}</strong>
          <span class="problem-wrong">{problem.wrong}</span>
        </li>
      ))}
    </ul>
  );
}
