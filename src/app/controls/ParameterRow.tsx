/** One assumption: label and explanation, what it was, its value to type over, and its slider. */
import { useId, useState } from "preact/hooks";
import { useKeptFocus } from "../frame/keptFocus.ts";
import { Explained } from "../words/Explained.tsx";
import { FieldNote } from "../words/FieldNote.tsx";
import { NumberField } from "./NumberField.tsx";
import { readNumber, unitWord, writeNumber } from "./numbers.ts";
import { isChanged, type Row } from "./rows.ts";
import { Slider } from "./Slider.tsx";

export interface RowActions {
  /** A value; `going` while the thumb is held. Gives what is wrong with it, null when it was taken. */
  onValue(row: Row, value: number, going: boolean): string | null;
  onLetGo(): void;
  onReset(row: Row): void;
}

export interface ParameterRowProps {
  readonly row: Row;
  /** In place of the row's label, in a fold of rows with the same one. */
  readonly label?: string;
  readonly currency: string;
  /** What is wrong with the present value; null when nothing is. */
  readonly problem: string | null;
  readonly actions: RowActions;
}

export function ParameterRow(props: ParameterRowProps) {
  return props.row.unusedBecause === null ? <UsedRow {...props} /> : <UnusedRow {...props} />;
}

function UsedRow({ row, label, currency, problem, actions }: ParameterRowProps) {
  const line = useKeptFocus<HTMLDivElement>('input[type="range"]');
  const problemId = useId();
  const [refused, setRefused] = useState<string | null>(null);
  const wrong = refused ?? problem;
  const describedBy = wrong === null ? undefined : problemId;
  const written = writeNumber(row.value, row.unit);
  const unit = unitWord(row.unit, currency);

  function onTyped(text: string): boolean {
    const value = readNumber(text, row.unit);
    const why = value === null ? `“${text}” is no number` : actions.onValue(row, value, false);
    setRefused(why);
    return why === null;
  }
  return (
    <div class={isChanged(row) ? "row changed" : "row"} ref={line}>
      {isChanged(row) && (
        <button
          type="button"
          class="changed-dot"
          aria-hidden="true"
          tabIndex={-1}
          onClick={() => actions.onReset(row)}
        />
      )}
      <div class="row-line">
        <span class="row-label">
          <Explained note={<FieldNote path={row.path} help={row.help} />}>{label ?? row.label}</Explained>
        </span>
        {isChanged(row) && <Was row={row} onReset={() => actions.onReset(row)} />}
        <NumberField
          name={row.name}
          written={written}
          describedBy={describedBy}
          onTyped={onTyped}
          onForget={() => setRefused(null)}
        />
        {unit !== "" && <span class="row-unit">{unit}</span>}
      </div>
      <Slider
        name={row.name}
        scale={row.scale}
        value={row.value}
        valueText={`${written} ${unit}`.trim()}
        describedBy={describedBy}
        onMove={(value) => actions.onValue(row, value, true)}
        onLetGo={actions.onLetGo}
      />
      {wrong !== null && (
        <p class="row-problem" id={problemId} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

function Was({ row, onReset }: { readonly row: Row; onReset(): void }) {
  const was = `was ${writeNumber(row.scale.own, row.unit)}`;
  return (
    <button type="button" class="action was" aria-label={`${was}: reset ${row.name}`} onClick={onReset}>
      {was}
    </button>
  );
}

function UnusedRow({ row, label }: ParameterRowProps) {
  return (
    <div class="row row-unused">
      <div class="row-line">
        <span class="row-label">
          <Explained note={<FieldNote path={row.path} help={row.help} />}>{label ?? row.label}</Explained>
        </span>
      </div>
      <div class="track-unused" />
      <p class="row-why">{row.unusedBecause}</p>
    </div>
  );
}
