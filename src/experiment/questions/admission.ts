/**
 * Who is served: a map of the dial against how firmly wrong customers are helped elsewhere, from nobody, through a
 * judgement at the door that is no better than a coin, to one that is always right. All cells see the same customers.
 *
 * What is best is the most net value among the cells that meet the rule's condition (promise kept; or experience within
 * `noticeable` of the best cell's; the value rule has none). Not the least cost, as where the customers are given: who is
 * sent away costs little and brings nothing, so the least cost a customer would praise sending away those who pay. What
 * goes wrong at the door is known, not estimated: the judgement errs with its own probability, whoever comes.
 *
 * The level is shared as in decision.ts, whose proof asks nothing of the order of the cells: the zone of the coarse map
 * (every fourth dial); the zone of the finer one, counted over every cell it could have (it holds the best of them all,
 * if that was compared); equality, told of the finer one only; and intervals, half of that for levels of any cell, half
 * for differences of any cell from any that lets everybody in. All of it at every look, out of reach included.
 */
import { find } from "../../outcome/find.ts";
import type { Design, Scenario } from "../../scenario/types.ts";
import { weighing } from "../evidence.ts";
import { type LevelPart, shares } from "../look.ts";
import type { Demand } from "../procedure.ts";
import { criterionOf } from "../rules.ts";
import { fixedRound } from "../schedule.ts";
import { firstLookOf } from "../seen.ts";
import { type Sequence, sequenceAt } from "../sequence.ts";
import { certifiable, intervalOf } from "../told.ts";
import { type CertifiedMeasure, type CurveSample, defaultDials, type Estimate, type Rule } from "../types.ts";
import {
  around,
  coarseDials,
  inOrder,
  type Judged,
  judge,
  judgeRow,
  lookAtMap,
  type MapCell,
  type MapLook,
} from "./admissionMap.ts";
import { Board } from "./board.ts";
import type { Inquiry, Order, Step } from "./inquiry.ts";

export interface AdmissionQuestion extends Demand {
  readonly scenario: Scenario;
  readonly population: string;
  readonly design: string;
  /** Gives the condition that a cell must meet. */
  readonly rule: Rule;
}

type Told = Readonly<Partial<Record<CertifiedMeasure, Estimate>>>;

/** One way to treat wrong customers. Shares are to be expected, nothing of them is estimated. */
export interface AdmissionRow {
  /** Probability that the judgement at the door is right; null: everybody is let in. */
  readonly accuracy: number | null;
  /** Right customers who are helped elsewhere by mistake, of all right ones. */
  readonly mistaken: number;
  /** Customers who are helped elsewhere, of all who come. */
  readonly elsewhere: number;
  /** The best dial of this row by the estimate. */
  readonly dial: number;
  /** Net value a customer there, less that of the best cell that lets everybody in; paired. */
  readonly gain: Estimate;
  /** That cell is shown to miss the condition. */
  readonly misses: boolean;
}

/** Intervals hold at every look, all together. */
export interface AdmissionCell extends MapCell {
  readonly replications: number;
  readonly inZone: boolean;
  readonly measures: Told;
}

export interface Admission {
  readonly population: string;
  readonly design: string;
  readonly rule: Rule;
  readonly confidence: number;
  /** The most of any cell. */
  readonly replications: number;
  /**
   * `shown`: the zone is one cell, or cells shown to be equal, or neighbours of which the less flexible is shown to be so
   * close to the condition's limit that nobody would notice. `not yet`: more is to come, or the replications are spent.
   * `out of reach`: it is shown that no cell compared meets the condition, or brings the business goal. `nobody`:
   * everybody who comes is a right customer.
   */
  readonly verdict: "shown" | "not yet" | "out of reach" | "nobody";
  readonly missed: "promise" | "goal" | null;
  /** Share of those who come who are no right customers. */
  readonly wrong: number;
  /** What helping somebody elsewhere costs, and the experience it gives: the scenario's, or the defaults. */
  readonly referral: Scenario["referral"];
  /** How right the judgement at the door is in this scenario, or by default; and whether the design asked for has one. */
  readonly accuracy: number;
  readonly triage: boolean;
  readonly rows: readonly AdmissionRow[];
  /** The best cell by the estimate; out of reach, the one that comes nearest. Null where there is no map. */
  readonly best: MapCell | null;
  /** Cells not shown to miss the condition, nor to be worse than one that meets it. */
  readonly zone: readonly MapCell[];
  /** Net value of a day at the best cell; null where there is no business goal. */
  readonly perDay: Estimate | null;
  /** The best cell less the best that lets everybody in; paired. */
  readonly gain: Told;
  /** The cells compared, row by row, dials ascending. */
  readonly cells: readonly AdmissionCell[];
}

