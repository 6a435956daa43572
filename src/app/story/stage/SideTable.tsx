/** Rigid, just right and flexible beside the picture, each with its interval. */
import { Glyph } from "../../answer/Glyph.tsx";
import type { Shown } from "../../store/shown.ts";
import { readerLocale, type Words } from "../../words/format.ts";
import { sideOf } from "./telling.ts";

export function SideTable({ shown, words }: { readonly shown: Shown; readonly words: Words }) {
  const { name, heads, rows, note } = sideOf(shown, words, readerLocale());
  return (
    <>
      <table class="show-table">
        <thead>
          <tr>
            <th scope="col">{name}</th>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name: row, temperature, strong, figures }) => (
            <tr key={row} class={`tone-${temperature}${strong ? " show-strong" : ""}`}>
              <th scope="row">
                <Glyph temperature={temperature} /> {row}
              </th>
              {figures.map(({ value, plusMinus }, i) => (
                <td key={heads[i]}>
                  {value} <small>{plusMinus}</small>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note !== "" && <p class="show-note">{note}</p>}
    </>
  );
}
