/** What the days said that were drawn before others: kept for every luck that was drawn, so that undo finds it again. */
import type { CurveView, LuckBefore } from "../views/types.ts";
import type { Asked } from "./asked.ts";

export interface Lucks {
  /** `next` asks what `asked` did, of other days; `curves` are what is there for `asked`. */
  draw(asked: Asked, curves: readonly CurveView[], next: Asked): void;
  /** Null where these days were not drawn for this scenario and rule, or nothing was certified before they were. */
  before(asked: Asked): LuckBefore | null;
}

export function createLucks(): Lucks {
  const drawn = new Map<string, LuckBefore>();
  return {
    draw(asked, curves, next) {
      const answers = curves.map(({ answer }) => answer).filter(({ certified }) => certified);
      const isSame = asked.simulated === next.simulated && asked.question === next.question;
      if (isSame && answers.length > 0) drawn.set(keyOf(next), { seed: asked.seed, answers });
    },
    before: (asked) => drawn.get(keyOf(asked)) ?? null,
  };
}

const keyOf = ({ simulated, question, seed }: Asked): string => JSON.stringify([simulated, question, seed]);
