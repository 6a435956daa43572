/**
 * What plays the day: start and stop, speed, event by event, another day. On a phone it stays in reach above a drawing
 * that is longer than the screen, in two rows: there steps are signs, which are named to who does not see them.
 */
import { Choice } from "../../../controls/Choice.tsx";
import { Slider } from "../../../controls/Slider.tsx";
import { clockText } from "../words.ts";
import { type Player, type Speed, speeds, usualSpeeds } from "./player.ts";
import "./controls.css";

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
      <div class="bp-steps">
        <Step name="One event back" sign="M4 2V14M14 2L6 8L14 14Z" onPress={() => player.step(false)} />
        <Step name="One event on" sign="M12 2V14M2 2L10 8L2 14Z" onPress={() => player.step(true)} />
        <Step name={`Another ${unit}`} sign="M13 5.5A5.5 5.5 0 1 0 13.5 9M13.5 1.5V5.5H9.5" onPress={onAnother} />
      </div>
      <Choice
        name="Speed"
        nameHidden
        options={speedOptions}
        value={String(player.speed.value)}
        onChoose={(value) => player.setSpeed(Number(value) as Speed)}
      />
      <Speeds player={player} />
    </section>
  );
}

interface StepProps {
  readonly name: string;
  /** Drawn in 16 by 16 pixels. */
  readonly sign: string;
  onPress(): void;
}

function Step({ name, sign, onPress }: StepProps) {
  return (
    <button type="button" class="action bp-step-button" title={name} onClick={onPress}>
      <svg width="16" height="16" aria-hidden="true">
        <path d={sign} />
      </svg>
      <span>{name}</span>
    </button>
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
