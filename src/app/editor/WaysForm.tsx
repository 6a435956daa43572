/** The ways on from a step: where to, and how often. Shares keep their sum; what nothing leads to is said. */
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
import { told, useGesture } from "./told.ts";

export function WaysForm({ draft, id }: FormProps) {
  const file = draft.file.value;
  const { index, owner, at } = entryOf(draft, "steps", id);
  const ways = waysOf(file, id);
  const isDefault = file.steps[index].next === undefined;
  const opened = draft.opened.value.steps.some((step) => step.id === id) ? waysOf(draft.opened.value, id) : ways;
  /** A share that goes up and comes down again finds the others as they were. */
  const gesture = useGesture(draft);
  const problem = problemAt(draft, at("next"), true);
  const goalName = (to: string) => (to === "end" ? "The end" : nameOf(file, "steps", to));
  const free = freeGoals(file, id);
  const isReached =
    index === 0 || file.steps.some((step) => waysOf(file, step.id).some((way) => way.to === id && step.id !== id));
  const isOnlyWay = ways.length === 1;

  const change = (changed: ScenarioFile, otherwise: string) =>
    draft.change(changed, told(file, changed, `Ways on, ${owner}: ${otherwise}`));
  const goalOf = ({ to }: Way, i: number) => (
    <PickList
      name={`Way ${i + 1} on from ${owner}: to`}
      value={to}
      options={[to, ...free].map((goal) => ({ value: goal, name: goal === id ? `${owner}, again` : goalName(goal) }))}
      onPick={(goal) => change(withGoal(file, id, i, goal), `${goalName(to)} → ${goalName(goal)}`)}
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
                onClick={() => change(withoutWay(file, id, i), `${goalName(way.to)} removed`)}
              >
                Remove
              </button>
            }
            share={way.share}
            path={at("next", i, "share")}
            own={opened.find(({ to }) => to === way.to)?.share ?? way.share}
            onShare={(share) => {
              const [start, changed] = [gesture.start(), withWayShare(gesture.start(), id, i, share)];
              const [from, to] = [waysOf(start, id)[i].share, share].map((one) => writeNumber(one, "percent"));
              const words = `Share from ${owner} to ${goalName(way.to)}: ${from} → ${to} %`;
              draft.change(changed, told(start, changed, words), `way ${id} ${i}`);
            }}
            onLetGo={gesture.end}
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
            onClick={() => change(withNewWay(file, id, free[0]), `${goalName(free[0])} added`)}
          >
            Add a way
          </button>
        )}
        {!isDefault && (
          <button
            type="button"
            class="action"
            onClick={() => change(withDefaultWays(file, id), "as chosen → the next step")}
          >
            Just on to the next step
          </button>
        )}
      </p>
    </fieldset>
  );
}
