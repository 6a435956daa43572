/** A table that reads as a map: doors down and dials across; on a narrow screen the other way round. */
import { useMarkKey } from "./keys.ts";
import type { DoorMap, MapPlace } from "./types.ts";

export function MapOfDoors({ picture: { dials, dialsTitle, doors, doorsTitle } }: { readonly picture: DoorMap }) {
  const keyOf = useMarkKey();
  return (
    <div class="doors" style={{ "--dials": dials.length, "--doors": doors.length }}>
      <span class="doors-across">
        <span>{dialsTitle}</span>
        <span class="doors-short">{doorsTitle}</span>
      </span>
      <span class="doors-down">
        <span>{doorsTitle}</span>
        <span class="doors-short">{dialsTitle}</span>
      </span>
      {dials.map((dial, i) => (
        <span key={dial} class="doors-dial" style={at(i + 2, 2)}>
          {dial}
        </span>
      ))}
      {doors.map(({ name, short, cells }, door) => [
        <span key={name} class="doors-name" style={at(1, door + 3)}>
          <span>{name}</span>
          <span class="doors-short">{short}</span>
        </span>,
        ...cells.map((cell, i) => (
          <span
            key={`${name} ${dials[i]}`}
            class={classOf(cell)}
            style={{ ...at(i + 2, door + 3), ...shade(cell) }}
            data-mark={keyOf(cell)}
          >
            {cell.isBest && <i class="doors-dot" />}
            <span>{cell.text}</span>
            <span class="doors-short">{cell.short}</span>
          </span>
        )),
      ])}
    </div>
  );
}

const at = (dial: number, door: number) => ({ "--dial": dial, "--door": door });

/** Never so dark that the text on it is hard to read. */
const darkest = 34;

const shade = ({ height }: MapPlace) => ({ "--shade": `${Math.round((height ?? 0) * darkest)}%` });

const classOf = ({ isZone, isBest, height }: MapPlace): string =>
  [
    "doors-cell",
    ...(isZone ? ["doors-zone"] : []),
    ...(isBest ? ["doors-best"] : []),
    ...(height === null ? ["doors-none"] : []),
  ].join(" ");
