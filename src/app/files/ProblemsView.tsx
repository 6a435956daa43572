/**
 * All problems of a file that cannot be opened: place, what stands there, what is allowed. It stands above the answer,
 * which stays as it was. Everything from the file is shown as text.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import { problemText } from "../../scenario/check.ts";
import { ProblemRows } from "./ProblemRows.tsx";
import type { Unreadable } from "./read.ts";

export interface ProblemsViewProps {
  readonly unreadable: Unreadable;
  onChooseAnother(): void;
  onClose(): void;
}

/** More rows than this help nobody; the copied list holds them all. */
const mostRows = 100;

export function ProblemsView({ unreadable, onChooseAnother, onClose }: ProblemsViewProps) {
  const { name, problems } = unreadable;
  const [copied, setCopied] = useState<"" | "Copied" | "The browser does not allow copying">("");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    setCopied("");
    heading.current?.focus();
  }, [unreadable]);

  const copy = () =>
    navigator.clipboard.writeText(problems.map(problemText).join("\n")).then(
      () => setCopied("Copied"),
      () => setCopied("The browser does not allow copying"),
    );

  return (
    <section class="problems" aria-labelledby="problems-heading">
      <h2 class="problems-heading" id="problems-heading" tabIndex={-1} ref={heading}>
        {name} cannot be opened: {problems.length === 1 ? "1 problem" : `${problems.length} problems`}
      </h2>
      <p class="problems-note">What was on the screen is still there.</p>
      <ProblemRows problems={problems.slice(0, mostRows)} />
      {problems.length > mostRows && <p class="problems-note">And {problems.length - mostRows} more in the list.</p>}
      <p class="problems-actions">
        <button type="button" class="action" onClick={onChooseAnother}>
          Choose another file
        </button>
        <button type="button" class="action" onClick={copy}>
          Copy the list
        </button>
        <button type="button" class="action" onClick={onClose}>
          Close
        </button>
        <span role="status">{copied}</span>
      </p>
    </section>
  );
}
