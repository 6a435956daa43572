/** What is on the screen under the name it is kept under, for whatever leaves it: a step, a file, a link. */
import type { Situation } from "../store/store.ts";
import { titled } from "./state.ts";

/** The situation itself where it has no name of its own, or the same. */
export function named(situation: Situation): Situation {
  const file = titled(situation.file);
  return file.title === situation.file.title ? situation : { ...situation, file };
}
