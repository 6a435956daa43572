/** What axe has to say against a page as it stands: all its rules in light, and those about colours in the dark too. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/**
 * Every violation with the elements it is about; none if all is well. The page is in light again afterwards.
 *
 * @param within a selector: only what is in it
 */
export async function violations(page: Page, within = "html"): Promise<readonly string[]> {
  const inLight = await violationsAsShown(page, within);
  await page.emulateMedia({ colorScheme: "dark" });
  // Only colours are others in the dark.
  const inTheDark = await found(axe(page).include(within).withRules(["color-contrast"]));
  await page.emulateMedia({ colorScheme: "light" });
  return [...inLight, ...inTheDark.map((violation) => `in the dark: ${violation}`)];
}

/** The same in the colours that the page has now, and in no others. */
export const violationsAsShown = (page: Page, within = "html"): Promise<readonly string[]> =>
  found(axe(page).include(within));

/** Controls that are too small for a finger, or too near to others. */
export const tooSmall = (page: Page): Promise<readonly string[]> => found(axe(page).withRules(["target-size"]));

/**
 * Without the elements that are well, and without the page of its own that axe opens to gather what frames from
 * elsewhere say: there are none here, and either takes longer than the rules themselves.
 */
const axe = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();

async function found(builder: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
}
