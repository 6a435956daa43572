/**
 * How fine a canvas is drawn: as the screen is, and finer by as much as a part of the page is magnified. Such a part
 * says so in its style, by the property named here.
 */
export const magnifiedBy = "--magnified";

const magnification = (canvas: HTMLCanvasElement): number =>
  Number(getComputedStyle(canvas).getPropertyValue(magnifiedBy)) || 1;

/** Pixels of the canvas for one of the page. */
export const pixelRatio = (canvas: HTMLCanvasElement): number =>
  window.devicePixelRatio * Math.max(1, magnification(canvas));
