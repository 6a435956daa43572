/** A table that reads as a map: doors down and dials across; on a narrow screen the other way round. */
import type { DoorMap, MapPlace } from "./types.ts";

export function MapOfDoors({ picture: { dials, doors } }: { readonly picture: DoorMap }) {
  return (
    <div class="doors" style={{ "--dials": dials.length, "--doors": doors.length }}>
      {dials.map((dial, i) => (
        <span key={dial} class="doors-dial" style={at(i + 2, 1)}>
          {dial}
        </span>
      ))}
      {doors.map(({ name, short, cells }, door) => [
        <span key={name} class="doors-name" style={at(1, door + 2)}>
          <span>{name}</span>
          <span class="doors-short">{short}</span>
        </span>,
        ...cells.map((cell, i) => (
          <span key={`${name} ${dials[i]}`} class={classOf(cell)} style={{ ...at(i + 2, door + 2), ...shade(cell) }}>
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
