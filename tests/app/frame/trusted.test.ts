import { describe, expect, it } from "vitest";
import { ownScript } from "../../../src/app/frame/trusted.ts";

const page = "https://site.example/goldilocks/";

describe("the scripts that the page may start", () => {
  it("are files of the site itself, given in full", () => {
    expect(ownScript("./offline.js", page)).toBe("https://site.example/goldilocks/offline.js");
    expect(ownScript("/assets/simulation.js", page)).toBe("https://site.example/assets/simulation.js");
  });

  it.each([
    "https://elsewhere.example/a.js",
    "//elsewhere.example/a.js",
    "data:text/javascript,0",
    "blob:https://site.example/1",
    "javascript:0",
  ])("are never %s", (address) => {
    expect(ownScript(address, page)).toBeNull();
  });
});
