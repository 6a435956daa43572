/**
 * Rows of marks on aligned axes. Names and figures are text of the page, so that they break and grow with it; what lies
 * between is drawn in shares of its width. On a narrow screen the panels stand below each other, each with its names.
 */
import { inTwo } from "../../words/format.ts";
import { At, percent } from "./At.tsx";
import { placeOn } from "./axes.ts";
import { useMarkKey } from "./keys.ts";
import type { Axis, Marked, Panel, PanelRow, RowName, RowsPicture } from "./types.ts";

export function Rows({ picture: { names, panels, divider } }: { readonly picture: RowsPicture }) {
  const lines = names.length + 1 + (divider === null ? 0 : 1);
  const style = { "--rows": lines, "--panels": panels.length };
  return (
    <div class={panels.length > 1 ? "rows rows-many" : "rows"} style={style}>
      {panels.map((panel) => (
        <div class="rows-panel" key={panel.title}>
          <div class="rows-line rows-head">
            <span />
            <div>
              <strong>{panel.title}</strong>
              <Ticks axis={panel.axis} />
            </div>
            <span />
          </div>
          {names.flatMap((name, i) => [
            <Row key={i} name={name} row={panel.rows[i]} panel={panel} />,
            ...(divider?.after === i + 1
              ? [
                  <div key="divider" class="rows-line rows-divider">
                    {divider.text}
                  </div>,
                ]
              : []),
          ])}
        </div>
      ))}
    </div>
  );
}

function Ticks({ axis }: { readonly axis: Axis }) {
  return (
    <svg class={axis.ticks.length > 4 ? "rows-ticks rows-dense" : "rows-ticks"} aria-hidden="true">
      {axis.ticks.map(({ at, text }) => (
        <text key={at} x={percent(placeOn(axis, at))} y="13" text-anchor="middle">
          {text}
        </text>
      ))}
    </svg>
  );
}

interface RowProps {
  readonly name: RowName;
  readonly row: PanelRow;
  readonly panel: Panel;
}

function Row({ name, row, panel }: RowProps) {
  const [figure, half] = inTwo(row.figure);
  const isLabelled = row.marks.some(({ label }) => label !== "");
  const more = `${name.isStrong ? " rows-strong" : ""}${isLabelled ? " rows-labelled" : ""}`;
  return (
    <div class={`rows-line${more}`}>
      <span class="rows-name">
        {name.name}
        {name.under !== "" && <small>{name.under}</small>}
      </span>
      <span class="rows-plot">
        <svg aria-hidden="true">
          <Ground panel={panel} />
          <Bar row={row} panel={panel} />
          {row.marks.map((mark, i) => (
            <Mark key={i} mark={mark} anchor={anchorOf(row, mark)} axis={panel.axis} />
          ))}
        </svg>
      </span>
      <span class="rows-figure">
        <Unbroken text={figure} />
        {half !== "" && <small>{half}</small>}
      </span>
    </div>
  );
}

/** From one figure to another: it may break between them, not within one. */
function Unbroken({ text }: { readonly text: string }) {
  const [from, to] = text.split(" → ");
  if (to === undefined) return <>{text}</>;
  return (
    <>
      <span>{from} →</span> <span>{to}</span>
    </>
  );
}

function Ground({ panel: { axis, bands, line } }: { readonly panel: Panel }) {
  const width = (min: number, max: number): string => percent(placeOn(axis, max) - placeOn(axis, min));
  return (
    <>
      {bands.map(({ min, max, tone }) => (
        <rect
          key={min}
          class={`picture-band picture-band-${tone}`}
          x={percent(placeOn(axis, min))}
          width={width(min, max)}
          height="100%"
        />
      ))}
      {axis.ticks.map(({ at }) => (
        <line key={at} class="picture-grid" {...upright(axis, at)} />
      ))}
      {line !== null && <line class={`picture-line picture-${line.tone}`} {...upright(axis, line.at)} />}
    </>
  );
}

function upright(axis: Axis, at: number) {
  const x = percent(placeOn(axis, at));
  return { x1: x, x2: x, y1: "0", y2: "100%" };
}

function Bar({ row: { bar, marks }, panel: { axis, line } }: { readonly row: PanelRow; readonly panel: Panel }) {
  const ends = bar === "between" ? marks.map(({ at }) => at) : [line?.at ?? 0, ...marks.map(({ at }) => at)];
  if (bar === "none" || ends.length < 2) return null;
  const [from, to] = [Math.min(...ends), Math.max(...ends)].map((at) => percent(placeOn(axis, at)));
  const tone = bar === "between" ? "ink" : marks[0].tone;
  const kind = bar === "between" ? "picture-between" : "picture-bar";
  return <line class={`${kind} picture-${tone}`} x1={from} x2={to} y1="50%" y2="50%" />;
}

/** Labels of two marks lean away from each other, however near these are. */
function anchorOf({ marks }: PanelRow, { at }: Marked): MarkProps["anchor"] {
  const others = marks.filter((one) => one.at !== at);
  if (others.length === 0) return "middle";
  return others.every((one) => one.at > at) ? "end" : "start";
}

/** At the edge an arrow where it lies beyond the axis. */
interface MarkProps {
  readonly mark: Marked;
  readonly anchor: "start" | "middle" | "end";
  readonly axis: Axis;
}

function Mark({ mark, anchor, axis }: MarkProps) {
  const { at, range, isFilled, tone, label } = mark;
  const key = useMarkKey()(mark);
  const beyond = at < axis.min ? -1 : at > axis.max ? 1 : 0;
  const colour = `picture-${tone}`;
  if (beyond !== 0) {
    return (
      <At x={placeOn(axis, at)} y={0.5} mark={key}>
        <path class={`picture-arrow ${colour}`} d={beyond < 0 ? "M20 0H1M8 -5L1 0L8 5" : "M-20 0H-1M-8 -5L-1 0L-8 5"} />
      </At>
    );
  }
  return (
    <>
      {range !== null && (
        <>
          <line
            class={`picture-whisker ${colour}`}
            x1={percent(placeOn(axis, range.min))}
            x2={percent(placeOn(axis, range.max))}
            y1="50%"
            y2="50%"
          />
          {[range.min, range.max]
            .filter((end) => end >= axis.min && end <= axis.max)
            .map((end) => (
              <At key={end} x={placeOn(axis, end)} y={0.5}>
                <path class={`picture-whisker ${colour}`} d="M0 -5V5" />
              </At>
            ))}
        </>
      )}
      <At x={placeOn(axis, at)} y={0.5} mark={key}>
        <circle class={`${isFilled ? "picture-dot" : "picture-dot picture-hollow"} ${colour}`} r="5" />
        {label !== "" && (
          <text class="picture-label" y="-9" text-anchor={anchor}>
            {label}
          </text>
        )}
      </At>
    </>
  );
}
