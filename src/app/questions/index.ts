/** The deeper questions in the order of their list. The code of each is loaded when it is first chosen. */
import type { Listed } from "./types.ts";

export const questions: readonly Listed[] = [
  {
    id: "critical-few",
    title: "The critical few",
    asks: "Which steps earn their flexibility?",
    load: async () => (await import("./criticalFew.ts")).criticalFew,
  },
  {
    id: "tuned",
    title: "The tuned design",
    asks: "What would a dial of its own for each step save?",
    load: async () => (await import("./tuned.ts")).tuned,
  },
  {
    id: "links",
    title: "Links between teams",
    asks: "Who should be trained to stand in for whom?",
    load: async () => (await import("./links.ts")).links,
  },
  {
    id: "audit",
    title: "The step audit",
    asks: "Which steps earn their keep, and which only cost the customer?",
    load: async () => (await import("./audit.ts")).audit,
  },
  {
    id: "staffing",
    title: "Effective first, then efficient",
    asks: "How few people will do, once the process bends enough?",
    load: async () => (await import("./staffing.ts")).staffing,
  },
  {
    id: "admission",
    title: "Who is served",
    asks: "Whom should we serve, and whom rather help elsewhere?",
    load: async () => (await import("./admission.ts")).admission,
  },
  {
    id: "loudness",
    title: "The price of loudness",
    asks: "What do the quiet pay for the special treatment of the loud?",
    load: async () => (await import("./loudness.ts")).loudness,
  },
  {
    id: "drift",
    title: "Rising expectations",
    asks: "How long will the answer last if customers expect more and more?",
    load: async () => (await import("./drift.ts")).drift,
  },
  {
    id: "sensitivity",
    title: "What would change the answer",
    asks: "Does the answer hold if what is assumed is not quite so?",
    load: async () => (await import("./sensitivity.ts")).sensitivity,
  },
  {
    id: "designs",
    title: "Rigid, flexible, exceptional",
    asks: "Which of the designs is best, each at its own right dial?",
    load: async () => (await import("./designs.ts")).designs,
  },
  {
    id: "twins",
    title: "Twin customers",
    asks: "What does one customer go through, in this design and in another?",
    load: async () => (await import("./twins.ts")).twins,
  },
];
