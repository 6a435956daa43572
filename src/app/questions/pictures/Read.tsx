/**
 * A drawing whose marks are read: by arrow keys, aloud, and on hover and touch alike; the figures stand in a frame beside
 * the ringed mark. Keys are those of every chart (charts/Plot.tsx). It draws no mark itself.
 */
import type { ComponentChildren, RefObject } from "preact";
import { useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { moved, type Place } from "../../charts/Plot.tsx";
import { keyOf, keysOf, MarkKeys } from "./keys.ts";
import { type Box, beside, nearestMark } from "./places.ts";
import { aloud, readablesOf } from "./readings.ts";
import type { Picture, Reading } from "./types.ts";

export interface ReadProps {
  readonly picture: Picture;
  /** Of what it shows, in words. */
  readonly summaryId: string;
  readonly children: ComponentChildren;
}

/** How far from a mark, in pixels, the pointer still means it. */
const reach = 26;

const start: Place = { row: 0, at: 0 };

export function Read({ picture, summaryId, children }: ReadProps) {
  const rows = useMemo(() => readablesOf(picture), [picture]);
  const keys = useMemo(() => keysOf(rows), [rows]);
  const [read, setRead] = useState<{ readonly place: Place; readonly isAloud: boolean } | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const keysId = useId();
  const readings = rows.map((row) => row.map(({ reading }) => aloud(reading)));
  const reading = read === null ? undefined : rows[read.place.row]?.[read.place.at]?.reading;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && read !== null) setRead(null);
    else {
      const next = moved(read?.place ?? null, event.key, { readings, start });
      if (next === null) return;
      setRead({ place: next, isAloud: true });
    }
    event.preventDefault();
  };
  const point = ({ clientX: x, clientY: y }: MouseEvent) => {
    const marks = [...(root.current?.querySelectorAll("[data-mark]") ?? [])];
    const mark = marks[nearestMark(marks.map(markBox), { x, y }, reach)];
    const [row, at] = (mark?.getAttribute("data-mark") ?? "").split(" ").map(Number);
    setRead(mark === undefined ? null : { place: { row, at }, isAloud: false });
  };

  return (
    <div
      class="picture-read"
      ref={root}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keyboard
      tabIndex={0}
      role="application"
      aria-roledescription="chart"
      aria-label={picture.title}
      aria-describedby={`${summaryId} ${keysId}`}
      onKeyDown={onKeyDown}
      onBlur={() => setRead(null)}
      onPointerMove={(event) => event.pointerType === "mouse" && point(event)}
      onPointerLeave={(event) => event.pointerType === "mouse" && setRead(null)}
      onClick={point}
    >
      <p class="visually-hidden" id={keysId}>
        Arrow keys read out the points, T goes to the table, W writes the picture out in words.
      </p>
      <div class="picture-drawn" aria-hidden="true">
        <MarkKeys.Provider value={keys}>{children}</MarkKeys.Provider>
      </div>
      {read !== null && reading !== undefined && <Frame root={root} mark={keyOf(read.place)} reading={reading} />}
      <p class="visually-hidden" aria-live="polite">
        {read?.isAloud && reading !== undefined ? aloud(reading) : ""}
      </p>
    </div>
  );
}

interface FrameProps {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly mark: string;
  readonly reading: Reading;
}

/** The ring around the mark and the frame beside it, put in their places before they are seen. */
function Frame({ root, mark, reading: [name, ...rest] }: FrameProps) {
  const ring = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const put = () => {
      const marked = root.current?.querySelector(`[data-mark="${mark}"]`);
      if (!root.current || !marked || !ring.current || !frame.current) return;
      const whole = boxOf(root.current);
      const at = markBox(marked);
      const own = { ...at, x: at.x - whole.x, y: at.y - whole.y };
      place(ring.current, { x: own.x - 4, y: own.y - 4, width: own.width + 8, height: own.height + 8 });
      ring.current.classList.toggle("read-round", Math.max(own.width, own.height) <= 24);
      const { offsetWidth: width, offsetHeight: height } = frame.current;
      const { x, y } = beside(own, { width, height }, whole.width);
      frame.current.style.transform = `translate(${x}px, ${y}px)`;
    };
    put();
    window.addEventListener("resize", put);
    return () => window.removeEventListener("resize", put);
  });
  return (
    <>
      <div class="read-ring" ref={ring} aria-hidden="true" />
      <div class="read-frame" ref={frame} aria-hidden="true">
        <strong>{name}</strong>
        {rest.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
    </>
  );
}

function boxOf(element: Element): Box {
  const { left: x, top: y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/** A place in a drawing has no extent of its own: what is drawn there has. */
const markBox = (mark: Element): Box => boxOf(mark.querySelector("circle, path") ?? mark);

function place(element: HTMLElement, { x, y, width, height }: Box): void {
  element.style.transform = `translate(${x}px, ${y}px)`;
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
}
