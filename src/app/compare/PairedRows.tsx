/** Paired differences, a row a measure: figure, interval, whisker on zeros that stand in one line, verdict in words. */
import type { PairedRow } from "./rows.ts";

export function PairedRows({ rows }: { readonly rows: readonly PairedRow[] }) {
  return (
    <ul class="paired">
      {rows.map((row) => (
        <li key={row.measure}>
          <strong class="paired-name">{row.name}</strong>
          <span class="paired-figure">
            <strong>{row.figure}</strong> <span class="paired-unit">{row.unit}</span>
          </span>
          <span class="paired-interval">{row.interval}</span>
          <Whisker row={row} />
          <span class="paired-verdict">{row.verdict}</span>
        </li>
      ))}
    </ul>
  );
}

/** From -1 to 1 to a place across. */
const across = (value: number): string => `${50 + 50 * Math.max(-1, Math.min(1, value))}%`;

export function Whisker({ row: { whisker, band, standing } }: { readonly row: PairedRow }) {
  const isOpen = standing === "open";
  return (
    <svg class="paired-whisker" aria-hidden="true" height="30">
      {band > 0 && (
        <rect class="paired-band" x={across(-band)} width={`${100 * Math.min(1, band)}%`} y="3" height="24" />
      )}
      <line class="paired-zero" x1="50%" x2="50%" y1="0" y2="30" />
      {whisker !== null && (
        <>
          <line class="paired-bar" x1={across(whisker.low)} x2={across(whisker.high)} y1="15" y2="15" />
          {[whisker.low, whisker.high].map((end, i) => (
            <line key={i} class="paired-bar" x1={across(end)} x2={across(end)} y1="10" y2="20" />
          ))}
          <circle class={isOpen ? "paired-dot paired-open" : "paired-dot"} cx={across(whisker.mean)} cy="15" r="4.5" />
        </>
      )}
    </svg>
  );
}
