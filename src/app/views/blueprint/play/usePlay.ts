/** One clock for the days that are watched, from opening the view to leaving it. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { createPlayer, type Player, together } from "./player.ts";
import type { Watched } from "./useDay.ts";

const frames = {
  request: (callback: (time: number) => void) => requestAnimationFrame(callback),
  cancel: (handle: number) => cancelAnimationFrame(handle),
};
const lessMotion = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * The player, set to where most wait when the first day of a scenario comes: a picture with customers on it before
 * anything plays.
 */
export function usePlay(scenarioId: string, watched: readonly Watched[]): { player: Player; until: number } {
  const [player] = useState(() => createPlayer(frames, () => lessMotion.matches));
  const opened = useRef<string | null>(null);
  const [first, second] = watched;
  const playable = useMemo(
    () =>
      together(
        [first, second].flatMap((one) =>
          one === undefined ? [] : [{ until: one.day.until, after: one.watch.after, before: one.watch.before }],
        ),
      ),
    [first, second],
  );
  useEffect(() => {
    player.load(playable);
    if (first === undefined || opened.current === scenarioId) return;
    opened.current = scenarioId;
    player.seek(first.watch.fullest);
  }, [player, playable, first, scenarioId]);
  useEffect(() => () => player.close(), [player]);
  return { player, until: playable.until };
}
