/**
 * A chart on a canvas with what a canvas lacks: a name, a keyboard, and a voice. It draws nothing itself; a picture
 * does, outside the view tree, and is updated in place.
 *
 * Arrow keys go from point to point (left and right along the dial, up and down between rows), Home and End to the
 * ends, Enter chooses, Escape lets go. The point's figures are shown in the picture and read out.
 */
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { createRedraw, pageClock } from "./redraw.ts";
import { watchTheme } from "./theme.ts";

/** A point by its row (a curve or a measure) and its place on the dial. */
export interface Place {
  readonly row: number;
  readonly at: number;
}

/** A chart on a canvas, drawn from a model. */
export interface Picture<Model> {
  /** Takes the model's place in the picture; `move` lets marks travel there. */
  update(model: Model, move: boolean): void;
  /** Shows the figures of a point, or of none. */
  read(place: Place | null): void;
  /** The theme or the typefaces have changed. */
  restyle(): void;
  /** The point nearest to a place on the canvas, in its pixels; null where none is near. */
  nearest(x: number, y: number): Place | null;
  destroy(): void;
}

export interface PlotProps<Model> {
  readonly create: (canvas: HTMLCanvasElement) => Picture<Model>;
  readonly model: Model;
  /**
   * What is pictured, while it is being refined: as long as all of it is the same, the picture is redrawn at most four
   * times a second. Null where it is not refined: drawn at every change.
   */
  readonly refining: readonly unknown[] | null;
  /** What the chart shows, for who does not see it; keys are explained behind it. */
  readonly name: string;
  readonly describedBy: string;
  /** The figures of each point as read out, by row and place. */
  readonly readings: readonly (readonly string[])[];
  /** Where the keyboard begins. */
  readonly start: Place;
  readonly onChoose?: (row: number) => void;
  /** As the screen allows, or in pixels. */
  readonly height: "tall" | "rows" | number;
}

export function Plot<Model>(props: PlotProps<Model>) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useRef<Picture<Model> | null>(null);
  const redraw = useRef(createRedraw(pageClock));
  const refined = useRef(props.refining);
  const [reading, setReading] = useState<{ place: Place; aloud: boolean } | null>(null);
  const keysId = useId();

  useEffect(() => {
    if (!canvas.current) return;
    const made = props.create(canvas.current);
    picture.current = made;
    made.update(props.model, false);
    const unwatch = watchTheme(() => made.restyle());
    return () => {
      unwatch();
      redraw.current.cancel();
      picture.current = null;
      made.destroy();
    };
  }, [props.create]);

  // Before the words beside it are painted, so that the picture is painted with them.
  useLayoutEffect(() => {
    // The first picture of something else does not wait for the refining of the one before.
    redraw.current.request(() => picture.current?.update(props.model, true), isSame(refined.current, props.refining));
    refined.current = props.refining;
  }, [props.model, props.refining === null]);

  useEffect(() => {
    picture.current?.read(reading?.place ?? null);
  }, [reading]);

  const show = (place: Place | null, aloud: boolean) => setReading(place && { place, aloud });
  const placeOf = (event: PointerEvent | MouseEvent) => picture.current?.nearest(event.offsetX, event.offsetY) ?? null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && reading) show(null, false);
    else if (event.key === "Enter" && reading) props.onChoose?.(reading.place.row);
    else {
      const next = moved(reading?.place ?? null, event.key, props);
      if (next === null) return;
      show(next, true);
    }
    event.preventDefault();
  };

  return (
    <div
      class={typeof props.height === "number" ? "plot" : `plot plot-${props.height}`}
      style={typeof props.height === "number" ? { height: `${props.height}px` } : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keyboard
      tabIndex={0}
      role="application"
      aria-roledescription="chart"
      aria-label={props.name}
      aria-describedby={`${props.describedBy} ${keysId}`}
      onKeyDown={onKeyDown}
      onBlur={() => show(null, false)}
    >
      <canvas
        ref={canvas}
        onPointerMove={(event) => event.pointerType === "mouse" && show(placeOf(event), false)}
        onPointerLeave={(event) => event.pointerType === "mouse" && show(null, false)}
        onClick={(event) => {
          const place = placeOf(event);
          show(place, false);
          if (place) props.onChoose?.(place.row);
        }}
      />
      <p class="visually-hidden" id={keysId}>
        Arrow keys read out the points{props.onChoose ? ", Enter brings a curve into focus" : ""}; T turns the figure
        into its table, W writes it out in words.
      </p>
      <p class="visually-hidden" aria-live="polite">
        {reading?.aloud ? (props.readings[reading.place.row]?.[reading.place.at] ?? "") : ""}
      </p>
    </div>
  );
}

const isSame = (before: readonly unknown[] | null, now: readonly unknown[] | null): boolean =>
  before !== null && now !== null && before.every((part, index) => part === now[index]);

/** Where a key leads from here; null for a key that leads nowhere. */
export function moved(
  from: Place | null,
  key: string,
  { readings, start }: Pick<PlotProps<unknown>, "readings" | "start">,
): Place | null {
  const here = from ?? start;
  const length = (row: number) => readings[row]?.length ?? 0;
  const at = (row: number, place: number): Place | null =>
    length(row) === 0 ? null : { row, at: Math.max(0, Math.min(length(row) - 1, place)) };
  const row = (step: number): Place | null => {
    const next = Math.max(0, Math.min(readings.length - 1, here.row + step));
    return at(next, here.at);
  };
  switch (key) {
    case "ArrowRight":
      return from ? at(here.row, here.at + 1) : here;
    case "ArrowLeft":
      return from ? at(here.row, here.at - 1) : here;
    case "ArrowUp":
      return from ? row(-1) : here;
    case "ArrowDown":
      return from ? row(1) : here;
    case "Home":
      return at(here.row, 0);
    case "End":
      return at(here.row, length(here.row) - 1);
    default:
      return null;
  }
}
