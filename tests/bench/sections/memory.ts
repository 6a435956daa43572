/** Memory of a long run without end, scored as it goes: the most, and whether it grows with time. */
import { Engine } from "../engine.ts";
import { type Figure, single, wholeText } from "../report.ts";
import { continuous, type Workload, w1, w2 } from "../workloads.ts";
import type { Section } from "./section.ts";

const customers = 10_000_000;
const readings = 10;

const workloads: Readonly<Record<string, Workload>> = { W1: w1, W2: w2 };

export const memory: Section = {
  name: "memory",
  says: `a run of ${wholeText(customers)} customers, resident set of a process that does nothing else`,
  parts: Object.keys(workloads),
  measure(part): readonly Figure[] {
    const resident = [residentNow()];
    const onScored = (_: number, end: number): void => {
      const due = (resident.length * customers) / readings;
      if (due < customers && end >= due) resident.push(residentNow());
    };
    new Engine(continuous(workloads[part], customers), onScored).all(0);
    resident.push(residentNow());
    const course = `${resident.map(wholeText).join(" ")} before and after each ${wholeText(customers / readings)}`;
    return [
      // libuv gives it in kilobytes on every system.
      single(`${part} at most`, process.resourceUsage().maxRSS / 1024, "MB", course),
      single(`${part} after a tenth`, resident[1], "MB"),
      single(`${part} at the end`, resident[resident.length - 1], "MB"),
    ];
  },
};

function residentNow(): number {
  return process.memoryUsage.rss() / 1024 ** 2;
}
