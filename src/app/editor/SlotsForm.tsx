/** A row of bars with the number of its slots: equal parts of the opening hours. */
import { useState } from "preact/hooks";
import { maxSlots } from "../../scenario/limits.ts";
import { BarRow, type BarRowProps } from "./BarRow.tsx";
import { NumberInput } from "./fields.tsx";

export interface SlotsFormProps extends BarRowProps {
  onSlots(slots: number): void;
}

/** More than this can be in a file, but not be drawn by hand. */
const mostDrawn = 288;

export function SlotsForm({ onSlots, ...bars }: SlotsFormProps) {
  const [wrong, setWrong] = useState<string | null>(null);
  const slots = bars.values.length;
  return (
    <div class="slots">
      {slots > mostDrawn ? (
        <p class="form-note">{slots} slots are too many to be drawn. They count as they are; fewer can be drawn.</p>
      ) : (
        <BarRow {...bars} />
      )}
      <div class="edit-field">
        <span class="field-label">Slots of the day</span>
        <span class="field-control">
          <NumberInput
            name={`${bars.name}: slots of the day`}
            unit="people"
            currency=""
            value={slots}
            invalid={wrong !== null}
            onValue={(value) => {
              const isCount = value !== null && Number.isInteger(value) && value >= 1 && value <= maxSlots;
              setWrong(isCount ? null : `a whole number from 1 to ${maxSlots.toLocaleString()} is needed`);
              if (isCount && value !== slots) onSlots(value);
            }}
            onUnread={(text) => setWrong(text === null ? null : "a whole number is needed")}
            onEnd={() => {
              setWrong(null);
              bars.onLetGo();
            }}
          />
        </span>
        {wrong !== null && (
          <p class="field-problem" role="alert">
            {wrong}
          </p>
        )}
      </div>
    </div>
  );
}
