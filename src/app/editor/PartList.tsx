/** The list on the left: every step, team, segment, population and design, and what stands around them. */
import { added } from "../../scenario/edit/add.ts";
import { type ListName, named, nameOf, nouns } from "../../scenario/edit/lists.ts";
import { type AroundHead, aboveLists, aroundOf, arounds, belowLists } from "./around.ts";
import { type Draft, problemAt } from "./draft.ts";
import type { Chosen } from "./places.ts";

const heads: readonly (readonly [ListName, string])[] = [
  ["steps", "Steps"],
  ["teams", "Teams"],
  ["segments", "Segments"],
  ["populations", "Populations"],
  ["designs", "Designs"],
];

export interface PartListProps {
  readonly draft: Draft;
  readonly chosen: Chosen | null;
  onChoose(chosen: Chosen): void;
}

export function PartList({ draft, chosen, onChoose }: PartListProps) {
  const file = draft.file.value;
  const isChosen = (list: string, id: string) => chosen?.list === list && chosen.id === id;
  function add(list: ListName) {
    const more = added(file, list);
    if (more === null) return;
    draft.change(more.file, `Add ${nouns[list]} ${nameOf(more.file, list, more.id)}`);
    onChoose({ list, id: more.id });
  }
  const wrong = new Set(draft.problems.value.map(({ place }) => aroundOf(place.split(/[.[]/)[0])));
  const around = ({ head, parts }: AroundHead) => (
    <section>
      <div class="parts-head">
        <h3>{head}</h3>
      </div>
      <ul>
        {parts.map((id) => (
          <Part
            key={id}
            name={arounds[id].name}
            wrong={wrong.has(id)}
            chosen={isChosen("around", id)}
            onChoose={() => onChoose({ list: "around", id })}
          />
        ))}
      </ul>
    </section>
  );
  return (
    <nav class="parts" aria-label="Parts of the scenario">
      {around(aboveLists)}
      {heads.map(([list, head]) => (
        <section key={list}>
          <div class="parts-head">
            <h3>{head}</h3>
            <button type="button" class="action" aria-label={`Add ${nouns[list]}`} onClick={() => add(list)}>
              Add
            </button>
          </div>
          <ul>
            {named(file, list).map(({ id }, index) => (
              <Part
                key={id}
                name={nameOf(file, list, id)}
                wrong={problemAt(draft, [list, index], true) !== null}
                chosen={isChosen(list, id)}
                onChoose={() => onChoose({ list, id })}
              />
            ))}
          </ul>
        </section>
      ))}
      {around(belowLists)}
    </nav>
  );
}

interface PartProps {
  readonly name: string;
  readonly wrong: boolean;
  readonly chosen: boolean;
  onChoose(): void;
}

function Part({ name, wrong, chosen, onChoose }: PartProps) {
  return (
    <li>
      <button type="button" class="part-word" aria-current={chosen ? "true" : undefined} onClick={onChoose}>
        <bdi class="part-name">{name}</bdi>
        {wrong && <span class="part-wrong"> to be mended</span>}
      </button>
    </li>
  );
}
