/** A place in a drawing, by shares of its width and height: what stands there is in pixels around it. */
import type { ComponentChildren } from "preact";

export interface AtProps {
  readonly x: number;
  readonly y: number;
  readonly children: ComponentChildren;
}

export const At = ({ x, y, children }: AtProps) => (
  <svg x={percent(x)} y={percent(y)} overflow="visible" aria-hidden="true">
    {children}
  </svg>
);

/** A share from 0 to 1 as an attribute. */
export const percent = (share: number): string => `${(100 * share).toFixed(3)}%`;
