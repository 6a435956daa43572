/** The deeper questions as a view of the frame: its tab is there at once, all else comes when it is opened. */
import { signal } from "@preact/signals";
import type { Pool } from "../../runner/pool.ts";
import type { Store } from "../store/store.ts";
import { onDemand } from "../views/onDemand.tsx";
import type { Filed, View } from "../views/types.ts";
import type { Asking } from "./asking.ts";

export const deeperQuestionsId = "deeper-questions";

/** To be made once, so that what was asked stays. */
export function deeperQuestions(store: Store, pool: Pool): View {
  const begun = signal<Asking | null>(null);
  const component = onDemand(async () => {
    const [{ beginAsking }, { DeeperQuestions }] = await Promise.all([
      import("./begin.ts"),
      import("./DeeperQuestions.tsx"),
    ]);
    const asking = beginAsking(store, pool);
    begun.value = asking;
    return () => <DeeperQuestions asking={asking} />;
  });
  const onScreen = (): Filed | null => {
    const standing = begun.value?.standing.value;
    const found = standing?.found;
    if (standing == null || found == null || standing.isBefore) return null;
    return {
      title: standing.listed.title,
      inFiles: async () => (await import("./keeping/inFiles.ts")).questionInFiles(standing, found),
    };
  };
  return { id: deeperQuestionsId, title: "Deeper questions", component, alone: true, onScreen };
}
