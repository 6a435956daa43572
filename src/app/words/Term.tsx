/** A plain word of the page with its exact term from the glossary. */
import type { ComponentChildren } from "preact";
import { Explained } from "./Explained.tsx";
import { glossary, type TermId } from "./glossary.ts";

export interface TermProps {
  readonly id: TermId;
  readonly children: ComponentChildren;
}

export function Term({ id, children }: TermProps) {
  const { exact, meaning } = glossary[id];
  return (
    <Explained
      note={
        <>
          <strong>{exact}.</strong> {meaning}
        </>
      }
    >
      {children}
    </Explained>
  );
}
