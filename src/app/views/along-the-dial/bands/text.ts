/** Parts of a whole in words: a sentence, a summary for who does not see the picture, a table. Pure. */
import type { Estimate } from "../../../../experiment/types.ts";
import type { Table } from "../../../charts/Table.tsx";
import type { Words } from "../../../words/format.ts";
import type { CurveView } from "../../types.ts";
import type { Part, Parts } from "./model.ts";

const high = ({ mean, halfWidth }: Estimate): number => (mean ?? 0) + (halfWidth ?? 0);
const low = ({ mean, halfWidth }: Estimate): number => (mean ?? 0) - (halfWidth ?? 0);

/** The largest part at a dial, and the next where the two are not told apart. */
function largest({ parts }: Parts, at: number): readonly Part[] {
  const [first, second] = [...parts].sort((a, b) => (b.estimates[at].mean ?? 0) - (a.estimates[at].mean ?? 0));
  if (!first || !((first.estimates[at].mean ?? 0) > 0)) return [];
  return second && high(second.estimates[at]) >= low(first.estimates[at]) ? [first, second] : [first];
}

export function partsSentence(parts: Parts, { answer }: CurveView, words: Words): string {
  const perhaps = answer.certified ? "" : "perhaps ";
  return parts.of.group === "brokenBy" ? brokenSentence(parts, perhaps, words) : costSentence(parts, perhaps, words);
}

function brokenSentence(parts: Parts, perhaps: string, words: Words): string {
  const { answer, dials } = parts;
  const here = largest(parts, answer);
  const rigid = largest(parts, 0);
  const figure = (part: Part, at: number) => words.estimate(part.estimates[at], "inHundred");
  const because = (some: readonly Part[]) => some.map(({ clause }) => clause).join(" or ");
  const at = words.percent(dials[answer]);
  if (here.length === 0) return `At ${at} no promise breaks.`;
  const told = `mostly because ${perhaps}${because(here)}, ${figure(here[0], answer)}`;
  if (answer === 0 || rigid.length === 0) return `At ${at} promises break ${told}.`;
  if (here[0] === rigid[0]) return `Promises break ${told} at ${at} and ${figure(here[0], 0)} rigid.`;
  return `Rigid, promises break mostly because ${perhaps}${because(rigid)}, ${figure(rigid[0], 0)}; at ${at}, ${told}.`;
}

/** The largest part at the answer, and the one that rises most on the way there. */
function costSentence(parts: Parts, perhaps: string, words: Words): string {
  const { answer, dials } = parts;
  const [first] = largest(parts, answer);
  if (!first) return "Nothing costs anything here.";
  const figure = words.estimate(first.estimates[answer], "money");
  const opening = `Of a customer's cost at ${words.percent(dials[answer])}, ${first.clause} ${perhaps}${verb("take", first)} most, ${figure}`;
  const risen = [...parts.parts].sort((a, b) => (b.rise?.mean ?? 0) - (a.rise?.mean ?? 0))[0];
  if (!risen?.rise || !(low(risen.rise) > 0)) return `${opening}.`;
  return `${opening}; from rigid, ${risen.clause} ${verb("rise", risen)} most, by ${words.estimate(risen.rise, "money")}.`;
}

const verb = (of: "take" | "rise", { isOne }: Part): string => (isOne ? `${of}s` : of);

export function partsSummary(parts: Parts, words: Words): string {
  const places = [...new Set([0, parts.answer, parts.dials.length - 1])];
  const each = parts.parts.map(({ label, estimates }) => {
    const at = places.map((i) => `${words.estimate(estimates[i], parts.of.unit)} at ${words.percent(parts.dials[i])}`);
    return `${label}: ${at.join(", ")}.`;
  });
  return `${parts.of.title}, stacked along the dial. ${each.join(" ")}`;
}

export function partsTable({ of, dials, parts, answer }: Parts, words: Words): Table {
  return {
    caption: `${of.title}, by dial.`,
    heads: ["Dial", ...parts.flatMap(({ label }) => [`${label[0].toUpperCase()}${label.slice(1)}`, "±"])],
    groups: [
      {
        name: null,
        rows: dials.map((dial, i) => ({
          head: words.percent(dial),
          strong: i === answer,
          cells: parts.flatMap(({ estimates }) => [
            words.finer(estimates[i], of.unit),
            words.plusMinus(estimates[i], of.unit) ?? "none",
          ]),
        })),
      },
    ],
  };
}
