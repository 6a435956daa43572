/** The teacher's sheet. Nothing on it is written beforehand: it has figures only once the page has worked them out. */
import type { Scenario } from "../../../scenario/types.ts";
import type { Shown } from "../../store/shown.ts";
import { Revealed } from "../../teach/Revealed.tsx";
import type { StageModel } from "../../teach/stage.ts";
import { focusOf } from "../../views/source.ts";
import { Bound } from "../../words/Bound.tsx";
import { readerLocale, type Words } from "../../words/format.ts";
import { answerTable, workedOutText } from "./answer.ts";
import { EmptyPicture } from "./EmptyPicture.tsx";
import { Paper, SmallTable } from "./Paper.tsx";
import "../../answer/answer.css";

export interface AnswerPaperProps {
  readonly scenario: Scenario;
  /** Null while nothing has been worked out for the present numbers. */
  readonly shown: Shown | null;
  readonly model: StageModel | null;
  /** Why there is no answer yet. */
  readonly waiting: string;
  readonly words: Words;
}

export function AnswerPaper({ scenario, shown, model, waiting, words }: AnswerPaperProps) {
  const isThere = shown !== null && focusOf(shown).answer.certified;
  return (
    <Paper kind={`For the teacher · ${scenario.title}`}>
      {isThere ? (
        <>
          <Revealed scenario={shown.scenario} curve={focusOf(shown)} locale={readerLocale()} />
          {model !== null && <EmptyPicture model={model} words={words} withCurve={true} />}
          <SmallTable caption="Just right" table={answerTable(shown, words)} />
          <p class="paper-note">{workedOutText(shown, words)}</p>
        </>
      ) : (
        <p class="paper-text" role="status">
          {waiting} The answer stands here as soon as anything can be said of it.
        </p>
      )}
      <h2>The whole story, with what was found</h2>
      <p class="paper-story">
        <Bound text={scenario.story} />
      </p>
    </Paper>
  );
}
