/** What keeps the edits from being taken, all of it, with the way to each place. */
import { problemText } from "../../scenario/problem.ts";
import { whereIs } from "../../scenario/where.ts";
import { type Draft, wrongWords } from "./draft.ts";
import { type Chosen, partAt } from "./places.ts";

export interface NotTakenProps {
  readonly draft: Draft;
  /** The part and its field are to be shown. */
  onShow(part: Chosen, place: string): void;
}

/** More than this are told by their number. */
const most = 6;

export function NotTaken({ draft, onShow }: NotTakenProps) {
  const problems = draft.problems.value;
  if (problems.length === 0) return null;
  return (
    <div class="not-taken" role="status">
      <p>
        <strong>Not taken yet.</strong> The answer is still that of the last valid numbers.
      </p>
      <ul>
        {problems.slice(0, most).map((problem) => {
          const { place } = problem;
          const words = whereIs(problem) ?? place;
          const part = partAt(draft.file.value, place);
          return (
            <li key={problemText(problem)}>
              {part === null ? (
                words
              ) : (
                <button type="button" class="action" onClick={() => onShow(part, place)}>
                  {words}
                </button>
              )}
              <br />
              {wrongWords(draft, problem)}
            </li>
          );
        })}
      </ul>
      {problems.length > most && <p>And {problems.length - most} more.</p>}
      <button type="button" class="action" onClick={draft.giveUp}>
        Give up what is not taken
      </button>
    </div>
  );
}
