/** One share of a whole: a number to type and a slider. The others make room, so the sum is always 1. */
import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { type Path, placeOf } from "../../scenario/problem.ts";
import { writeNumber } from "../controls/numbers.ts";
import { Slider } from "../controls/Slider.tsx";
import { NumberInput } from "./fields.tsx";

export interface ShareRowProps {
  /** Unmistakable without its place on the page. */
  readonly name: string;
  /** What stands before the number: a name, or a choice. */
  readonly head: ComponentChildren;
  /** What stands behind it. */
  readonly tail?: ComponentChildren;
  readonly share: number;
  /** Where it stands in the file. */
  readonly path: Path;
  /** As the scenario was opened. */
  readonly own: number;
  onShare(share: number, going: boolean): void;
  onLetGo(): void;
}

export function ShareRow({ name, head, tail, share, path, own, onShare, onLetGo }: ShareRowProps) {
  const problemId = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const written = `${writeNumber(share, "percent")} %`;
  function onValue(value: number | null) {
    const isShare = value !== null && value >= 0 && value <= 1;
    setProblem(isShare ? null : "a share is from 0 to 100 %");
    if (isShare) onShare(value, true);
  }
  return (
    <div class="share" data-place={placeOf(path)}>
      <div class="share-line">
        <span class="share-head">{head}</span>
        <NumberInput
          name={`${name}, share`}
          unit="percent"
          currency=""
          value={share}
          problemId={problemId}
          invalid={problem !== null}
          onValue={onValue}
          onUnread={(text) => setProblem(text === null ? null : "a number is needed")}
          onEnd={() => {
            setProblem(null);
            onLetGo();
          }}
        />
        {tail}
      </div>
      <Slider
        name={name}
        scale={{ min: 0, max: 1, step: 0.01, own }}
        value={share}
        valueText={written}
        onMove={(value) => onShare(value, true)}
        onLetGo={onLetGo}
      />
      {problem !== null && (
        <p class="field-problem" id={problemId} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
