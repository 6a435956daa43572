/** Who was nearest: every guess by its distance from the zone, then from the cost. */
import type { Answer } from "../../experiment/types.ts";
import { told } from "../answer/meaning.ts";
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
              <th scope="col">Dial</th>
              <th scope="col">Distance</th>
              <th scope="col">Cost</th>
              <th scope="col">Cost off, from the interval’s edge</th>
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
                <td>{words.percent(one.guess.dial)}</td>
                <td>{offText(one, truth)}</td>
                <td>
                  {one.guess.cost === null ? "none" : words.finer({ mean: one.guess.cost, halfWidth: 0.05 }, "money")}
                </td>
                <td>{costOffText(one.costOff, truth.cost, words)}</td>
                <td>
                  {one.guess !== mine && (
                    <button
                      type="button"
                      class="action"
                      aria-label={`Remove ${one.guess.team}`}
                      onClick={() => onRemove(one.guess.team)}
                    >
                      Remove
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

/** @param placed at least one */
export function nearestText(placed: readonly Placed<Guess>[]): string {
  const first = placed.filter(({ rank }) => rank === 1);
  const [one, two] = first.map(({ guess }) => guess.team);
  if (first.length === 1) return `${one} was nearest`;
  return first.length === 2 ? `${one} and ${two} were nearest` : `${first.length} were equally near`;
}
