/**
 * Effective first, then efficient, in one sentence: which people do at the answer's dial and what that saves; then
 * whether the answer moves, and what the order reversed would break.
 */
import { createFigures, type Figures, listed } from "../figures.ts";
import type { Estimate, Rule } from "../types.ts";
import type { Headcounts } from "./headcounts.ts";
import type { Reversed, Staffing } from "./staffing.ts";

/**
 * @param nameOf a team's name by its id
 * @param locale BCP 47 tag for the numbers; the words are English
 */
export function staffingSentence(
  staffing: Staffing,
  currency: string,
  nameOf: (team: string) => string,
  locale = "en-GB",
): string {
  if (Object.keys(staffing.present).length === 0) return "Every team that works here is unlimited: nothing to trim.";
  const figures = createFigures(locale, currency);
  const { verdict } = staffing.answer;
  const parts = [answerText(staffing, figures, nameOf)];
  if (verdict !== "not yet" || staffing.moves !== "not yet") parts.push(movesText(staffing, figures));
  if (staffing.reversed !== null && staffing.moves !== "out of reach")
    parts.push(reversedText(staffing.reversed, staffing.rule, figures));
  return `${parts.filter((part) => part !== "").join("; ")}.`;
}

function answerText(
  { answer, present, rule, dial }: Staffing,
  figures: Figures,
  nameOf: (team: string) => string,
): string {
  const at = `At ${figures.percent(dial)} flexible,`;
  const changes = changesText(present, answer.headcount, figures, nameOf);
  const { costPerCustomer, netValue } = answer.againstPresent.measures;
  switch (answer.verdict) {
    case "nothing to trim":
      return rule === "value"
        ? `${at} no other headcounts are shown to bring more than the present ones: nothing to trim`
        : `${at} no cheaper headcounts are shown to ${keep[rule]}: nothing to trim`;
    case "trimmed":
      return rule === "value"
        ? `${at} ${changes} bring ${money(netValue, figures)} more net value a customer`
        : `${at} ${changes} ${keep[rule]} and save ${money(costPerCustomer, figures)} a customer`;
    case "more people":
      return rule === "value"
        ? `${at} more people pay: ${changes} bring ${money(netValue, figures)} more net value a customer`
        : `${at} it takes other people to ${keep[rule]}: ${changes}, for ${money(costPerCustomer, figures)} more a customer`;
    case "out of reach":
      return `${at} not even sixteen times the present people are enough to ${keep[rule]}`;
    case "not yet":
      if (changes === "") return `${at} it is not yet shown whether other headcounts would ${keep[rule]}`;
      return `${at} perhaps ${changes} would ${keep[rule]}; ${tested(answer.replications)}`;
  }
}

const keep: Readonly<Record<Rule, string>> = {
  promise: "keep the promise",
  noticeable: "give an experience that is not noticeably worse",
  value: "bring more",
};

const tested = (days: number): string => (days === 0 ? "nothing is shown yet" : "the test does not show it yet");

/** "6 instead of 7 in Advisers and 2 instead of 3 in Credit approval"; of a shift plan its shifts are counted. */
function changesText(
  present: Headcounts,
  headcount: Headcounts,
  figures: Figures,
  nameOf: (team: string) => string,
): string {
  const changed = Object.entries(headcount).filter(([team, slots]) => slots.join() !== present[team].join());
  return listed(
    changed.map(([team, slots]) => {
      const [now, before] = [slots, present[team]].map((some) => some.reduce((sum, people) => sum + people, 0));
      const unit = slots.length > 1 ? " shifts" : "";
      const than = now === before ? "placed otherwise" : `instead of ${figures.number(before, 0)}`;
      return `${figures.number(now, 0)}${unit} ${than} in ${nameOf(team)}`;
    }),
  );
}

const money = (estimate: Estimate | undefined, figures: Figures): string =>
  figures.money(Math.abs(estimate?.mean ?? 0), estimate?.halfWidth ?? null);

function movesText({ moves, best, dial, curve }: Staffing, figures: Figures): string {
  if (curve.length === 1) return "";
  switch (moves) {
    case "stays":
      return "with people cut to each dial, no other dial is better: the answer stays";
    case "moves":
      return best === null || best === dial
        ? "with people cut to each dial the answer moves"
        : `with people cut to each dial the answer moves towards ${figures.percent(best)}`;
    case "out of reach":
      return "nor are they at any other dial compared: a question of strategy, not of process";
    case "not yet":
      return "whether the answer moves with people cut to each dial is not yet known";
  }
}

/** What the order reversed does at the same dial. */
function reversedText({ from, differences: { measures } }: Reversed, rule: Rule, figures: Figures): string {
  const order = `cheapest first at ${figures.percent(from)}, then flexible, `;
  if (rule === "promise") {
    const { mean, halfWidth } = measures.promiseKept ?? { mean: null, halfWidth: null };
    if (mean === null || halfWidth === null || Math.abs(mean) <= halfWidth)
      return `${order}is not shown to break more promises or fewer`;
    const count = figures.number(100 * Math.abs(mean), 100 * halfWidth);
    return `${order}would break ${count} ${mean < 0 ? "more" : "fewer"} promises in 100`;
  }
  const { mean, halfWidth } = (rule === "value" ? measures.netValue : measures.experience) ?? {
    mean: null,
    halfWidth: null,
  };
  const what = rule === "value" ? "net value a customer" : "points of experience";
  if (mean === null || halfWidth === null || Math.abs(mean) <= halfWidth)
    return `${order}is not shown to bring more or ${rule === "value" ? "less" : "fewer"} ${what}`;
  const amount =
    rule === "value" ? figures.money(Math.abs(mean), halfWidth) : figures.number(Math.abs(mean), halfWidth);
  return `${order}would bring ${amount} ${mean < 0 ? (rule === "value" ? "less" : "fewer") : "more"} ${what}`;
}
