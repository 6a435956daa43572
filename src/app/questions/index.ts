/** The deeper questions in the order of their list. The code of each is loaded when it is first chosen. */
import type { Listed } from "./types.ts";

export const questions: readonly Listed[] = [
  {
    id: "drift",
    title: "Rising expectations",
    asks: "How long will today’s answer last if customers expect more each year?",
    load: async () => (await import("./drift.ts")).drift,
  },
];
