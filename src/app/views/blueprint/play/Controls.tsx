/** What plays the day: start and stop, speed, event by event, another day; and what is shown. */
import { Choice } from "../../../controls/Choice.tsx";
import { clockText } from "../words.ts";
import { type Player, type Speed, speeds } from "./player.ts";

export interface ControlsProps {
  readonly player: Player;
  /** "day", or "run" where there are no days. */
  readonly unit: string;
  onAnother(): void;
}

const speedOptions = speeds.map((speed) => ({ value: String(speed), name: `${speed.toLocaleString()}×` }));

export function Controls({ player, unit, onAnother }: ControlsProps) {
  const playing = player.playing.value;
  return (
    <section class="bp-controls" aria-label="Play">
      <div class="bp-play">
        <button
          type="button"
          class="main-action bp-play-button"
          aria-label={playing ? "Pause" : "Play"}
          onClick={playing ? player.pause : player.play}
        >
          <svg width="16" height="16" aria-hidden="true">
            <path d={playing ? "M3 1H6V15H3ZM10 1H13V15H10Z" : "M3 1L14 8L3 15Z"} />
          </svg>
          {playing ? "Pause" : "Play"}
        </button>
        <span class="bp-clock">{clockText(player.time.value)}</span>
      </div>
      <Choice
        name="Speed"
        nameHidden
        options={speedOptions}
        value={String(player.speed.value)}
        onChoose={(value) => player.setSpeed(Number(value) as Speed)}
      />
      <div class="bp-steps">
        <button type="button" class="action" onClick={() => player.step(false)}>
          One event back
        </button>
        <button type="button" class="action" onClick={() => player.step(true)}>
          One event on
        </button>
        <button type="button" class="action" onClick={onAnother}>
          Another {unit}
        </button>
      </div>
    </section>
  );
}
