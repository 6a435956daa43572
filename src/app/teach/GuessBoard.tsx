/**
 * Who was nearest: every guess by its distance from the zone, then from the cost. On a phone a distance stands below what
 * it is of, so that nothing is to be moved sideways.
 */
import type { Answer } from "../../experiment/types.ts";
import { told } from "../answer/meaning.ts";
import { phone } from "../frame/media.ts";
import type { Words } from "../words/format.ts";
import type { Guess } from "./guess.ts";
import type { Placed, Truth } from "./score.ts";
import { costOffText, offText } from "./texts.ts";

export interface GuessBoardProps {
  readonly placed: readonly Placed<Guess>[];
  /** One's own among them. */
  readonly mine: Guess | null;
  readonly truth: Truth;
  readonly answer: Answer;
  readonly words: Words;
  onRemove(team: string): void;
}

export function GuessBoard({ placed, mine, truth, answer, words, onRemove }: GuessBoardProps) {
  const narrow = phone.value;
  return (
    <section class="teach-board" aria-labelledby="nearest">
      <h2 id="nearest">{nearestText(placed)}</h2>
      <p class="teach-note">
        By the distance of the dial from{" "}
        {answer.verdict === "out of reach" ? "the dial that comes nearest" : "the zone"}, then of the cost from the
        interval <span class="bound">{words.estimate(truth.cost, "money")}</span> a customer, which is what{" "}
        {words.percent(told(answer).dial)} costs: a cost within the interval is no distance away, any other counts from
        the interval’s nearer edge. Equal distances share a place.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
      <section class="teach-scroll" aria-label="All guesses" tabIndex={0}>
        <table class="table teach-table">
          <caption class="visually-hidden">All guesses by their distance from the answer</caption>
          <thead>
            <tr>
              <th scope="col">Team</th>
              <th scope="col">Place</th>
              <th scope="col">{narrow ? "Dial and distance" : "Dial"}</th>
              {!narrow && <th scope="col">Distance</th>}
              <th scope="col">{narrow ? "Cost and distance" : "Cost"}</th>
              {!narrow && <th scope="col">Cost off, from the interval’s edge</th>}
              <td />
            </tr>
          </thead>
          <tbody>
            {placed.map((one) => (
              <tr
                key={`${one.guess === mine} ${one.guess.team}`}
                class={one.guess === mine ? "table-answer" : undefined}
              >
                <th scope="row">
                  {one.guess.team}
                  {one.guess === mine && " (you)"}
                </th>
                <td>{one.rank}</td>
                <Figure value={words.percent(one.guess.dial)} off={offText(one, truth)} narrow={narrow} />
                <Figure
                  value={
                    one.guess.cost === null ? "none" : words.finer({ mean: one.guess.cost, halfWidth: 0.05 }, "money")
                  }
                  off={costOffText(one.costOff, truth.cost, words)}
                  narrow={narrow}
                />
                <td>
                  {one.guess !== mine && (
                    <button
                      type="button"
                      class="action"
                      aria-label={`Remove ${one.guess.team}`}
                      onClick={() => onRemove(one.guess.team)}
                    >
                      {narrow ? "×" : "Remove"}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

interface FigureProps {
  readonly value: string;
  readonly off: string;
  readonly narrow: boolean;
}

/** A guess and how far it is off: two cells, or one. */
function Figure({ value, off, narrow }: FigureProps) {
  return narrow ? (
    <td>
      {value} <small>{off}</small>
    </td>
  ) : (
    <>
      <td>{value}</td>
      <td>{off}</td>
    </>
  );
}

/** @param placed at least one */
export function nearestText(placed: readonly Placed<Guess>[]): string {
  const first = placed.filter(({ rank }) => rank === 1);
  const [one, two] = first.map(({ guess }) => guess.team);
  if (first.length === 1) return `${one} was nearest`;
  return first.length === 2 ? `${one} and ${two} were nearest` : `${first.length} were equally near`;
}
