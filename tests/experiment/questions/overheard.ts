/** An inquiry that is asked as it is, with what it was given written down. */
import type { Inquiry } from "../../../src/experiment/questions/inquiry.ts";
import type { CurveSample } from "../../../src/experiment/types.ts";

/** @param samples gets those of each order, in turn */
export function* overheard<Result>(inquiry: Inquiry<Result>, samples: (readonly CurveSample[])[]): Inquiry<Result> {
  let step = inquiry.next([]);
  while (!step.done) {
    const given = yield step.value;
    samples.push(given);
    step = inquiry.next(given);
  }
  return step.value;
}
