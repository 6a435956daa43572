/**
 * The exercise sheet of a scenario, to be printed: two pages for everybody, and if wanted a third with the
 * answer for the teacher, which is worked out then and there. It tells the story only as far as it gives nothing away.
 */
import { useMemo, useState } from "preact/hooks";
import type { ScenarioFile } from "../../../scenario/schema.ts";
import type { Scenario } from "../../../scenario/types.ts";
import { unitWord } from "../../controls/numbers.ts";
import type { Shown } from "../../store/shown.ts";
import type { Store } from "../../store/store.ts";
import { opening } from "../../teach/case.ts";
import { type StageModel, stageModel } from "../../teach/stage.ts";
import { focusOf } from "../../views/source.ts";
import { Bound } from "../../words/Bound.tsx";
import { createWords, readerLocale, type Words } from "../../words/format.ts";
import { AnswerPaper } from "./AnswerPaper.tsx";
import { designTable, populationTable, promisedText, teamTable } from "./assumptions.ts";
import { EmptyDial } from "./EmptyDial.tsx";
import { EmptyPicture } from "./EmptyPicture.tsx";
import { Lines, Paper, Papers, SmallTable } from "./Paper.tsx";
import { useSheetSource } from "./source.ts";
import { waitingText } from "./waiting.ts";

export interface ExerciseSheetProps {
  readonly store: Store;
  /** Null for the scenario on the page as it is now. */
  readonly file: ScenarioFile | null;
  onBack(): void;
}

export function ExerciseSheet({ store, file, onBack }: ExerciseSheetProps) {
  const [withAnswer, setWithAnswer] = useState(false);
  const { scenario, changes, shown, running } = useSheetSource(store, file);
  const words = useMemo(() => createWords(readerLocale(), scenario.currency), [scenario.currency]);
  const model = useMemo(() => (shown === null ? null : modelOf(shown, words)), [shown, words]);
  const waiting = waitingText(running);
  const choice = (
    <label class="papers-choice">
      <input type="checkbox" checked={withAnswer} onChange={(event) => setWithAnswer(event.currentTarget.checked)} />
      With the answer, on a sheet for the teacher
    </label>
  );
  return (
    <Papers besides={choice} onBack={onBack}>
      <CasePaper scenario={scenario} changes={changes} words={words} />
      <GuessPaper scenario={scenario} shown={shown} model={model} waiting={waiting} words={words} />
      {withAnswer && <AnswerPaper scenario={scenario} shown={shown} model={model} waiting={waiting} words={words} />}
    </Papers>
  );
}

/** Null where nobody came by whom an end could be judged. */
function modelOf(shown: Shown, words: Words): StageModel | null {
  return stageModel(focusOf(shown), shown.scenario, words, null);
}

interface CasePaperProps {
  readonly scenario: Scenario;
  readonly changes: number;
  readonly words: Words;
}

function CasePaper({ scenario, changes, words }: CasePaperProps) {
  const { title, story, question } = scenario;
  return (
    <Paper kind="Exercise sheet" named={true}>
      <h1 class="sheet-title" tabIndex={-1}>
        {title}
      </h1>
      {changes > 0 && (
        <p class="paper-note">
          {changes === 1 ? "One assumption differs" : `${changes} assumptions differ`} from the scenario as it comes.
        </p>
      )}
      <p class="paper-story">
        <Bound text={opening(story)} />
      </p>
      <h2>The question</h2>
      <p class="paper-question">
        <Bound text={question} />
      </p>
      <h2>What is assumed</h2>
      <p class="paper-text">
        <Bound text={promisedText(scenario, words)} />
      </p>
      <SmallTable caption="Who comes" table={populationTable(scenario, words)} />
      <SmallTable caption="What can be chosen" table={designTable(scenario, words)} />
      <SmallTable caption="Who is there" table={teamTable(scenario, words)} />
    </Paper>
  );
}

interface GuessPaperProps {
  readonly scenario: Scenario;
  readonly shown: Shown | null;
  readonly model: StageModel | null;
  /** Why there are no figures yet. */
  readonly waiting: string;
  readonly words: Words;
}

function GuessPaper({ scenario, shown, model, waiting, words }: GuessPaperProps) {
  const { guess, prompt } = scenario.teaching;
  return (
    <Paper kind={`Exercise sheet · ${scenario.title}`} named={true}>
      <h2>Your guess</h2>
      <p class="paper-question">
        <Bound text={guess ?? scenario.question} />
      </p>
      <Lines count={3} />
      <h2>Your place on the dial</h2>
      <p class="paper-text">Make one mark: how flexible is just enough?{shown !== null && ` ${forWhom(shown)}`}</p>
      <EmptyDial words={words} />
      <p class="paper-figures">
        In figures:{" "}
        <span>
          <span class="paper-blank" /> % flexible
        </span>{" "}
        <span>
          <span class="paper-blank" /> {unitWord("money", scenario.currency, readerLocale())} a customer
        </span>
      </p>
      <h2>Your point</h2>
      {model === null ? (
        <p class="paper-text" role="status">
          {shown === null ? waiting : "No customer came by whom this could be judged."}
        </p>
      ) : (
        <>
          <p class="paper-text">
            Make one cross where that dial ends up, and sketch the way from rigid to fully flexible. The two ends are
            simulated; what happens in between is your guess.
          </p>
          <EmptyPicture model={model} words={words} withCurve={false} />
        </>
      )}
      {prompt !== null && (
        <>
          <h2>To talk about</h2>
          <p class="paper-question">
            <Bound text={prompt} />
          </p>
          <Lines count={2} />
        </>
      )}
    </Paper>
  );
}

/** Which of several curves is guessed at. */
function forWhom({ scenario, focus }: Shown): string {
  const { populations, designs } = scenario;
  const population = populations.find(({ id }) => id === focus.population)?.name ?? focus.population;
  const design = designs.find(({ id }) => id === focus.design)?.name ?? focus.design;
  const parts = [
    ...(populations.length > 1 ? [`the population “${population}”`] : []),
    ...(designs.length > 1 ? [`the design “${design}”`] : []),
  ];
  return parts.length === 0 ? "" : `It is for ${parts.join(" and ")}.`;
}
