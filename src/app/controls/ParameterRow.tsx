/** One assumption: label and explanation, what it was, its value to type over, and its slider. */
import { useId, useState } from "preact/hooks";
import { Explained } from "./Explained.tsx";
import { NumberField } from "./NumberField.tsx";
import { unitWord, writeNumber } from "./numbers.ts";
import type { Row } from "./rows.ts";
import { Slider } from "./Slider.tsx";

export interface ParameterRowProps {
  readonly row: Row;
  readonly currency: string;
  /** What is wrong with the present value; null when nothing is. */
  readonly problem: string | null;
  /** A value; `going` while the thumb is held. */
  onValue(row: Row, value: number, going: boolean): void;
  onLetGo(): void;
}

export function ParameterRow(props: ParameterRowProps) {
  const { row } = props;
  return row.unusedBecause === null ? <UsedRow {...props} /> : <UnusedRow row={row} because={row.unusedBecause} />;
}

function UsedRow({ row, currency, problem, onValue, onLetGo }: ParameterRowProps) {
  const problemId = useId();
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const wrong = unreadable === null ? problem : `“${unreadable}” is no number`;
  const describedBy = wrong === null ? undefined : problemId;
  const unit = unitWord(row.unit, currency);
  const isChanged = row.value !== row.scale.own;
  return (
    <div class={isChanged ? "row changed" : "row"}>
      {isChanged && (
        <button
          type="button"
          class="changed-dot"
          aria-hidden="true"
          tabIndex={-1}
          onClick={() => onValue(row, row.scale.own, false)}
        />
      )}
      <div class="row-line">
        <span class="row-label">
          <Explained label={row.label} help={row.help} />
        </span>
        {isChanged && <Was row={row} onReset={() => onValue(row, row.scale.own, false)} />}
        <NumberField
          name={row.name}
          value={row.value}
          unit={row.unit}
          invalid={wrong !== null}
          describedBy={describedBy}
          onValue={(value) => onValue(row, value, false)}
          onUnreadable={setUnreadable}
        />
        {unit !== "" && <span class="row-unit">{unit}</span>}
      </div>
      <Slider
        name={row.name}
        scale={row.scale}
        value={row.value}
        valueText={`${writeNumber(row.value, row.unit)} ${unit}`.trim()}
        describedBy={describedBy}
        onMove={(value) => onValue(row, value, true)}
        onLetGo={onLetGo}
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

function UnusedRow({ row, because }: { readonly row: Row; readonly because: string }) {
  return (
    <div class="row row-unused">
      <div class="row-line">
        <span class="row-label">
          <Explained label={row.label} help={row.help} />
        </span>
        <span class="row-why">{because}</span>
      </div>
      <div class="track-unused" />
    </div>
  );
}
