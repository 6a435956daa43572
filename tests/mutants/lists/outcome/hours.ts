/** The day by the hour. */
import type { Mutant } from "../../mutant.ts";

const book = "outcome/hourBook.ts";

export const hoursMutants: readonly Mutant[] = [
  {
    file: book,
    text: "hourSlot(this.layout, this.queue[customer], this.hourAt(joined))",
    replacement: "hourSlot(this.layout, this.queue[customer], this.hourAt(now))",
    says: "By the hour: a wait belongs to the hour in which it began",
  },
  {
    file: book,
    text: "Math.max(roster[at], working) * minutes",
    replacement: "roster[at] * minutes",
    says: "By the hour: worked minutes beyond a slot are on duty too",
  },
  {
    file: book,
    text: "if (isOpen) this.row[slot + hourSum.onDuty]",
    replacement: "this.row[slot + hourSum.onDuty]",
    says: "By the hour: nobody is on duty after closing",
  },
  {
    file: book,
    text: "hourSlot(this.layout, teamOfCrew(crew), hour)",
    replacement: "hourSlot(this.layout, 0, hour)",
    says: "By the hour: minutes are those of the team's people",
  },
  {
    file: book,
    text: "for (let crew = 0; crew < this.busy.length; crew++) this.book(crew, this.plan.closes);",
    replacement: "",
    says: "By the hour: who is on duty is until closing",
  },
  {
    file: book,
    text: "there[person + 1] = there[person] + (absent ? 0 : 1);",
    replacement: "there[person + 1] = there[person] + 1;",
    says: "By the hour: only those present are on duty",
  },
];
