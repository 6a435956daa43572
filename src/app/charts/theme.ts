/** The page's tokens as a canvas needs them: plain colours and font families, read anew when the theme changes. */
import type { Temperature } from "../answer/meaning.ts";

export interface Theme {
  readonly ground: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly edge: string;
  readonly rule: string;
  readonly sans: string;
  readonly serif: string;
  /** Line and mark of a temperature. */
  readonly colour: Readonly<Record<Temperature, string>>;
  /** What lies behind its marks. */
  readonly tint: Readonly<Record<Temperature, string>>;
}

export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ground: token("ground"),
    ink: token("ink"),
    ink2: token("ink-2"),
    ink3: token("ink-3"),
    edge: token("edge"),
    rule: token("rule"),
    sans: token("sans"),
    serif: token("serif"),
    colour: {
      cold: token("cold"),
      right: token("right"),
      hot: token("hot"),
      between: token("ink-2"),
      open: token("ink-3"),
      none: token("ink-2"),
    },
    tint: {
      cold: token("cold-tint"),
      right: token("right-tint"),
      hot: token("hot-tint"),
      between: token("rule"),
      open: token("rule"),
      none: token("rule"),
    },
  };
}

/** Dots to a pixel that a canvas asks for by `data-ratio`, where it is to be kept; 0 where it goes with the screen. */
export const keptRatio = ({ dataset }: HTMLCanvasElement): number => Number(dataset.ratio ?? 0);

/** Calls back when the theme may have changed: by preference, by choice, or because a typeface has arrived. */
export function watchTheme(onChange: () => void): () => void {
  const media = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) => matchMedia(query));
  for (const one of media) one.addEventListener("change", onChange);
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  document.fonts.addEventListener("loadingdone", onChange);
  return () => {
    for (const one of media) one.removeEventListener("change", onChange);
    observer.disconnect();
    document.fonts.removeEventListener("loadingdone", onChange);
  };
}

/** Length of a move in milliseconds; a cut for those who ask for less motion. */
export const moveTime = (): number => (matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 160);
