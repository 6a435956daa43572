/** One dial for all populations that are compared: which it is and what it costs those who need another. */

import type { LeastRegret } from "../../experiment/acrossPopulations.ts";
import { acrossSentence } from "../../experiment/acrossSentence.ts";
import type { Scenario } from "../../scenario/types.ts";
import { Bound } from "../words/Bound.tsx";
import { readerLocale } from "../words/format.ts";
import { Term } from "../words/Term.tsx";
import "./answer.css";

export interface AcrossProps {
  readonly scenario: Pick<Scenario, "currency" | "populations">;
  readonly regret: LeastRegret;
  readonly stale: boolean;
}

export function Across({ scenario, regret, stale }: AcrossProps) {
  const nameOf = (id: string): string => scenario.populations.find((population) => population.id === id)?.name ?? id;
  return (
    <p class={stale ? "across across-stale" : "across"}>
      <strong>
        <Term id="leastRegret">Across populations</Term>
      </strong>{" "}
      <Bound text={acrossSentence(regret, scenario.currency, nameOf, readerLocale())} />
    </p>
  );
}
