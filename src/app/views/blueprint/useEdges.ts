/** Whether what scrolls sideways in a frame goes on beyond its edges. */
import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

export interface Edges {
  readonly left: boolean;
  readonly right: boolean;
}

/** @param extent of what is in the frame, in pixels: measured anew when it changes */
export function useEdges(frame: RefObject<HTMLElement | null>, extent: number): Edges {
  const [edges, setEdges] = useState<Edges>({ left: false, right: false });
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => {
      const { scrollLeft, scrollWidth, clientWidth } = element;
      // A fraction of a pixel is no more to see.
      const [left, right] = [scrollLeft > 1, scrollLeft + clientWidth < scrollWidth - 1];
      setEdges((now) => (now.left === left && now.right === right ? now : { left, right }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, [frame, extent]);
  return edges;
}
