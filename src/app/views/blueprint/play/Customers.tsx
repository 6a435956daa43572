/** The canvas that customers are drawn on, over the steps. Mute: what it shows stands in sentence, steps and table too. */
import { useEffect, useRef } from "preact/hooks";
import { readTheme, watchTheme } from "../../../charts/theme.ts";
import type { Layout } from "../layout/layout.ts";
import type { Kind } from "./kinds.ts";
import type { Watch } from "./moment.ts";
import type { Player } from "./player.ts";
import { type Paint, sceneOf } from "./scene.ts";

export interface CustomersProps {
  readonly layout: Layout;
  readonly watch: Watch;
  readonly player: Player;
  readonly kinds: readonly Kind[];
  /** Index of the segment that is shown, or null for all. */
  readonly segment: number | null;
}

export function Customers({ layout, watch, player, kinds, segment }: CustomersProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const ctx = canvas.current?.getContext("2d");
    if (canvas.current === null || !ctx) return;
    const element = canvas.current;
    const { width, height } = layout;
    const scale = devicePixelRatio;
    element.width = Math.round(width * scale);
    element.height = Math.round(height * scale);
    const sceneNow = () => sceneOf(layout, readTheme(element), paintsOf(kinds, element));
    let scene = sceneNow();
    const draw = () => {
      const travel = player.travel();
      ctx.setTransform(scale, 0, 0, scale, 0, 0);
      ctx.clearRect(0, 0, width, height);
      scene(ctx, watch.at(player.now(), travel, player.lasting()), { travel, segment });
    };
    const unwatch = watchTheme(() => {
      scene = sceneNow();
      draw();
    });
    const leave = player.onFrame(draw);
    draw();
    return () => {
      leave();
      unwatch();
    };
  }, [layout, watch, player, kinds, segment]);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it never takes the focus
    <canvas
      class="bp-customers"
      ref={canvas}
      aria-hidden="true"
      style={{ width: `${layout.width}px`, height: `${layout.height}px` }}
    />
  );
}

function paintsOf(kinds: readonly Kind[], element: Element): readonly Paint[] {
  const style = getComputedStyle(element);
  return kinds.map(({ shape, segments, token }) => ({
    shape,
    segments,
    colour: style.getPropertyValue(`--${token}`).trim(),
  }));
}
