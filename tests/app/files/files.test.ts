import { describe, expect, it } from "vitest";
import { readScenario } from "../../../src/app/files/read.ts";
import { scenarioText } from "../../../src/app/files/save.ts";
import { whereIs } from "../../../src/scenario/where.ts";
import { sampleFile } from "../../support/sample.ts";

const asFile = (text: string) => new File([text], "client.json", { type: "application/json" });

describe("a scenario file", () => {
  it("is read as it was saved", async () => {
    const reading = await readScenario(asFile(scenarioText(sampleFile())));
    expect(reading).toEqual({ ok: true, file: sampleFile() });
  });

  it("is read in UTF-16 too, as some programs write it, with the mark at its beginning and without", async () => {
    const text = scenarioText({ ...sampleFile(), title: "Käthes Bäckerei €" });
    const units = (marked: boolean, little: boolean) => {
      const written = marked ? `\uFEFF${text}` : text;
      const view = new DataView(new ArrayBuffer(2 * written.length));
      for (let i = 0; i < written.length; i++) view.setUint16(2 * i, written.charCodeAt(i), little);
      return new File([view.buffer], "client.json");
    };
    for (const file of [units(true, true), units(false, true), units(true, false), units(false, false)]) {
      expect(await readScenario(file)).toMatchObject({ ok: true, file: { title: "Käthes Bäckerei €" } });
    }
  });

  it("that cannot be opened keeps its name and gets its problems", async () => {
    const reading = await readScenario(asFile(scenarioText({ ...sampleFile(), standardRange: 3 })));
    if (reading.ok) throw new Error("a standard range of 3 was accepted");
    expect(reading.name).toBe("client.json");
    expect(reading.problems.map((problem) => problem.place)).toEqual(["standardRange"]);
    expect(reading.problems.map(whereIs)).toEqual(["Standard range"]);
  });

  it("beyond 5 MB is refused without being read", async () => {
    const huge = asFile(" ".repeat(5_000_001));
    huge.text = () => Promise.reject(new Error("it was read"));
    const reading = await readScenario(huge);
    if (reading.ok) throw new Error("5 MB of nothing were accepted");
    expect(reading.problems).toEqual([
      { place: "the file", found: "5.0 MB", wrong: "is more than a scenario file may have: 5 MB" },
    ]);
  });

  it("that vanished before it was read says so", async () => {
    const gone = asFile("{}");
    gone.text = () => Promise.reject(new Error("NotFoundError"));
    const reading = await readScenario(gone);
    expect(reading.ok ? [] : reading.problems.map((problem) => problem.found)).toEqual(["NotFoundError"]);
  });
});
