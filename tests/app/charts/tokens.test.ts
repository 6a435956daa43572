import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { kindTokens } from "../../../src/app/views/blueprint/play/kinds.ts";
import { differenceOf, eyes } from "../../support/colourVision.ts";

const css = readFileSync(new URL("../../../src/app/tokens.css", import.meta.url), "utf8");

/** Colours of the rule that begins with a selector, by name. */
function coloursOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(start, css.indexOf("}", start));
  return new Map([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]));
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const themes = { light: coloursOf(":root"), dark: coloursOf(':root[data-theme="dark"]') };

describe.each(Object.entries(themes))("the %s tokens", (_, colours) => {
  const of = (name: string) => colours.get(name) ?? "";

  test.each(["ink", "ink-2", "ink-3", "cold", "right", "hot"])("%s can be read on ground and panel", (name) => {
    expect(contrast(of(name), of("ground"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of(name), of("panel"))).toBeGreaterThanOrEqual(4.5);
  });

  test("lines of controls and grey curves are seen on ground and panel", () => {
    expect(contrast(of("edge"), of("ground"))).toBeGreaterThanOrEqual(3);
    expect(contrast(of("edge"), of("panel"))).toBeGreaterThanOrEqual(3);
  });

  test("kinds of customers are seen on ground and panel", () => {
    for (const kind of kindTokens) {
      for (const ground of ["ground", "panel"])
        expect(contrast(of(kind), of(ground)), `${kind} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });

  // Far more than the 2 or 3 that can be told from each other side by side: these are looked for one by one.
  const apart = 15;

  test("kinds of customers differ from each other to every eye, and from all temperatures to the usual one", () => {
    kindTokens.forEach((kind, i) => {
      for (const temperature of ["cold", "right", "hot"])
        expect(differenceOf(of(kind), of(temperature), eyes.usual), `${kind}, ${temperature}`).toBeGreaterThan(apart);
      for (const other of kindTokens.slice(0, i)) {
        for (const [name, eye] of Object.entries(eyes))
          expect(differenceOf(of(kind), of(other), eye), `${kind}, ${other}, ${name}`).toBeGreaterThan(apart);
      }
    });
  });
});

test("dark by preference and dark by choice are the same dark", () => {
  expect(coloursOf(':root:not([data-theme="light"])')).toEqual(themes.dark);
  expect([...themes.dark.keys()]).toEqual([...themes.light.keys()]);
});
