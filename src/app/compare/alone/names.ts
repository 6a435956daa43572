/** What a change is called, and from what to what it goes. Pure. */
import type { Change } from "../../../experiment/questions/apart.ts";
import type { Difference } from "../../../scenario/differences.ts";
import type { Scenario } from "../../../scenario/types.ts";
import { differenceName, sideTexts } from "../name.ts";

type Named = Pick<Change, "differences" | "design" | "scenario">;

/** @param before the scenario that was changed */
export function changeName({ differences, design, scenario }: Named, before: Scenario): string {
  const [first, ...others] = differences;
  if (first === undefined) return "Design";
  if (others.length === 0) return differenceName(first);
  const mix = mixOf(differences, scenario);
  if (mix !== null) return mix;
  const isNew = !before.designs.some(({ id }) => id === design);
  return isNew ? "Design" : `${differenceName(first)} and ${others.length} more`;
}

/** "from 6 to 7 people"; of several things together, the few that can be read in a line. */
export function changeDetail({ differences, design, scenario }: Named, before: Scenario, locale?: string): string {
  const [first, ...others] = differences;
  if (first === undefined) return `now ${scenario.designs.find(({ id }) => id === design)?.name ?? design}`;
  if (others.length === 0) return fromTo(first, before.currency, locale);
  const isMix = mixOf(differences, scenario) !== null;
  const parts = isMix
    ? differences.map((one) => `${segmentOf(one, scenario)} ${fromTo(one, before.currency, locale)}`)
    : others.map(differenceName);
  const named = parts.slice(0, mostNamed).join("; ");
  return parts.length > mostNamed ? `${named}; and ${parts.length - mostNamed} more` : named;
}

const mostNamed = 3;

function fromTo(difference: Difference, currency: string, locale?: string): string {
  const { before, after, unit } = sideTexts(difference, currency, locale);
  if (before.length + after.length > longest) return "another now";
  return `from ${before} to ${after}${unit === "" ? "" : ` ${unit}`}`;
}

/** Lists of numbers are read in the table above. */
const longest = 40;

/** Of a share in a mix, whose it is: the mix says of which population. */
function segmentOf({ path }: Difference, { segments }: Scenario): string {
  const id = path[path.length - 1];
  return segments.find((segment) => segment.id === id)?.name ?? String(id);
}

/** The shares of one population are one change. */
function mixOf(differences: readonly Difference[], { populations }: Scenario): string | null {
  const [{ path, owner }] = differences;
  const isMix = differences.every((one) => one.path[2] === "mix" && one.path[1] === path[1]);
  return isMix ? `Mix of ${populations.find(({ name }) => owner?.startsWith(name))?.name ?? "customers"}` : null;
}
