/** What plays the day: start and stop, speed, event by event, another day; and what is shown. */
import { Choice } from "../../../controls/Choice.tsx";
import { Slider } from "../../../controls/Slider.tsx";
import { clockText } from "../words.ts";
import { type Player, type Speed, speeds, usualSpeeds } from "./player.ts";

export interface ControlsProps {
  readonly player: Player;
  /** "day", or "run" where there are no days. */
  readonly unit: string;
  onAnother(): void;
}

const nameOf = (speed: Speed): string => `${speed.toLocaleString()}×`;
const speedOptions = usualSpeeds.map((speed) => ({ value: String(speed), name: nameOf(speed) }));

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
      <Speeds player={player} />
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

/** Every speed, on a scale by which each is some two times the one before. */
function Speeds({ player }: Pick<ControlsProps, "player">) {
  const speed = player.speed.value;
  const at = speeds.indexOf(speed);
  return (
    <div class="bp-speeds">
      <Slider
        name="Any speed"
        scale={{ min: 0, max: speeds.length - 1, step: 1, own: at }}
        value={at}
        valueText={`${speed.toLocaleString()} times as fast`}
        onMove={(to) => player.setSpeed(speeds[to])}
        onLetGo={() => {}}
      />
      <span>{nameOf(speed)}</span>
    </div>
  );
}
