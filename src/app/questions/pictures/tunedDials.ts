/** The tuned design as a picture: each step's own dial beside the one for all. Pure. */
import type { Tuned } from "../../../experiment/questions/tuned.ts";
import { nameIn } from "../names.ts";
import type { AskedContext } from "../types.ts";
import { dialAxis } from "./axes.ts";
import { nameRow } from "./marks.ts";
import type { RowsPicture } from "./types.ts";

export function tunedPicture({ steps, dial, verdict }: Tuned, { scenario, words }: AskedContext): RowsPicture {
  const name = nameIn(scenario.steps);
  const isShown = verdict === "shown" || verdict === "reached";
  const all = `${words.percent(dial)} for all`;
  return {
    kind: "rows",
    table: 0,
    title: "A dial for each step",
    summary: `The dial of each step in the tuned design, beside ${all}. ${steps
      .map((one) => `${name(one.step)}: ${words.percent(one.dial)}`)
      .join("; ")}.`,
    note: `Green line: ${all}. ${isShown ? "" : "Hollow: what the search has come to, not shown to be better."}`.trim(),
    names: steps.map((one) => nameRow(name(one.step), "", one.dial > 0)),
    panels: [
      {
        title: "Dial",
        axis: dialAxis(words, 5),
        bands: [],
        line: { at: dial, tone: "right" },
        rows: steps.map((one) => ({
          marks: [{ at: one.dial, range: null, isFilled: isShown, tone: "ink", label: "" }],
          bar: "from line",
          figure: words.percent(one.dial),
        })),
      },
    ],
    divider: null,
  };
}
