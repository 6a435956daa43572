/** A population: how many come, and in which mix. The shares of the mix keep their sum. */
import { nameOf } from "../../scenario/edit/lists.ts";
import { withValue } from "../../scenario/parameters.ts";
import { placeOf } from "../../scenario/problem.ts";
import { numberAt } from "../../scenario/values.ts";
import { writeNumber } from "../controls/numbers.ts";
import { problemAt } from "./draft.ts";
import { NumberField } from "./fields.tsx";
import { entryOf, type FormProps } from "./forms.ts";
import { ShareRow } from "./ShareRow.tsx";
import { useGesture } from "./told.ts";

export function PopulationForm({ draft, id }: FormProps) {
  const file = draft.file.value;
  const opened = draft.opened.value;
  const { owner, at } = entryOf(draft, "populations", id);
  const before = opened.populations.findIndex((population) => population.id === id);
  const problem = problemAt(draft, at("mix"), true);
  const gesture = useGesture(draft);
  return (
    <>
      <NumberField draft={draft} owner={owner} path={at("perHour")} />
      <fieldset class="part" data-place={placeOf(at("mix"))}>
        <legend>Mix</legend>
        {file.segments.map((segment) => {
          const name = nameOf(file, "segments", segment.id);
          const path = at("mix", segment.id);
          const share = numberAt(file, path);
          return (
            <ShareRow
              key={segment.id}
              name={`${name} in ${owner}`}
              head={name}
              share={share}
              path={path}
              own={before < 0 ? share : numberAt(opened, ["populations", before, "mix", segment.id])}
              onShare={(wanted) => {
                const [from, to] = [numberAt(gesture.start(), path), wanted].map((one) => writeNumber(one, "percent"));
                const words = `Share of ${name}, ${owner}: ${from} → ${to} %`;
                draft.change(withValue(file, path, wanted, opened), words, `mix ${id} ${segment.id}`);
              }}
              onLetGo={gesture.end}
            />
          );
        })}
        {problem !== null && (
          <p class="field-problem" role="alert">
            {problem}
          </p>
        )}
      </fieldset>
    </>
  );
}
