/** Who is served, as a map and as tables: what happens at the door, and every cell of the map. */
import { type Admission, type AdmissionRow, admission as inquiry } from "../../experiment/questions/admission.ts";
import { admissionSentence } from "../../experiment/questions/admissionSentence.ts";
import type { CertifiedMeasure } from "../../experiment/types.ts";
import { differenceCell, levelCell, measureHead, measuresIn, unitOf } from "./cells.ts";
import { admissionFigures } from "./figures/admission.ts";
import { doorsPicture } from "./pictures/doors.ts";
import { question } from "./question.ts";
import type { AskedContext, PlainTable } from "./types.ts";

/** The map that is drawn is of the first that there is. */
const drawn = ["netValue", "promiseKept"] as const;

export const admission = question<Admission>({
  inquiry: ({ scenario, population, design, rule, confidence, maxDays }) =>
    inquiry({ scenario, population, design, rule, confidence, maxDays }),
  sentence: (found, { scenario, locale }) => admissionSentence(found, scenario, locale),
  tables: (found, context) => (found.cells.length === 0 ? [] : [doorTable(found, context), cellTable(found, context)]),
  pictures: (found, context) => {
    const measure = drawn.find((one) => found.cells.some(({ measures }) => measures[one] !== undefined));
    const names = {
      inFull: (accuracy: number | null) => doorText(accuracy, context),
      inShort: (accuracy: number | null) => doorShort(accuracy, found, context),
    };
    return measure === undefined ? [] : [doorsPicture(found, measure, names, context)];
  },
  figures: (found, context) => admissionFigures(found, (accuracy) => doorText(accuracy, context), context),
  note: ({ referral, accuracy, triage, wrong, verdict }, { words }) =>
    verdict === "nobody"
      ? ""
      : `${words.percent(wrong)} of those who come are no right customers. To help somebody elsewhere costs ${words.value({ mean: referral.cost, halfWidth: 0 }, "money")} and gives an experience of ${words.count(referral.experience)}; the judgement at the door is right in ${words.percent(accuracy)} (what the scenario says, or the default), and this design ${triage ? "has one" : "has none"}. The judgement itself costs nothing here.`,
});

function doorText(accuracy: number | null, { words }: AskedContext): string {
  return accuracy === null ? "Everybody let in" : `${words.percent(accuracy)} judged rightly`;
}

/** Under a head that says what it is, in one line. */
function doorShort(accuracy: number | null, found: Admission, { words }: AskedContext): string {
  if (accuracy === null) return "all\u00a0let\u00a0in";
  return `${words.percent(accuracy)}${accuracy === found.accuracy ? ",\u00a0as\u00a0here" : ""}`;
}

const doorHead = "Judged rightly";

const measuresOf = ({ cells }: Admission): readonly CertifiedMeasure[] =>
  measuresIn(cells.map(({ measures }) => measures));

function doorTable(found: Admission, context: AskedContext): PlainTable {
  const { words } = context;
  const { rows, best, cells } = found;
  const measures = drawn.filter((one) => measuresOf(found).includes(one));
  const levels = ({ accuracy, dial }: AdmissionRow): readonly string[] => {
    const cell = cells.find((one) => one.accuracy === accuracy && one.dial === dial);
    return measures.map((one) => levelCell(words, cell?.measures[one], unitOf[one]));
  };
  return {
    caption: "At the door, and the best dial for each judgement there.",
    head: [
      doorHead,
      "Helped elsewhere, of all",
      "By mistake, of the right",
      "Best dial",
      ...measures.map((one) => measureHead[one]),
      "Net value, more than all let in",
      "Condition",
    ],
    rows: rows.map((row) => ({
      name: doorShort(row.accuracy, found, context),
      cells: [
        words.percent(row.elsewhere),
        words.percent(row.mistaken),
        words.percent(row.dial),
        ...levels(row),
        differenceCell(words, row.gain, "money"),
        row.misses ? "missed" : "not shown to be missed",
      ],
      strong: row.accuracy === best?.accuracy,
    })),
  };
}

/** A row a cell: the map has the figures of one measure, and no room for their intervals. */
function cellTable(found: Admission, context: AskedContext): PlainTable {
  const { words } = context;
  const { cells, best } = found;
  const measures = measuresOf(found);
  return {
    caption: "Every cell of the map that was compared, with its intervals.",
    head: [doorHead, "Dial", "In the zone", ...measures.map((one) => measureHead[one])],
    rows: cells.map(({ accuracy, dial, inZone, measures: told }) => ({
      name: doorShort(accuracy, found, context),
      cells: [
        words.percent(dial),
        inZone ? "yes" : "no",
        ...measures.map((one) => levelCell(words, told[one], unitOf[one])),
      ],
      strong: accuracy === best?.accuracy && dial === best.dial,
    })),
    isFolded: true,
  };
}
