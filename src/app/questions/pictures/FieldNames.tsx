/**
 * What the numbered dots of a field are, written beside them. It is put in its place as soon as the drawing has a size,
 * and again when that changes, before anything is painted: so it stands in a picture that is saved, too.
 */
import { useLayoutEffect, useRef } from "preact/hooks";
import { type DotName, dotNames, numbered } from "./fieldNames.ts";
import type { FieldPicture } from "./types.ts";

/** On the drawing while its dots have their names: else they have the numbers of its key. */
const named = "field-named";

export function FieldNames({ picture }: { readonly picture: FieldPicture }) {
  const group = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    const drawing = group.current?.ownerSVGElement;
    if (!group.current || !drawing) return;
    const parts = [...group.current.children];
    const put = () => {
      const { width, height } = drawing.getBoundingClientRect();
      if (width === 0) return;
      const places = (asName: boolean) => {
        drawing.classList.toggle(named, asName);
        const widths = parts.map((part) => [Number(part.getAttribute("data-number")), widthOf(part)] as const);
        return dotNames(picture, { width, height }, new Map(widths));
      };
      for (const place of places(true) ?? places(false) ?? []) {
        const part = parts.find((one) => one.getAttribute("data-number") === String(place.number));
        if (part) write(part, place);
      }
    };
    put();
    const observer = new ResizeObserver(put);
    observer.observe(drawing);
    return () => observer.disconnect();
  }, [picture]);
  return (
    <g ref={group}>
      {numbered(picture).map(({ number }) => (
        <g key={number} data-number={number}>
          <path class="field-leader" d="" />
          <text class="picture-label field-name">{picture.key[number - 1]}</text>
          <text class="picture-label field-number">{number}</text>
        </g>
      ))}
    </g>
  );
}

/** Of the text that is shown: the other one has no length. */
const widthOf = (part: Element): number =>
  Math.max(...[...part.querySelectorAll("text")].map((text) => text.getComputedTextLength()));

function write(part: Element, { x, y, leader }: DotName): void {
  const line = leader.map((point, i) => `${i === 0 ? "M" : "L"}${point.x} ${point.y}`).join("");
  part.querySelector("path")?.setAttribute("d", line);
  for (const text of part.querySelectorAll("text")) {
    text.setAttribute("x", String(x));
    text.setAttribute("y", String(y + 4));
  }
}
