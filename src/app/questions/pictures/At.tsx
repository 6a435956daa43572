/** A place in a drawing, by shares of its width and height: what stands there is in pixels around it. */
import type { ComponentChildren } from "preact";

export interface AtProps {
  readonly x: number;
  readonly y: number;
  /** Of the mark that stands here, where it can be read. */
  readonly mark?: string | undefined;
  readonly children: ComponentChildren;
}

export const At = ({ x, y, mark, children }: AtProps) => (
  <svg x={percent(x)} y={percent(y)} overflow="visible" aria-hidden="true" data-mark={mark}>
    {children}
  </svg>
);

/** A share from 0 to 1 as an attribute. */
export const percent = (share: number): string => `${(100 * share).toFixed(3)}%`;
