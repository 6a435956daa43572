/** That nothing on a page asks its reader to scroll sideways. */
import type { Page } from "playwright-core";
import { expect } from "vitest";

/**
 * Fails unless the page fits its window, now or as soon as all has been drawn for the window's size. The failure names
 * what reaches farthest.
 *
 * @param what its name in a failure
 * @param within a selector: of a part that fills the window and scrolls by itself
 */
export async function expectToFit(page: Page, what = "the page", within = "html"): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const found = () => page.evaluate(whatIsWider, { width, within });
  await expect.poll(found, { message: `${what} in a window of ${width} px` }).toBe("fits");
}

/** The same in windows of these widths, one after the other. */
export async function expectToFitAt(page: Page, widths: readonly number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    await expectToFit(page);
  }
}

/**
 * Runs in the page. Looks in several frames running: one has the new size, the next tells the pictures of it, the ones
 * after that draw them.
 */
async function whatIsWider({ width, within }: { readonly width: number; readonly within: string }): Promise<string> {
  for (let frame = 0; frame < 5; frame++) {
    await new Promise(requestAnimationFrame);
    const part = document.querySelector(within);
    if (part === null) return `there is no ${within}`;
    if (part.scrollWidth > width) return `${part.scrollWidth} px wide, as far as ${farthest(part)}`;
    if (window.innerWidth !== width) return `the window is ${window.innerWidth} px wide`;
  }
  return "fits";

  function farthest(part: Element): string {
    const right = (one: Element) => one.getBoundingClientRect().right;
    const isCut = (one: Element | null): boolean =>
      one !== null && one !== part && (getComputedStyle(one).overflowX !== "visible" || isCut(one.parentElement));
    // The innermost of several that reach equally far.
    const [one] = [...part.querySelectorAll("*")]
      .filter(({ parentElement }) => !isCut(parentElement))
      .reverse()
      .sort((a, b) => right(b) - right(a));
    return (one.cloneNode(false) as Element).outerHTML;
  }
}
