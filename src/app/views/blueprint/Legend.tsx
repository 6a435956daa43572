/** How customers, ways and bars are drawn, beside their names. */
import type { ComponentChildren } from "preact";
import type { Scenario } from "../../../scenario/types.ts";
import type { Words } from "../../words/format.ts";
import type { Layout } from "./layout/layout.ts";

export interface LegendProps {
  readonly scenario: Scenario;
  readonly layout: Layout;
  readonly words: Words;
}

export function Legend({ scenario, layout, words }: LegendProps) {
  const { ways, hasDesk } = layout.graph;
  const { returns } = scenario;
  const comeBack = returns !== null && ways.some(({ kind }) => kind === "return");
  return (
    <ul class="bp-legend">
      <Entry name="customer">
        <circle class="bp-ink" cx={9} cy={9} r={5} />
      </Entry>
      <Entry name="being served">
        <circle class="bp-ink" cx={9} cy={9} r={5} />
        <circle class="bp-line" cx={9} cy={9} r={8.2} />
      </Entry>
      <Entry name="need does not fit">
        <circle class="bp-line bp-thick" cx={9} cy={9} r={4.2} />
      </Entry>
      <Entry name="and loud">
        <circle class="bp-line bp-thick" cx={9} cy={9} r={4.2} />
        <circle class="bp-ink" cx={9} cy={9} r={1.7} />
      </Entry>
      {scenario.segments.some(({ patience }) => patience !== null) && (
        <Entry name="gave up waiting">
          <circle class="bp-ink bp-pale" cx={9} cy={9} r={5} />
          <path class="bp-line bp-thick" d="M3.5 3.5L14.5 14.5M3.5 14.5L14.5 3.5" />
        </Entry>
      )}
      <Entry name="share of needs a step can handle">
        <rect class="bp-foot" x={0} y={7} width={18} height={5} />
        <rect class="bp-handled" x={0} y={7} width={12} height={5} />
      </Entry>
      {hasDesk && (
        <Entry name="what does not fit">
          <path class="bp-way bp-way-desk" d="M0 9H18" />
        </Entry>
      )}
      {comeBack && (
        <Entry name={`whose need was not met: ${words.percent(returns.rate)} come back`}>
          <path class="bp-way bp-way-return" d="M0 9H13" />
          <path class="bp-way" d="M11 5L16 9L11 13" />
        </Entry>
      )}
    </ul>
  );
}

function Entry({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <li>
      <svg width="18" height="18" aria-hidden="true">
        {children}
      </svg>
      {name}
    </li>
  );
}