/** How right the judgement may be, beside what the scenario has. */
const accuracies = [0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** Of a zone with more coarse cells than this only the surroundings of the best are looked at more finely. */
const mostToRefine = 6;

/** Asks for the coarse map, then for finer dials around its zone; shows what it has after each look. */
export function* admission(question: AdmissionQuestion): Inquiry<Admission> {
  const study = new Study(question);
  if (study.wrong === 0) return study.nobody();
  const coarse = study.rows.flatMap((accuracy) => coarseDials.map((dial) => ({ accuracy, dial })));
  const { told: shown, ...roughly } = yield* study.follow("zone", coarse, coarse, null);
  const near = (places: readonly number[]) => around(places.map((place) => coarse[place]));
  const { zone, best } = roughly;
  const refined = near(zone.length === 0 || zone.length > mostToRefine ? [best] : zone);
  const cells = inOrder([...coarse, ...refined, ...near(study.rivals.map((row) => judgeRow(roughly.look, row).best))]);
  const candidates = zone.length === 0 ? cells : inOrder([...zone.map((place) => coarse[place]), ...refined]);
  const { told } = yield* study.follow("finer", cells, candidates, shown);
  return told;
}

interface Followed extends Judged {
  readonly look: MapLook;
  readonly told: Admission;
}

class Study {
  /** Null, then ascending. */
  readonly rows: readonly (number | null)[];
  /** What the best is held against: letting everybody in, and the judgement that the scenario has. */
  readonly rivals: readonly (number | null)[];
  /** Share of the population who are no target customers. */
  readonly wrong: number;
  private readonly design: Design;
  private readonly board = new Board();
  private readonly measures: readonly CertifiedMeasure[];
  private readonly levels: Sequence;
  private readonly gaps: Sequence;

  constructor(private readonly question: AdmissionQuestion) {
    const { scenario, population, design, confidence } = question;
    const { mix } = find(scenario.populations, population, "population");
    this.wrong = scenario.segments.reduce((sum, { id, target }) => sum + (target ? 0 : (mix.get(id) ?? 0)), 0);
    this.design = find(scenario.designs, design, "design");
    this.rows = [null, ...[...new Set([...accuracies, scenario.triage.accuracy])].sort((a, b) => a - b)];
    this.rivals = [null, scenario.triage.accuracy];
    this.measures = certifiable.filter((one) => one !== "promiseKept" || scenario.promise !== null);
    const half = (shares.told * (1 - confidence)) / 2;
    // A cell's net value of a day is told beside the measures.
    this.levels = sequenceAt(half / (2 * (this.measures.length + 1) * this.every));
    this.gaps = sequenceAt(half / (2 * this.measures.length * this.every * defaultDials.length));
  }

  nobody(): Admission {
    return { ...this.frame(), replications: 0, verdict: "nobody", missed: null, ...noMap };
  }

  /** Looks at 1, 2, 4, ... times the first look's replications; cells that are out drop out and stay out. */
  *follow(
    part: LevelPart,
    cells: readonly MapCell[],
    candidates: readonly MapCell[],
    before: Admission | null,
  ): Generator<Step<Admission>, Followed, readonly CurveSample[]> {
    const { scenario, population, maxDays } = this.question;
    let left: readonly number[] = candidates.map(({ accuracy, dial }) =>
      cells.findIndex((cell) => cell.accuracy === accuracy && cell.dial === dial),
    );
    let open = cells;
    let shown = before;
    for (let at = firstLookOf(scenario, population, maxDays); ; at = Math.min(2 * at, maxDays)) {
      yield* this.simulate(open, at, shown);
      const sample = this.board.sample(cells.map(placeOf));
      const look = lookAtMap(this.question, cells, sample, part, this.every);
      const judged = judge(look, left);
      const over = judged.settled || judged.missed !== null || at >= maxDays;
      const told = this.tell(look, judged, over && part === "finer");
      if (over) return { ...judged, look, told };
      const rivals = this.rivals.flatMap((row) => judgeRow(look, row).zone);
      [left, open, shown] = [judged.zone, inOrder([...judged.open, ...rivals].map((cell) => cells[cell])), told];
    }
  }

  /** All cells that the finer map could have. */
  private get every(): number {
    return this.rows.length * defaultDials.length;
  }

  /** Row by row, as each has a judgement at the door of its own. */
  private *simulate(
    cells: readonly MapCell[],
    days: number,
    shown: Admission | null,
  ): Generator<Step<Admission>, void, readonly CurveSample[]> {
    for (const accuracy of this.rows) {
      const missing = cells.filter((cell) => cell.accuracy === accuracy && this.board.days(placeOf(cell)) < days);
      if (missing.length === 0) continue;
      const dials = missing.map(({ dial }) => dial);
      const [sample] = yield { order: this.order(accuracy, dials, days), shown };
      this.board.put(placeOf(missing[0]).variant, sample);
    }
  }

  private order(accuracy: number | null, dials: readonly number[], days: number): Order {
    const { scenario, population } = this.question;
    const design: Design = { ...this.design, admission: accuracy === null ? "all" : "target" };
    const triage = { accuracy: accuracy ?? scenario.triage.accuracy };
    return {
      scenario: { ...scenario, triage, designs: [design] },
      curves: [{ population, design: design.id }],
      schedule: fixedRound(days, dials),
      world: `admission ${accuracy}`,
    };
  }

  private frame() {
    const { question, wrong, design } = this;
    const { scenario, population, rule, confidence } = question;
    const { referral, triage } = scenario;
    const asked = { population, design: design.id, rule, confidence };
    return { ...asked, wrong, referral, accuracy: triage.accuracy, triage: design.admission === "target" };
  }

  private tell(look: MapLook, { best, zone, missed, settled }: Judged, last: boolean): Admission {
    const { cells, sample, evidence } = look;
    const { days } = sample;
    const { misses } = criterionOf(look);
    const base = judgeRow(look, null).best;
    const weighings = this.measures.map((one) => ({ one, weighed: weighing(sample, one) }));
    const net = weighing(sample, "netValue");
    const gap = (weighed: typeof net, cell: number): Estimate =>
      intervalOf(this.gaps, weighed.gap(cell, base, Math.min(days[cell], days[base])));
    return {
      ...this.frame(),
      replications: sample.replications,
      verdict: !last ? "not yet" : missed !== null ? "out of reach" : settled ? "shown" : "not yet",
      missed: last ? missed : null,
      rows: this.rows.map((accuracy) => {
        const place = cells[best].accuracy === accuracy ? best : judgeRow(look, accuracy).best;
        const { dial } = cells[place];
        return { ...this.atTheDoor(accuracy), dial, gain: gap(net, place), misses: misses(place) };
      }),
      best: cells[best],
      zone: zone.map((cell) => cells[cell]),
      perDay: evidence.goal && intervalOf(this.levels, evidence.goal.net(best)),
      gain: Object.fromEntries(weighings.map(({ one, weighed }) => [one, gap(weighed, best)])),
      cells: cells.map((cell, place) => ({
        ...cell,
        replications: days[place],
        inZone: zone.includes(place),
        measures: Object.fromEntries(
          weighings.map(({ one, weighed }) => [one, intervalOf(this.levels, weighed.level(place, days[place]))]),
        ),
      })),
    };
  }

  private atTheDoor(accuracy: number | null) {
    const { wrong } = this;
    if (accuracy === null) return { accuracy, mistaken: 0, elsewhere: 0 };
    const mistaken = clean(1 - accuracy);
    return { accuracy, mistaken, elsewhere: clean(wrong * accuracy + (1 - wrong) * mistaken) };
  }
}

/** Without the dust of binary fractions: 1 - 0.95 is 0.05. */
const clean = (share: number): number => Number(share.toPrecision(12));

const noMap = { rows: [], best: null, zone: [], perDay: null, gain: {}, cells: [] };

const placeOf = ({ accuracy, dial }: MapCell) => ({ variant: String(accuracy), dial });
