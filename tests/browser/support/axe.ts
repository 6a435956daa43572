/** What axe has to say against a page as it stands: all its rules in light, and those about colours in the dark too. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/**
 * Every violation with the elements it is about; none if all is well. The page is in light again afterwards.
 *
 * @param within a selector: only what is in it
 */
export async function violations(page: Page, within = "html"): Promise<readonly string[]> {
  const inLight = await found(new AxeBuilder({ page }).include(within));
  await page.emulateMedia({ colorScheme: "dark" });
  // Only colours are others in the dark.
  const inTheDark = await found(new AxeBuilder({ page }).include(within).withRules(["color-contrast"]));
  await page.emulateMedia({ colorScheme: "light" });
  return [...inLight, ...inTheDark.map((violation) => `in the dark: ${violation}`)];
}

/** Controls that are too small for a finger, or too near to others. */
export const tooSmall = (page: Page): Promise<readonly string[]> =>
  found(new AxeBuilder({ page }).withRules("target-size"));

async function found(builder: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
}
