import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileName } from "../../../src/app/exhibit/fileName.ts";
import { htmlPage } from "../../../src/app/export/html/page.ts";
import { style, styleHash } from "../../../src/app/export/html/style.ts";
import { escaped, writable } from "../../../src/app/export/safeText.ts";
import { unescaped } from "./package.ts";
import { hostile, materialOf, renamed, shipped, shownOf, tellingOf, views } from "./support.ts";

const template = shipped("invoice-inquiry");
const shown = shownOf({ ...template, noticeable: 3, promise: { minutes: 75, effort: 1, share: 0.7 } }, 60);
const picture = "data:image/png;base64,iVBORw0KGgo=";

/** Elements and attributes that our own page is made of. */
const elements =
  /^(html|head|meta|title|style|body|main|section|h1|h2|p|span|strong|img|div|table|caption|thead|tbody|tr|th|td|ul|li|a)$/;
const attributes = /^(lang|charset|http-equiv|content|name|class|src|alt|scope|colspan|href)$/;

/** Every tag of the page, each of ours; anything else is a fault. */
function foreign(page: string): readonly string[] {
  const body = page.replace(`<style>${style}</style>`, "").replace("<!doctype html>", "");
  const found: string[] = [];
  const rest = body.replaceAll(/<\/?([a-z][\w-]*)((?:\s+[\w-]+="[^"<>]*")*)>/g, (tag, name: string, own: string) => {
    if (!elements.test(name)) found.push(tag);
    for (const [, attribute, value] of own.matchAll(/\s+([\w-]+)="([^"]*)"/g)) {
      if (!attributes.test(attribute)) found.push(tag);
      if (attribute === "href" && !/^(https?|file):/.test(value)) found.push(tag);
      if (attribute === "src" && value !== picture) found.push(tag);
    }
    return "";
  });
  return rest.includes("<") || rest.includes(">") ? [...found, "a bare angle"] : found;
}

describe("a page in one file", () => {
  test("allows pictures that it holds and its own style, and nothing else", () => {
    const page = htmlPage(tellingOf("One", [materialOf(shown, "cost-experience")]), "en-GB", () => picture);
    const own = `sha256-${createHash("sha256").update(style).digest("base64")}`;
    expect(styleHash).toBe(own);
    expect(page).toContain(`content="default-src 'none'; style-src '${own}'; img-src data:;`);
    expect(page.match(/<style>/g)).toHaveLength(1);
    expect(foreign(page)).toEqual([]);
  });

  test.each(views)("of %s has its sentences, its table, what differs, the seed and the link", (view) => {
    const material = materialOf(shown, view, { base: template });
    const page = unescaped(htmlPage(tellingOf("One", [material]), "en-GB", () => null));
    expect(page).toMatch(/<table><caption>/);
    expect(page).toContain(`What differs from “${template.title}”`);
    expect(page).toMatch(/Noticeable difference<\/td><td>\S+ → 3/);
    expect(page).toContain("goldilocks: the same seed");
    expect(page).toContain(material.link);
    expect(page).toContain("Every assumption");
  });

  test("of a story has its steps in their order, and one ground for those of one scenario", () => {
    const steps = ["one", "two"].map((caption) => materialOf(shown, "cost-experience", { caption }));
    const page = htmlPage(tellingOf("A story", steps), "en-GB", () => null);
    expect(page).toMatch(/<h1>A story<\/h1>[\s\S]*<h2>1\. one<\/h2>[\s\S]*<h2>2\. two<\/h2>/);
    expect(page.match(/What stands behind these figures/g)).toHaveLength(1);
  });

  test("of a story says at each step what differs from the step before, by group", () => {
    const steps = [
      materialOf(shownOf(template, 60), "cost-experience"),
      materialOf(shown, "teams", { base: template }),
    ];
    const page = unescaped(htmlPage(tellingOf("A story", steps), "en-GB", () => null));
    expect(page).toContain("Held against “step 1”.");
    expect(page).toMatch(/What differs from “step 1”<\/caption><tbody><tr><th scope="row">Promise<\/th>/);
    const alike = htmlPage(tellingOf("A story", [steps[1], materialOf(shown, "blueprint")]), "en-GB", () => null);
    expect(alike).toContain("The numbers are those of step 1.");
  });

  test("lists all assumptions of a template once, and of what was changed in it what differs", () => {
    const plain = materialOf(shownOf(template, 20), "cost-experience");
    const changed = materialOf(shown, "cost-experience", { base: template });
    const count = (steps: readonly (typeof plain)[]) =>
      unescaped(htmlPage(tellingOf("A story", steps), "en-GB", () => null)).match(/Every assumption/g)?.length ?? 0;
    expect(count([plain, changed])).toBe(1);
    // Before it was listed there is nothing to point to, and what was changed itself is no list of the template.
    expect(count([changed, plain])).toBe(2);
    const page = unescaped(htmlPage(tellingOf("A story", [plain, changed]), "en-GB", () => null));
    expect(page).toContain(`Every other assumption is that of “${template.title}”, as listed for step 1.`);
    expect(page).toMatch(/Noticeable difference<\/td><td>\S+ → 3/);
  });

  test.each(hostile)("holds no element but its own when everything is called %j", (text) => {
    const steps = views.map((view) =>
      materialOf(renamed(shown, text), view, { caption: text, notes: text, link: text }),
    );
    expect(foreign(htmlPage(tellingOf(text, steps), "en-GB", () => picture))).toEqual([]);
  });

  test("holds no element but its own, whatever the names", () => {
    const texts = fc.string({ unit: fc.constantFrom(..."<>\"'&/=! abx-;\u0000\ud800".split("")), maxLength: 30 });
    fc.assert(
      fc.property(texts, (text) => {
        const material = materialOf(renamed(shown, text), "where-right-lies", { caption: text, link: text });
        expect(foreign(htmlPage(tellingOf(text, [material]), "en-GB", () => null))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("texts", () => {
  test("read back as they were, but for what no page can hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(writable(text) === text);
        expect(unescaped(escaped(text))).toBe(text);
      }),
    );
  });

  test("become names of files that any system takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fileName(text, "csv")).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.csv$/);
        expect(fileName(text, "csv").length).toBeLessThanOrEqual(64);
      }),
    );
    expect(fileName("The third call: mine", "pptx")).toBe("the-third-call-mine.pptx");
    expect(fileName("…", "png")).toBe("goldilocks.png");
  });
});
