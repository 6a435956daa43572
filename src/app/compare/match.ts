/** Which curve of a pin the one in focus is held against, or why none can be. Pure; it compares no figures. */
import type { Scenario } from "../../scenario/types.ts";
import type { Pin } from "../store/pins.ts";
import { isOf } from "../store/pins.ts";
import type { Shown } from "../store/shown.ts";
import { type CurveView, type Ghost, sameCurve } from "../views/types.ts";

export type Match =
  | { readonly pinned: CurveView; readonly now: CurveView; readonly why: null }
  | { readonly pinned: null; readonly now: null; readonly why: string };

/** The same design for the same population where the pin has it, else the design that was in focus there. */
export function matchOf(shown: Shown, pin: Pin): Match {
  const why = whyNotYet(pin) ?? whyNot(shown.scenario, pin);
  if (why !== null) return unmatched(why);
  const now = shown.curves.find((curve) => sameCurve(curve, shown.focus)) ?? shown.curves[0];
  const same = pin.curves.find((curve) => sameCurve(curve, now));
  const pinned = same ?? pin.curves.find((curve) => sameCurve(curve, { ...pin.focus, population: now.population }));
  const population = shown.scenario.populations.find(({ id }) => id === now.population)?.name ?? now.population;
  return pinned === undefined
    ? unmatched(`“${pin.name}” was pinned without ${population}: there is nothing to pair with.`)
    : { now, pinned, why: null };
}

const unmatched = (why: string): Match => ({ pinned: null, now: null, why });

/** Of a pin that came back with the page and has no curve yet. */
function whyNotYet({ name, curves, awaited }: Pin): string | null {
  if (awaited === undefined || curves.length > 0) return null;
  return awaited.failure === null
    ? `“${name}” is being worked out again, since the page was loaded anew.`
    : `“${name}” could not be worked out again. ${awaited.failure}`;
}

function whyNot(now: Scenario, { name, scenario: then }: Pin): string | null {
  if (now.currency !== then.currency) {
    return `“${name}” counts in ${then.currency} and this scenario in ${now.currency}: nothing can be paired.`;
  }
  if (now.regime.kind !== then.regime.kind) {
    const [days, open] = ["opens and closes day by day", "never closes"];
    const said = ({ regime }: Scenario) => (regime.kind === "day" ? days : open);
    return `“${name}” ${said(then)} and this scenario ${said(now)}: nothing can be paired.`;
  }
  const kinds = ({ segments }: Scenario) => new Set(segments.map(({ id }) => id));
  const before = kinds(then);
  return [...kinds(now)].some((id) => before.has(id))
    ? null
    : `“${name}” serves other customers than this scenario: nothing can be paired.`;
}

/** What a later result is drawn over; nothing where the pin is the present result itself. */
export function ghostOf(shown: Shown, pin: Pin): Ghost | null {
  const { pinned, now } = matchOf(shown, pin);
  if (pinned === null || (isOf(pin, shown) && sameCurve(pinned, now))) return null;
  return { name: pin.name, curve: pinned };
}
