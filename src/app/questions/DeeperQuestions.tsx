/** The list of the deeper questions, and the one that is asked. */
import { useEffect, useRef } from "preact/hooks";
import { Asked } from "./Asked.tsx";
import type { Asking } from "./asking.ts";
import type { Listed } from "./types.ts";
import "./questions.css";

export function DeeperQuestions({ asking }: { readonly asking: Asking }) {
  const standing = asking.standing.value;
  const focus = useFocusOf(standing?.listed.id ?? null);
  useEffect(() => {
    asking.look(true);
    return () => asking.look(false);
  }, [asking]);
  const read = standing !== null && standing.status === "done" ? (standing.found?.told.sentence ?? "") : "";
  return (
    <div class="questions" ref={focus}>
      <p class="visually-hidden" role="status">
        {read}
      </p>
      {standing === null ? (
        <QuestionList questions={asking.questions} onChoose={asking.choose} />
      ) : (
        <Asked asking={asking} standing={standing} />
      )}
    </div>
  );
}

function QuestionList({ questions, onChoose }: { readonly questions: readonly Listed[]; onChoose(id: string): void }) {
  return (
    <ul class="question-list">
      {questions.map(({ id, title, asks }) => (
        <li key={id}>
          <button type="button" class="question-choice" data-question={id} onClick={() => onChoose(id)}>
            <strong>{title}</strong> <span>{asks}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** From the list the keyboard goes to the question, and from the question back to its place in the list. */
function useFocusOf(id: string | null) {
  const root = useRef<HTMLDivElement>(null);
  const before = useRef(id);
  useEffect(() => {
    const from = before.current;
    before.current = id;
    if (from === id) return;
    const next = id === null ? `[data-question="${from}"]` : ".question-title";
    root.current?.querySelector<HTMLElement>(next)?.focus();
  }, [id]);
  return root;
}
