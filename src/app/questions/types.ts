/**
 * The contract between the page and its deeper questions: what a question is given, and what it gives back to be read.
 * Plain text, tables, and pictures as data; nothing here is drawn. Each question is a module of its own, loaded when it is first chosen.
 */
import type { Inquiry } from "../../experiment/questions/inquiry.ts";
import type { Answer, Rule } from "../../experiment/types.ts";
import type { InquiryOptions } from "../../runner/inquiry.ts";
import type { TraceDay } from "../../runner/trace.ts";
import type { Scenario } from "../../scenario/types.ts";
import type { TidyRow } from "../exhibit/types.ts";
import type { Words } from "../words/format.ts";
import type { Picture } from "./pictures/types.ts";

/** What is on the screen when a question is asked: the curve in focus with its settled answer. */
export interface QuestionContext {
  readonly scenario: Scenario;
  /** Id of the population in focus. */
  readonly population: string;
  /** Id of the design in focus. */
  readonly design: string;
  readonly rule: Rule;
  readonly answer: Answer;
  /** The answer's: the hundredth where it has been refined, else that of the grid. */
  readonly dial: number;
  readonly seed: string;
  /** Of all that a question states together, between 0 and 1. */
  readonly confidence: number;
  /** Replications at most. */
  readonly maxDays: number;
  /** How figures are written, in the reader's locale and the scenario's currency. */
  readonly words: Words;
  /** BCP 47 tag, for sentences. */
  readonly locale: string;
}

/** What a person chooses beside the question itself; values are texts. */
export type Choice = OneOf | WholeNumber;

interface OneOf {
  readonly id: string;
  readonly label: string;
  /** The first is chosen to begin with. */
  readonly options: readonly { readonly value: string; readonly name: string }[];
}

interface WholeNumber {
  readonly id: string;
  readonly label: string;
  /** Both are allowed; `from` is chosen to begin with. */
  readonly from: number;
  readonly to: number;
}

/** By the id of each choice. */
export type Chosen = Readonly<Record<string, string>>;

/** A context with what was chosen; each choice of the question is there and is one that is allowed. */
export interface AskedContext extends QuestionContext {
  readonly chosen: Chosen;
}

/** Cells are texts written by `context.words`, such as "€27.30 ± €0.15" (see cells.ts); "not known" where it is not. */
export interface PlainTable {
  readonly caption: string;
  /** Heads of the columns, that of the row names first. */
  readonly head: readonly string[];
  readonly rows: readonly PlainRow[];
  /** Long, and for who looks for a figure: closed until it is opened. */
  readonly isFolded?: boolean;
}

export interface PlainRow {
  readonly name: string;
  readonly cells: readonly string[];
  /** A row that the sentence is about. */
  readonly strong?: boolean;
}

export type Hooks<Result> = Required<InquiryOptions<Result>>;

/** What does the work: `conduct` of the runner on the page's pool, and traces from a worker of their own. */
export interface Tools {
  conduct<Result>(seed: string, inquiry: Inquiry<Result>, hooks: InquiryOptions<Result>): Promise<Result | null>;
  readonly traceDay: TraceDay;
}

/** A question made of studies, or one that sees to its work itself; null: it was stopped. */
type Work<Result> =
  | { inquiry(context: AskedContext): Inquiry<Result> }
  | { start(context: AskedContext, tools: Tools, hooks: Hooks<Result>): Promise<Result | null> };

/** How a question is asked and its result read. */
export type QuestionView<Result> = Work<Result> & {
  /** Absent where there is nothing to choose. */
  choices?(context: QuestionContext): readonly Choice[];
  /** What answers the question, in one sentence. */
  sentence(result: Result, context: AskedContext): string;
  tables(result: Result, context: AskedContext): readonly PlainTable[];
  /** What is to be seen of it before its tables; none where it is absent. */
  pictures?(result: Result, context: AskedContext): readonly Picture[];
  /** Every figure of the result at full precision, for a file; export/CSV.md says what each is. */
  figures(result: Result, context: AskedContext): readonly TidyRow[];
  /** How sure; "95 % for all that is stated here together, at every look" where it says nothing else. */
  sure?(result: Result, context: AskedContext): string;
  /** What the result does not say, in a sentence or two. */
  note?(result: Result, context: AskedContext): string;
};

/** A result in words. */
export interface Told {
  readonly sentence: string;
  readonly pictures: readonly Picture[];
  readonly tables: readonly PlainTable[];
  readonly sure: string;
  /** Empty where there is none. */
  readonly note: string;
  readonly figures: readonly TidyRow[];
  readonly basis: Basis;
}

/** What a result is of, as a file that leaves the page has to say. */
export interface Basis {
  /** Its title. */
  readonly scenario: string;
  /** Names. */
  readonly population: string;
  readonly design: string;
  readonly seed: string;
  readonly confidence: number;
}

/** A question whose results nobody but itself needs to understand; made by `question` in question.ts. */
export interface Question {
  choices(context: QuestionContext): readonly Choice[];
  start(context: AskedContext, tools: Tools, hooks: Hooks<Told>): Promise<Told | null>;
}

/** What the list of questions shows before a question's own module is loaded. */
export interface Listed {
  /** Stable, in lower case with hyphens: it may stand in a link. */
  readonly id: string;
  readonly title: string;
  /** The question in one plain sentence, as a person would ask it. */
  readonly asks: string;
  load(): Promise<Question>;
}
