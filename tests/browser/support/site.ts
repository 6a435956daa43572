/**
 * The built page in a real browser, for tests: serves dist/site as any static host would, opens pages in Chromium, and
 * keeps everything that went wrong in them. It builds nothing; see prepare.mjs.
 */
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { preview } from "vite";
import { onTestFinished } from "vitest";
import { advice, findBrowser } from "./findBrowser.mjs";

export interface Site {
  /** The page's address, with a slash at the end. */
  readonly address: string;
  /**
   * A page in a context of its own (nothing stored, nothing cached), opened at the address plus `path`.
   * 1280 × 800, light, in British English and without the worker that keeps the site's files where `options` say nothing
   * else. To be called in a test, with which it ends.
   */
  open(path?: string, options?: BrowserContextOptions): Promise<OpenPage>;
  /** The same at an address of another server. */
  openAt(address: string, options?: BrowserContextOptions): Promise<OpenPage>;
  /**
   * The same for several tests that only look, or leave it as they found it: to be called before them, and again when
   * one of them has failed, and left it anywhere, for whoever comes next, be it the same test again.
   */
  openForAll(path?: string, options?: BrowserContextOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  /**
   * Errors and warnings of the console, breaches of the content policy, exceptions nobody caught and failed requests, as
   * text; empty if all is well. A request the page itself broke off, as by being left or loaded anew, has not failed.
   */
  readonly complaints: readonly string[];
}

const browserWords = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts server and browser. Throws with advice where there is no browser. */
export async function openSite(): Promise<Site> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(advice);
  const server = await preview({ logLevel: "error", preview: { port: 0, host: "127.0.0.1" } });
  const [address] = server.resolvedUrls?.local ?? [];
  const browser = await chromium.launch({ executablePath, args: browserWords, chromiumSandbox: false });
  return {
    address,
    open: (path = "", options = {}) => openForTest(browser, address + path, options),
    openAt: (at, options = {}) => openForTest(browser, at, options),
    openForAll: async (path = "", options = {}) => openPage(await newContext(browser, options), address + path),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function openForTest(browser: Browser, address: string, options: BrowserContextOptions): Promise<OpenPage> {
  const context = await newContext(browser, options);
  // A page that nobody looks at any more must not compute beside the tests to come.
  onTestFinished(() => context.close());
  return openPage(context, address);
}

async function newContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: "light",
    locale: "en-GB",
    ...options,
  });
  // It copies every file of the site, which is more work than most answers.
  if (options.serviceWorkers !== "allow") await context.addInitScript(refuseServiceWorkers);
  return context;
}

async function openPage(context: BrowserContext, address: string): Promise<OpenPage> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      console.error(`policy broken: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    if (reason !== "net::ERR_ABORTED") complaints.push(`${request.url()}: ${reason}`);
  });
  await page.goto(address);
  return { page, complaints };
}

/** Runs in the page: as a browser does whose owner does not allow any. */
function refuseServiceWorkers(): void {
  if (!("ServiceWorkerContainer" in window)) return;
  ServiceWorkerContainer.prototype.register = async () => {
    throw new DOMException("refused", "SecurityError");
  };
}

/** The answer on the page has all the days that it is to get, and what follows from it has been drawn. */
export async function settled(page: Page): Promise<void> {
  await page.locator(".byline").waitFor();
  await page.getByRole("button", { name: "Stop", exact: true }).waitFor({ state: "detached" });
  await page.locator(".byline", { hasText: /settled after|all it was given/ }).waitFor();
  await followed(page);
}

/** What the page does once it has drawn what it was asked for, as moving the keyboard or announcing, has been done. */
export const followed = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
