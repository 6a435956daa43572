/**
 * The words that stand in pictures, where nothing can be pointed at, with their exact terms: each view says its own
 * below its picture. What the schema has a text for has no other here. It comes with the views, not with the first load.
 */
import { fieldAt } from "../../scenario/lookup.ts";
import type { Path } from "../../scenario/problem.ts";
import { type Entry, glossary, type TermId } from "./glossary.ts";

/** A word as it stands in the picture. */
export interface Word extends Entry {
  readonly word: string;
}

/** The schema's own text for a field that no file is needed to find. */
function said(path: Path): string {
  const help = fieldAt({}, path)?.help;
  if (help === undefined) throw new RangeError(`The schema says nothing of ${path.join(".")}.`);
  return help;
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const word = (text: string, exact: string, meaning: string): Word => ({ word: text, exact, meaning });
const known = (text: string, id: TermId): Word => ({ word: text, ...glossary[id] });

const zone = known("Goldilocks zone", "zone");
const rigid = word(
  "Rigid, fully flexible",
  "The two ends of the dial",
  `${said(["designs", 0, "rigid"])} ${said(["designs", 0, "flexible"])}`,
);
const firstReason = "A broken promise counts once, for the first of these reasons that applies, in this order.";

export const measureWords: readonly Word[] = [
  known("Cost", "cost"),
  known("Experience", "experience"),
  known("Kept", "kept"),
  known("Net value", "netValue"),
  zone,
];

export const brokenWords: readonly Word[] = [
  word("Gave up waiting", "Abandonment", `Waited in one queue for as long as they would, and left. ${firstReason}`),
  word("Sent elsewhere", "Referral", `${said(["referral"])} It breaks the promise made to a target customer.`),
  word("Need not met", "Unmet need", "The need did not fit what the step could handle, and no desk met it."),
  word("Too late", "Time inside above the promised one", said(["promise", "minutes"])),
  word("Too much effort", "Effort above the promised one", said(["promise", "effort"])),
];

export const costWords: readonly Word[] = [
  word("Wages", "Labour at the plain wage", "The rostered people of all teams but the desk's, present or not."),
  word("Pay for skill", "Premiums", "What skill, judgement and a second team add to the wages."),
  word("Overtime", "All pay after closing", said(["costs", "overtimeRate"])),
  word("The desk", "Labour of the exceptions desk", said(["desk"])),
  word("Referrals", "Cost of referrals", said(["referral", "cost"])),
  word("Costs of visits", "Cost of visits whose work began", said(["steps", 0, "cost"])),
  word("Fixed costs", "Fixed cost of a day, by customer", said(["costs", "fixedCostPerDay"])),
];

export const teamWords: readonly Word[] = [
  word("At work", "Utilisation", "Minutes worked before closing, of the minutes that those present were on duty."),
  word("Wait", "Waiting time in the team’s queue", "The mean over all visits to it, those of who gave up included."),
  zone,
];

export const segmentWords: readonly Word[] = [
  word("Segment", "Customer segment", said(["segments", 0])),
  known("Experience", "experience"),
  rigid,
  word("Right", "The Goldilocks point", "The dial that the answer above names."),
];

/** Where segments are compared by it. */
export const keptWords: readonly Word[] = [known("Kept", "kept")];

export const priceWords: readonly Word[] = [
  word(
    "Price of one point",
    "Exchange rate of money and experience",
    "What one point of experience, of one customer, is worth. For each such price the dial with the lowest cost less price times experience is right.",
  ),
  known("Experience", "experience"),
  known("Dial", "dial"),
];

export const dialWords: readonly Word[] = [zone, rigid];
/** Where there is a row for all populations. */
export const forAllWords: readonly Word[] = [known("One dial for all", "leastRegret")];
/** Where today's dial is marked. */
export const todayWords: readonly Word[] = [word("Today", "The design and dial in use", said(["today"]))];

export const blueprintWords: readonly Word[] = [
  word("Onstage, backstage", "The two sides of the line of visibility", sentence(said(["steps", 0, "stage"]))),
  word("Exposure", "Exposure to variety", said(["steps", 0, "exposure"])),
  word(
    "Needs a step can handle",
    "Range of variety handled in line",
    `${said(["standardRange"])} ${said(["designs", 0, "flexible", "range"])}`,
  ),
  word("Loud", "Insisting on special treatment", said(["segments", 0, "loudness"])),
  word("Desk", "Exceptions desk", said(["desk"])),
  word("Come back", "Failure demand", said(["returns"])),
];
