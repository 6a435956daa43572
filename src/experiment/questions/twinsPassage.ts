/**
 * One customer's way through one design, read from their line of the trace: what happened, in order, and what each event
 * added to the waiting, the effort and the missing fit that the experience is made of. Nothing is simulated here.
 */
import { find } from "../../outcome/find.ts";
import type { CustomerLine } from "../../outcome/trace.ts";
import type { Design, Scenario } from "../../scenario/types.ts";

type Visit = CustomerLine["visits"][number];

/** Which event this is: the `time`-th of its kind at the step. */
export interface Event {
  readonly step: string;
  readonly at: Visit["at"];
  readonly time: number;
}

/** An event as it went; times in minutes from opening, null for what has not happened. */
export interface Moment {
  /** The step was passed over: nothing happened. */
  readonly skipped: boolean;
  readonly joined: number | null;
  readonly began: number | null;
  readonly ended: number | null;
  /** Home team of the person who served. */
  readonly servedBy: string | null;
  /** Whether that is another team than the one whose queue it was. */
  readonly helper: boolean;
  /** Minutes in the queue; null where the end of the run came first. */
  readonly waited: number | null;
  /** Those minutes as the customer counts them: behind the curtain less, unless it was opened to them. */
  readonly felt: number | null;
  /** Effort that it added: of a served customer these sum to the effort of the journey. */
  readonly effort: number;
  /** Whether the need fitted, at the first visit of a step. */
  readonly fits: boolean | null;
  /** 1 for a need left unmet here, 1 - desk.fit for one met at the desk here, else 0. */
  readonly loss: number;
}

/** How the journey went as a whole. */
export interface Journey {
  /** Null: still inside at the end of a run. */
  readonly outcome: CustomerLine["outcome"];
  /** Referred at the door, before the first step. */
  readonly refused: boolean;
  /** The last leaving, minutes from opening. */
  readonly left: number | null;
  readonly waitOnstage: number;
  readonly waitBackstage: number;
  /** Whether the curtain was opened: backstage waiting counts in full after a desk visit or an unmet need. */
  readonly curtainOpen: boolean;
  /** Minutes of waiting as the experience counts them. */
  readonly felt: number;
  /** Null unless served. */
  readonly effort: number | null;
  /** In (0, 1]; null unless served. */
  readonly fit: number | null;
  /** In [0, 100]. */
  readonly experience: number;
  readonly kept: boolean | null;
}

export interface Passage {
  readonly journey: Journey;
  /** In the order in which they happened. */
  readonly moments: readonly { readonly event: Event; readonly moment: Moment }[];
}

const nothing: Moment = {
  skipped: false,
  joined: null,
  began: null,
  ended: null,
  servedBy: null,
  helper: false,
  waited: null,
  felt: null,
  effort: 0,
  fits: null,
  loss: 0,
};

/** `line` is of a trace of the scenario under `design`, one of a file: it leaves no step out. */
export function passageOf(scenario: Scenario, design: Design, line: CustomerLine): Passage {
  const { outcome, left, waitOnstage, waitBackstage, effort, fit, experience, kept } = line;
  const helped = design.exceptions === "desk" || (design.exceptions === "escalate" && line.loud);
  const unmet = (visit: Visit): boolean => visit.fits === false && !helped && design.exceptions !== "refer";
  const curtainOpen = line.visits.some((visit) => unmet(visit) || (visit.at === "desk" && visit.began !== null));
  const visibility = curtainOpen ? 1 : scenario.experience.backstageVisibility;
  const times = new Map<string, number>();
  const eventOf = (at: Visit["at"], step: string): Event => {
    const key = `${at} ${step}`;
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return { step, at, time };
  };
  const moments = inOrder(scenario, line).map((one) => {
    if (!("at" in one)) return { event: eventOf("step", one.step), moment: { ...nothing, skipped: true } };
    const event = eventOf(one.at, one.step);
    return { event, moment: momentOf(scenario, line, one, event, visibility, unmet(one)) };
  });
  const missing = (effort ?? 0) - moments.reduce((sum, { moment }) => sum + moment.effort, 0);
  // A return that was due after closing: it counts, and was not simulated. Efforts of visits sum with rounding errors.
  if (missing > 0.5) {
    const step = line.visits.find(unmet)?.step ?? scenario.steps[0].id;
    moments.push({ event: eventOf("return", step), moment: { ...nothing, effort: 1 } });
  }
  const refused = outcome === "referred" && line.visits.length + line.skipped.length === 0;
  const felt = waitOnstage + visibility * waitBackstage;
  const journey = { outcome, refused, left, waitOnstage, waitBackstage, curtainOpen, felt, effort, fit };
  return { journey: { ...journey, experience, kept }, moments };
}

/** Visits, and among them the steps that were passed over, which the trace tells apart and without a time. */
function inOrder(
  { steps }: Scenario,
  { visits, skipped }: CustomerLine,
): readonly (Visit | { readonly step: string })[] {
  const found: (Visit | { readonly step: string })[] = [];
  const waiting = [...skipped];
  let due = steps[0].id;
  // Every entry of a step is passed over, or none is: so until the next visit's step is due, it is those skipped.
  const pass = (until: string | null): void => {
    while (due !== until && waiting.length > 0) {
      found.push({ step: waiting[0].step });
      due = waiting[0].next;
      waiting.shift();
    }
  };
  for (const visit of visits) {
    if (visit.at !== "desk") pass(visit.at === "step" ? visit.step : null);
    found.push(visit);
    due = visit.next ?? due;
  }
  pass(null);
  return found;
}

function momentOf(
  scenario: Scenario,
  line: CustomerLine,
  visit: Visit,
  { at, time }: Event,
  visibility: number,
  unmet: boolean,
): Moment {
  const { joined, began, ended, servedBy, team, fits } = visit;
  const step = find(scenario.steps, visit.step, "step");
  const onstage = at !== "step" || step.stage === "onstage";
  const end = began ?? line.left;
  const waited = end === null ? null : end - joined;
  const worked = began !== null;
  const unneeded = worked && onstage && at === "step" && time === 1 && !line.needs[visit.step];
  const asked = worked && at !== "desk" ? step.effort : 0;
  const extra = (worked && at === "desk") || at === "return" || unneeded ? 1 : 0;
  const atDesk = at === "desk" && ended !== null;
  return {
    skipped: false,
    joined,
    began,
    ended,
    servedBy,
    helper: servedBy !== null && servedBy !== team,
    waited,
    felt: waited === null ? null : (onstage ? 1 : visibility) * waited,
    effort: asked + extra,
    fits,
    loss: unmet ? 1 : atDesk ? 1 - (scenario.desk?.fit ?? 0) : 0,
  };
}
