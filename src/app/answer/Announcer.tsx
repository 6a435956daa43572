/** A live region for the answer: silent while it refines, see announce.ts. */
import { useEffect, useState } from "preact/hooks";
import type { CurveView, Stage } from "../views/types.ts";
import { type Said, toSay } from "./announce.ts";

export interface AnnouncerProps {
  /** Null until the first look. */
  readonly curve: CurveView | null;
  readonly stage: Stage;
}

/** To be mounted before there is an answer: a region that comes with its text is not read out. */
export function Announcer({ curve, stage }: AnnouncerProps) {
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    const next = curve && toSay(said, curve.answer, stage);
    if (next) setSaid(next);
  }, [curve, stage, said]);
  return (
    <p class="visually-hidden" role="status">
      {said?.sentence ?? ""}
    </p>
  );
}
