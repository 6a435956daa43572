/** Who is served, as tables: what happens at the door, and the map of net value and of promises kept. */
import {
  type Admission,
  type AdmissionCell,
  type AdmissionRow,
  admission as inquiry,
} from "../../experiment/questions/admission.ts";
import { admissionSentence } from "../../experiment/questions/admissionSentence.ts";
import type { CertifiedMeasure } from "../../experiment/types.ts";
import { dash, differenceCell, measureHead, notKnown, unitOf } from "./cells.ts";
import { doorsPicture } from "./pictures/doors.ts";
import { question } from "./question.ts";
import type { AskedContext, PlainTable } from "./types.ts";

/** The map that is drawn is of the first that there is. */
const drawn = ["netValue", "promiseKept"] as const;

export const admission = question<Admission>({
  inquiry: ({ scenario, population, design, rule, confidence, maxDays }) =>
    inquiry({ scenario, population, design, rule, confidence, maxDays }),
  sentence: (found, { scenario, locale }) => admissionSentence(found, scenario, locale),
  tables: (found, context) =>
    found.cells.length === 0
      ? []
      : [
          doorTable(found, context),
          ...drawn
            .filter((measure) => found.cells.some(({ measures }) => measures[measure] !== undefined))
            .map((measure) => mapTable(found, measure, context)),
        ],
  pictures: (found, context) => {
    const name = (accuracy: number | null): string => doorText({ accuracy }, context);
    const measure = drawn.find((one) => found.cells.some(({ measures }) => measures[one] !== undefined));
    return measure === undefined ? [] : [doorsPicture(found, measure, name, context)];
  },
  note: ({ referral, accuracy, triage, wrong, verdict }, { words }) =>
    verdict === "nobody"
      ? ""
      : `${words.percent(wrong)} of those who come are no right customers. To help somebody elsewhere costs ${words.value({ mean: referral.cost, halfWidth: 0 }, "money")} and gives an experience of ${words.count(referral.experience)}; the judgement at the door is right in ${words.percent(accuracy)} (what the scenario says, or the default), and this design ${triage ? "has one" : "has none"}. The judgement itself costs nothing here.`,
});

function doorText({ accuracy }: Pick<AdmissionRow, "accuracy">, { words }: AskedContext): string {
  return accuracy === null ? "Everybody let in" : `${words.percent(accuracy)} judged rightly`;
}

function doorTable({ rows, best }: Admission, context: AskedContext): PlainTable {
  const { words } = context;
  return {
    caption: "At the door, and the best dial for each: net value against the best that lets everybody in.",
    head: ["Door", "Helped elsewhere, of all", "By mistake, of the right", "Dial", "Net value, more", "Condition"],
    rows: rows.map((row) => ({
      name: doorText(row, context),
      cells: [
        words.percent(row.elsewhere),
        words.percent(row.mistaken),
        words.percent(row.dial),
        differenceCell(words, row.gain, "money"),
        row.misses ? "missed" : "not shown to be missed",
      ],
      strong: row.accuracy === best?.accuracy,
    })),
  };
}

function mapTable({ rows, cells, best }: Admission, measure: CertifiedMeasure, context: AskedContext): PlainTable {
  const { words } = context;
  const dials = [...new Set(cells.map(({ dial }) => dial))].sort((a, b) => a - b);
  const text = (cell: AdmissionCell | undefined): string => {
    const estimate = cell?.measures[measure];
    if (cell === undefined || estimate === undefined) return dash;
    if (estimate.mean === null) return notKnown;
    return `${words.finer(estimate, unitOf[measure])}${cell.inZone ? " *" : ""}`;
  };
  return {
    caption: `${measureHead[measure]}, by door and dial. * in the zone: not shown to be worse; ${dash} not compared.`,
    head: ["Door", ...dials.map((dial) => words.percent(dial))],
    rows: rows.map((row) => ({
      name: doorText(row, context),
      cells: dials.map((dial) => text(cells.find((one) => one.accuracy === row.accuracy && one.dial === dial))),
      strong: row.accuracy === best?.accuracy,
    })),
  };
}
