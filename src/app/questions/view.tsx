/** The deeper questions as a view of the frame: its tab is there at once, all else comes when it is opened. */
import type { Pool } from "../../runner/pool.ts";
import type { Store } from "../store/store.ts";
import { onDemand } from "../views/onDemand.tsx";
import type { View } from "../views/types.ts";

export const deeperQuestionsId = "deeper-questions";

/** To be made once, so that what was asked stays. */
export function deeperQuestions(store: Store, pool: Pool): View {
  const component = onDemand(async () => {
    const [{ beginAsking }, { DeeperQuestions }] = await Promise.all([
      import("./begin.ts"),
      import("./DeeperQuestions.tsx"),
    ]);
    const asking = beginAsking(store, pool);
    return () => <DeeperQuestions asking={asking} />;
  });
  return { id: deeperQuestionsId, title: "Deeper questions", component, alone: true };
}
