/** What is looked at: the design and its dial, another one beside it with the same customers, and whose customers. */
import type { Segment } from "../../../scenario/types.ts";
import { Choice } from "../../controls/Choice.tsx";
import type { Cell } from "./facts.ts";

/** Ids; null for none beside, and for all segments. */
export interface Looks {
  readonly cell: string;
  readonly beside: string | null;
  readonly segment: string | null;
}

export interface LookingProps {
  readonly cells: readonly Cell[];
  readonly looks: Looks;
  readonly segments: readonly Segment[];
  onLook(looks: Looks): void;
}

/** No id is empty. */
const none = "";

export function Looking({ cells, looks, segments, onLook }: LookingProps) {
  const options = cells.map(({ id, name }) => ({ value: id, name }));
  return (
    <div class="bp-looking">
      <Choice
        name="Design and dial"
        options={options}
        value={looks.cell}
        onChoose={(cell) => onLook({ ...looks, cell, beside: looks.beside === cell ? null : looks.beside })}
      />
      <Choice
        name="Beside it, the same customers"
        options={[{ value: none, name: "None" }, ...options.filter(({ value }) => value !== looks.cell)]}
        value={looks.beside ?? none}
        onChoose={(beside) => onLook({ ...looks, beside: beside === none ? null : beside })}
      />
      {segments.length > 1 && (
        <Choice
          name="Kind of customer"
          options={[{ value: none, name: "All" }, ...segments.map(({ id, name }) => ({ value: id, name }))]}
          value={looks.segment ?? none}
          onChoose={(segment) => onLook({ ...looks, segment: segment === none ? null : segment })}
        />
      )}
    </div>
  );
}
