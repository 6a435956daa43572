/** What the answer's sentences are told from and written in; the words are in sentence.ts and changes.ts. */
import type { Terms } from "./evidence.ts";
import type { Figures } from "./figures.ts";
import { onlyDays, onlyDials, type SampledCell, withCell } from "./sample.ts";
import { Told } from "./told.ts";
import type { Answer, CertifiedMeasure, CurveSample, Estimate, Zone } from "./types.ts";

/** How a piece is set: too rigid, just right and too flexible in their colours, or with weight. */
export type Tone = "plain" | "cold" | "right" | "hot" | "strong";

export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

export const span = (text: string, tone: Tone = "plain"): Span => ({ text, tone });

export const plainText = (spans: readonly Span[]): string => spans.map(({ text }) => text).join("");

/** An answer before it is put into words. */
export type FoundAnswer = Omit<Answer, "sentence">;

export interface Telling {
  readonly answer: FoundAnswer;
  readonly terms: Terms;
  readonly figures: Figures;
  /** The dial and the zone that are told: the hundredths where the answer has been refined. */
  readonly dial: number;
  readonly zone: Zone;
  /** Dials of which there is something to tell, on the replications that the answer rests on. */
  readonly sample: CurveSample;
  /** What is in use today: its place behind the sample's dials; null where there is nothing, or nothing else, to tell. */
  readonly today: number | null;
  readonly told: Told;
}

/** What an answer is told from. */
export interface Basis {
  readonly sample: CurveSample;
  readonly terms: Terms;
  /** The sample of the design in use today for the same population, if it is another. */
  readonly today?: CurveSample | undefined;
}

/** What is told of an answer. Dials that the answer does not rest on are left out of the sample. */
export function tellingOf(answer: FoundAnswer, { sample, terms, today }: Basis, figures: Figures): Telling {
  const { finer } = answer;
  const cells = new Map([...answer.cells, ...(finer?.cells ?? [])].map((cell) => [cell.dial, cell.replications]));
  // What is in use today is told on as many replications as the answer rests on, however early it dropped out.
  const own = terms.today?.design === sample.design ? terms.today.dial : null;
  const daysOf = (dial: number, there: number): number =>
    dial === own ? Math.min(there, answer.replications) : (cells.get(dial) ?? 0);
  const limited = onlyDays(
    sample,
    sample.dials.map((dial, index) => daysOf(dial, sample.days[index])),
  );
  const cut = onlyDials(
    limited,
    limited.dials.flatMap((dial, index) => (cells.has(dial) ? [index] : [])),
  );
  const { dial, zone } = finer ?? answer;
  const inUse = cellOfToday(terms, today ?? limited);
  const told = new Told(inUse === null ? cut : withCell(cut, inUse), answer.confidence, cut.dials);
  return { answer, terms, figures, dial, zone, sample: cut, today: inUse && cut.dials.length, told };
}

/** Null where nothing is in use today, or the sample has it not. */
function cellOfToday({ today }: Terms, sample: CurveSample): SampledCell | null {
  if (today === null || today.design !== sample.design) return null;
  const dialIndex = sample.dials.indexOf(today.dial);
  return dialIndex < 0 ? null : { sample, dialIndex };
}

/** A measure at the named dial. */
export const estimateAt = ({ sample, told, dial }: Telling, measure: CertifiedMeasure): Estimate =>
  told.level(measure, sample.dials.indexOf(dial));

/** A measure of another dial, by its place, less the same at the named one. */
export const differenceTo = ({ sample, told, dial }: Telling, other: number, measure: CertifiedMeasure): Estimate =>
  told.gap(measure, other, sample.dials.indexOf(dial));

/** Shares as counts in 100. */
export const inHundred = ({ mean, halfWidth }: Estimate): Estimate => ({
  mean: mean === null ? null : 100 * mean,
  halfWidth: halfWidth === null ? null : 100 * halfWidth,
});

/** "64 days", or runs where there are no days; `more` goes between: "350 more days". */
export function replicationsText({ terms, figures }: Telling, count: number, more = ""): string {
  const unit = terms.regime.kind === "day" ? "day" : "run";
  return `${figures.number(count, null)} ${more}${unit}${count === 1 ? "" : "s"}`;
}
