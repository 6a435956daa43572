/** What comes first, and when a run ends. */
import type { Mutant } from "../../mutant.ts";

const plan = "process/plan.ts";
const simulation = "process/simulation.ts";
const floor = "process/floor.ts";
const lines = "process/waitingLines.ts";
const events = "process/eventList.ts";

export const eventsMutants: readonly Mutant[] = [
  {
    file: simulation,
    text: "if (time === this.nextShift)",
    replacement: "if (time === this.nextShift && time < this.nextArrival && time < nextEndOfWork)",
    says: "Events: a shift change comes first",
  },
  {
    file: simulation,
    text: "else if (time === this.nextArrival)",
    replacement: "else if (time === this.nextArrival && time < nextEndOfWork)",
    says: "Events: an arrival before an end of work",
  },
  {
    file: simulation,
    text: "else if (time === nextEndOfWork)",
    replacement: "else if (time === nextEndOfWork && time < nextReturn)",
    says: "Events: an end of work before a return",
  },
  {
    file: lines,
    text: "this.journeys.mask] >= this.clock.now) return",
    replacement: "this.journeys.mask] > this.clock.now) return",
    says: "Events: giving up comes last",
  },
  {
    file: events,
    text: "sequences[right] < sequences[child]",
    replacement: "sequences[right] > sequences[child]",
    says: "Events: then by the order of scheduling",
  },
  {
    file: simulation,
    text: "now >= plan.opens && now < plan.closes",
    replacement: "now < plan.closes",
    says: "Regimes: who arrives during the warm-up is not measured",
  },
  {
    file: simulation,
    text: "now >= plan.opens && now < plan.closes",
    replacement: "now >= plan.opens",
    says: "Regimes: who arrives after the minutes is not measured",
  },
  {
    file: simulation,
    text: "this.measuredInside === 0 && time >= this.plan.closes",
    replacement: "time >= this.plan.closes",
    says: "Regimes: the run goes on until the measured have left",
  },
  {
    file: plan,
    text: "20 * (regime.warmUpMinutes + regime.minutes)",
    replacement: "10 * (regime.warmUpMinutes + regime.minutes)",
    says: "Regimes: at most to 20 * (warmUpMinutes + minutes)",
  },
  {
    file: plan,
    text: "opens: day ? 0 : regime.warmUpMinutes",
    replacement: "opens: 0",
    says: "Regimes: labour and utilisation are over the minutes after the warm-up",
  },
  {
    file: floor,
    text: "this.addWait(customer, team);\n      onWaiting",
    replacement: "onWaiting",
    says: "Regimes: the waits of the unfinished are counted up to the end",
  },
  {
    file: lines,
    text: "(atEnd && deadline === now)",
    replacement: "(atEnd && deadline < now)",
    says: "Regimes: who gives up at the very end has given up",
  },
];
