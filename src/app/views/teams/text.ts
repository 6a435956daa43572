/** The teams in words: the sentence, the summary for who does not see the picture, the table. Pure. */
import { listed } from "../../../experiment/figures.ts";
import type { Estimate } from "../../../experiment/types.ts";
import { told } from "../../answer/meaning.ts";
import { curveName } from "../../charts/series.ts";
import type { Table } from "../../charts/Table.tsx";
import type { Words } from "../../words/format.ts";
import { focusOf } from "../source.ts";
import type { ViewProps } from "../types.ts";
import { busyText, type TeamLine, type TeamLines, waitText } from "./model.ts";

const unknown: Estimate = { mean: null, halfWidth: null };

/** Where the wait is longest at the answer and how busy that team is; and how both were at the rigid end. */
export function opener(props: ViewProps, { dials, teams }: TeamLines, words: Words): string {
  const { answer } = focusOf(props);
  const { dial } = told(answer);
  const at = dials.indexOf(dial);
  const waitAt = ({ wait }: TeamLine, i: number) => wait[i] ?? unknown;
  const counted = teams.filter((line) => waitAt(line, at).mean !== null);
  const longest = [...counted].sort((a, b) => (waitAt(b, at).mean ?? 0) - (waitAt(a, at).mean ?? 0))[0];
  if (!longest) return "No team has been counted yet.";
  const wait = waitAt(longest, at);
  const low = (wait.mean ?? 0) - (wait.halfWidth ?? 0);
  const near = counted.filter((line) => line !== longest && high(waitAt(line, at)) >= low);
  const apart = near.length === 0 || !answer.certified;
  const among = apart ? "" : ` (not told apart from ${listed(near.map(({ team }) => team.name))})`;
  const busy = longest.utilisation[at] ?? unknown;
  const rigid = at === 0 || !apart ? "" : `; rigid, it was ${waitText(waitAt(longest, 0), words)}`;
  const atWork = busy.mean === null ? "" : ` They are at work ${busyText(busy, words)}.`;
  const perhaps = answer.certified ? "" : "perhaps ";
  return (
    `At ${words.percent(dial)} work waits longest for ${longest.team.name}, ${perhaps}${waitText(wait, words)} a visit` +
    `${among}${rigid}.${atWork}`
  );
}

const high = ({ mean, halfWidth }: Estimate): number => (mean ?? 0) + (halfWidth ?? 0);

export function summary(props: ViewProps, { dials, teams }: TeamLines, words: Words): string {
  const curve = focusOf(props);
  const answer = dials.indexOf(told(curve.answer).dial);
  const places = [...new Set([0, answer, dials.length - 1])].filter((place) => place >= 0);
  const each = teams.map(({ team, people, utilisation, wait }) => {
    const at = places.map(
      (place) =>
        `${words.percent(dials[place])}: at work ${busyText(utilisation[place] ?? unknown, words)}, ` +
        `waiting ${waitText(wait[place] ?? unknown, words)}`,
    );
    return `${team.name}, ${people}. ${at.join("; ")}.`;
  });
  return `${curveName(props.scenario, curve, props.comparing)}, each team along the dial. ${each.join(" ")}`;
}

export function teamsTable(props: ViewProps, { dials, teams }: TeamLines, words: Words): Table {
  const curve = focusOf(props);
  const { dial } = told(curve.answer);
  return {
    caption: `${curveName(props.scenario, curve, props.comparing)}: at work, in 100 minutes on duty, and minutes of waiting a visit, by dial.`,
    heads: ["Dial", "At work in 100", "±", "Wait, minutes", "±"],
    groups: teams.map(({ team, people, utilisation, wait }) => ({
      name: `${team.name}, ${people}`,
      rows: dials.map((at, i) => ({
        head: words.percent(at),
        strong: at === dial,
        cells: [...cells(utilisation[i], "inHundred", words), ...cells(wait[i], "points", words)],
      })),
    })),
  };
}

const cells = (estimate: Estimate | undefined, unit: "inHundred" | "points", words: Words): readonly string[] =>
  estimate?.mean == null ? ["none", ""] : [words.finer(estimate, unit), words.plusMinus(estimate, unit) ?? "none"];

/** What the figures along the dial are of. */
export const dayNote = ({ scenario: { regime } }: Pick<ViewProps, "scenario">): string =>
  regime.kind === "day" ? "Whole days." : "";
