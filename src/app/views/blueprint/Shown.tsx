/** One design as a blueprint, with the customers of the day that is watched, if there is one. */
import { useMemo } from "preact/hooks";
import type { Scenario } from "../../../scenario/types.ts";
import type { Words } from "../../words/format.ts";
import type { Cell, StepFacts, TeamFacts } from "./facts.ts";
import type { Place } from "./layout/graph.ts";
import { layoutOf, type Room } from "./layout/layout.ts";
import { Customers } from "./play/Customers.tsx";
import { Kinds } from "./play/Kinds.tsx";
import { kindsOf } from "./play/kinds.ts";
import type { Moment } from "./play/moment.ts";
import type { Player } from "./play/player.ts";
import type { Watched } from "./play/useDay.ts";
import { Stage } from "./Stage.tsx";
import { type Present, toldOf } from "./text.ts";

export interface ShownProps {
  readonly scenario: Scenario;
  readonly cell: Cell;
  readonly facts: readonly StepFacts[];
  readonly teams: readonly TeamFacts[];
  readonly words: Words;
  readonly room: Room;
  readonly stale: boolean;
  readonly watched: Watched | null;
  readonly moment: Moment | null;
  readonly player: Player;
  readonly segment: number | null;
}

const nobody: ReadonlySet<Place> = new Set();

export const presentOf = (moment: Moment | null): readonly Present[] | null =>
  moment?.waiting.map((waiting, place) => ({ waiting, served: moment.served[place] })) ?? null;

export function Shown(props: ShownProps) {
  const { scenario, cell, words, room, watched, moment } = props;
  const layout = useMemo(
    () => layoutOf(scenario, cell.design, room),
    [scenario, cell.design, room.width, room.upright],
  );
  const kinds = useMemo(() => kindsOf(scenario, cell.population), [scenario, cell.population]);
  return (
    <>
      {moment !== null && kinds.length > 1 && (
        <Kinds kinds={kinds} moment={moment} segment={props.segment} words={words} />
      )}
      <Stage
        name={cell.name}
        layout={layout}
        facts={props.facts}
        teams={props.teams}
        told={toldOf({ scenario, cell, facts: props.facts, teams: props.teams }, words, presentOf(moment))}
        words={words}
        open={moment?.open ?? nobody}
        seeing={moment?.seeing ?? 0}
        stale={props.stale}
      >
        {watched !== null && (
          <Customers
            layout={layout}
            watch={watched.watch}
            player={props.player}
            kinds={kinds}
            segment={props.segment}
          />
        )}
      </Stage>
    </>
  );
}
