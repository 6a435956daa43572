/** A distribution in a form: its kind, its numbers, its picture. Another kind keeps the mean. */
import { useId, useState } from "preact/hooks";
import { withPart } from "../../scenario/change.ts";
import { checkScenario } from "../../scenario/check.ts";
import { asKind, type Kind, kinds, unavailable } from "../../scenario/edit/kinds.ts";
import { fieldAt, valueAt } from "../../scenario/lookup.ts";
import { placeOf } from "../../scenario/problem.ts";
import type { Distribution } from "../../scenario/types.ts";
import { Density } from "./Density.tsx";
import { problemAt } from "./draft.ts";
import { type FieldProps, Frame, NumberField } from "./fields.tsx";
import { readValues, writeValues } from "./input.ts";
import { PickList } from "./PickField.tsx";
import { told, useGesture } from "./told.ts";

/** What it looks like first; its name is for who knows it. */
const kindNames: Readonly<Record<Kind, string>> = {
  constant: "Always the same",
  exponential: "Mostly short, some very long (exponential)",
  lognormal: "Around a mean, with a long tail (lognormal)",
  gamma: "Around a mean, with a lighter tail (gamma)",
  weibull: "Huddled or lingering (Weibull)",
  uniform: "Anything between two values (uniform)",
  triangular: "Between two, most often one (triangular)",
  beta: "Between 0 and 1 (beta)",
  empirical: "Recorded values",
};

export function DistributionForm({ draft, path, owner, label }: FieldProps) {
  const file = draft.file.value;
  const given = valueAt(file, path) as Distribution;
  const name = label ?? fieldAt(file, path)?.label ?? "";
  const parts = Object.keys(given).filter((key) => key !== "kind" && key !== "values");
  const problem = problemAt(draft, path, true);
  return (
    <div class="distribution">
      <Frame
        label={`${name}: how it varies`}
        help={fieldAt(file, [...path, "kind"])?.help}
        problem={problemAt(draft, path)}
        problemId={useId()}
        path={[...path, "kind"]}
        isTall
      >
        <PickList
          name={`${name}: kind of distribution, ${owner}`}
          options={kinds.map((kind) => ({
            value: kind,
            name: kindNames[kind],
            unavailable: unavailable(given, kind) ?? undefined,
          }))}
          value={given.kind}
          onPick={(kind) => {
            // What does not check out has no mean to keep.
            if (problem !== null || !isKind(kind)) return;
            const changed = withPart(file, path, asKind(given, kind));
            const words = `${name}, ${owner}: ${kindNames[given.kind]} → ${kindNames[kind]}`;
            draft.change(changed, told(file, changed, words));
          }}
        />
      </Frame>
      {parts.map((part) => (
        <NumberField
          key={`${given.kind} ${part}`}
          draft={draft}
          path={[...path, part]}
          owner={owner}
          label={partNames[part]}
          help={part === "cv" ? `Coefficient of variation. ${fieldAt(file, [...path, part])?.help ?? ""}` : undefined}
        />
      ))}
      {given.kind === "empirical" && <Values draft={draft} path={[...path, "values"]} owner={owner} label={name} />}
      {problem === null && checkScenario(file).ok && <Density distribution={given} />}
    </div>
  );
}

const isKind = (value: string): value is Kind => kinds.some((kind) => kind === value);

/** The schema calls a mean what it is the mean of; under that head it is the mean. What a spread is, its note says. */
const partNames: Readonly<Record<string, string | undefined>> = {
  mean: "Mean",
  value: "Value",
  cv: "How widely it varies",
};

function Values({ draft, path, owner, label }: FieldProps) {
  const problemId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const gesture = useGesture(draft);
  const file = draft.file.value;
  const values = valueAt(file, path) as readonly number[];
  const isUnread = typed !== null && readValues(typed) === null;
  const problem = isUnread ? "numbers are needed, with spaces between" : problemAt(draft, path, true);
  return (
    <Frame label="Values" help={fieldAt(file, path)?.help} problem={problem} problemId={problemId} path={path} isTall>
      <textarea
        class="edit-values"
        rows={3}
        aria-label={`Recorded values of ${label}, ${owner}`}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        value={typed ?? writeValues(values)}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          const read = readValues(text);
          if (read === null) return;
          const [start, changed] = [gesture.start(), withPart(file, path, read)];
          const before = (valueAt(start, path) as readonly number[]).length;
          const words = `${label}, ${owner}: ${before} → ${read.length} recorded values`;
          draft.change(changed, told(start, changed, words), placeOf(path));
        }}
        onBlur={() => {
          setTyped(null);
          gesture.end();
        }}
      />
    </Frame>
  );
}
