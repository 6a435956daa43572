/** The ways on from a step: where to, and how often. Shares keep their sum; what nothing leads to is said. */
import { useRef } from "preact/hooks";
import { nameOf } from "../../scenario/edit/lists.ts";
import {
  freeGoals,
  type Way,
  waysOf,
  withDefaultWays,
  withGoal,
  withNewWay,
  withoutWay,
  withWayShare,
} from "../../scenario/edit/ways.ts";
import { placeOf } from "../../scenario/problem.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import { writeNumber } from "../controls/numbers.ts";
import { problemAt } from "./draft.ts";
import { entryOf, type FormProps } from "./forms.ts";
import { PickList } from "./PickField.tsx";
import { ShareRow } from "./ShareRow.tsx";

export function WaysForm({ draft, id }: FormProps) {
  const file = draft.file.value;
  const { index, owner, at } = entryOf(draft, "steps", id);
  const ways = waysOf(file, id);
  const isDefault = file.steps[index].next === undefined;
  const opened = draft.opened.value.steps.some((step) => step.id === id) ? waysOf(draft.opened.value, id) : ways;
  /** A share that goes up and comes down again finds the others as they were. */
  const start = useRef<ScenarioFile | null>(null);
  const problem = problemAt(draft, at("next"), true);
  const goalName = (to: string) => (to === "end" ? "The end" : nameOf(file, "steps", to));
  const free = freeGoals(file, id);
  const isReached =
    index === 0 || file.steps.some((step) => waysOf(file, step.id).some((way) => way.to === id && step.id !== id));
  const isOnlyWay = ways.length === 1;

  function letGo() {
    start.current = null;
    draft.endGesture();
  }
  const goalOf = ({ to }: Way, i: number) => (
    <PickList
      name={`Way ${i + 1} on from ${owner}: to`}
      value={to}
      options={[to, ...free].map((goal) => ({ value: goal, name: goal === id ? `${owner}, again` : goalName(goal) }))}
      onPick={(goal) => draft.change(withGoal(file, id, i, goal), `${owner} leads on to ${goalName(goal)}`)}
    />
  );
  return (
    <fieldset class="part" data-place={placeOf(at("next"))}>
      <legend>Goes on to</legend>
      {!isReached && <p class="form-note">No way leads here yet: nobody comes to this step.</p>}
      {ways.map((way, i) =>
        isOnlyWay ? (
          <div class="share-line" key={way.to}>
            <span class="share-head">{goalOf(way, i)}</span>
            <span class="field-unit">always</span>
          </div>
        ) : (
          <ShareRow
            key={way.to}
            name={`Share from ${owner} to ${goalName(way.to)}`}
            head={goalOf(way, i)}
            tail={
              <button
                type="button"
                class="action"
                aria-label={`Remove the way to ${goalName(way.to)}`}
                onClick={() => draft.change(withoutWay(file, id, i), `${owner}: no way to ${goalName(way.to)}`)}
              >
                Remove
              </button>
            }
            share={way.share}
            path={at("next", i, "share")}
            own={opened.find(({ to }) => to === way.to)?.share ?? way.share}
            onShare={(share) => {
              start.current ??= file;
              const words = `${owner} to ${goalName(way.to)}: ${writeNumber(share, "percent")} %`;
              draft.change(withWayShare(start.current, id, i, share), words, `way ${id} ${i}`);
            }}
            onLetGo={letGo}
          />
        ),
      )}
      {problem !== null && (
        <p class="field-problem" role="alert">
          {problem}
        </p>
      )}
      <p class="part-actions">
        {free.length > 0 && (
          <button
            type="button"
            class="action"
            onClick={() => draft.change(withNewWay(file, id, free[0]), `${owner}: a way to ${goalName(free[0])}`)}
          >
            Add a way
          </button>
        )}
        {!isDefault && (
          <button
            type="button"
            class="action"
            onClick={() => draft.change(withDefaultWays(file, id), `${owner}: the usual way on`)}
          >
            Just on to the next step
          </button>
        )}
      </p>
    </fieldset>
  );
}
