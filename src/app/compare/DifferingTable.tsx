/** Exactly what differs, a row each with its slider in small, and how many numbers are the same. */
import type { Differing, DifferingRow } from "./differing.ts";

export function DifferingTable({ differing, pinName }: { readonly differing: Differing; readonly pinName: string }) {
  const { rows, same } = differing;
  const rest = same === 1 ? "The other number is the same." : `The other ${same} numbers are the same.`;
  if (rows.length === 0) return <p class="compared-note">No assumption differs. {rest}</p>;
  return (
    <>
      <h3 class="compared-part" id="differing">
        {rows.length === 1 ? "One thing differs" : `${rows.length} things differ`}{" "}
        <span class="compared-note">{rest}</span>
      </h3>
      <table class="differing" aria-labelledby="differing">
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">Assumption</span>
            </th>
            <th scope="col" class="differing-before">
              {pinName}
            </th>
            <td class="differing-glyph" />
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <span class="differing-group">{row.group}</span> {row.name}
              </th>
              <td class="differing-before">{row.before}</td>
              <td class="differing-glyph">
                <SliderGlyph row={row} />
              </td>
              <td>
                <strong>{row.after}</strong> <span class="paired-unit">{row.unit}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The scenario's tick where the pin has it, and the thumb where it is now. */
function SliderGlyph({ row: { slider } }: { readonly row: DifferingRow }) {
  if (slider === null) return null;
  const at = (place: number): string => `${6 + 88 * place}%`;
  return (
    <svg class="differing-slider" aria-hidden="true" height="20">
      <line class="differing-track" x1="0" x2="100%" y1="10" y2="10" />
      <line class="differing-bar" x1={at(slider.before)} x2={at(slider.after)} y1="10" y2="10" />
      <line class="differing-tick" x1={at(slider.before)} x2={at(slider.before)} y1="4" y2="16" />
      <circle class="paired-dot" cx={at(slider.after)} cy="10" r="6.5" />
    </svg>
  );
}
