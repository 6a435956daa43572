/** What is told of a field on hover and focus: the exact term, where its label is a plainer one, and the schema's text. */
import type { Path } from "../../scenario/problem.ts";
import { exactTerm } from "./glossary.ts";

export function FieldNote({ path, help }: { readonly path: Path; readonly help: string }) {
  const exact = exactTerm(path);
  return (
    <>
      {exact !== null && <strong>{exact}.</strong>} {help}
    </>
  );
}
