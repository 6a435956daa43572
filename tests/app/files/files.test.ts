import { describe, expect, it } from "vitest";
import { readScenario } from "../../../src/app/files/read.ts";
import { scenarioText } from "../../../src/app/files/save.ts";
import { problemText } from "../../../src/scenario/problem.ts";
import { whereIs } from "../../../src/scenario/where.ts";
import { sampleFile } from "../../support/sample.ts";

const asFile = (text: string) => new File([text], "client.json", { type: "application/json" });

/** In both orders of bytes, with the mark at the beginning and without. */
function inUtf16(text: string): readonly File[] {
  return [true, false].flatMap((little) =>
    ["\uFEFF", ""].map((mark) => {
      const written = mark + text;
      const view = new DataView(new ArrayBuffer(2 * written.length));
      for (let i = 0; i < written.length; i++) view.setUint16(2 * i, written.charCodeAt(i), little);
      return new File([view.buffer], "client.json");
    }),
  );
}

describe("a scenario file", () => {
  it("is read as it was saved", async () => {
    const reading = await readScenario(asFile(scenarioText(sampleFile())));
    expect(reading).toEqual({ ok: true, file: sampleFile() });
  });

  it("is read in UTF-16 too, as some programs write it, with the mark at its beginning and without", async () => {
    const text = scenarioText({ ...sampleFile(), title: "Käthes Bäckerei €" });
    for (const file of inUtf16(text)) {
      expect(await readScenario(file)).toMatchObject({ ok: true, file: { title: "Käthes Bäckerei €" } });
    }
  });

  it("that begins with another letter than JSON does is told so, in whatever encoding", async () => {
    for (const before of ["„", "ж", "é", "\u3000"]) {
      const text = `${before}${scenarioText(sampleFile())}`;
      for (const file of [asFile(text), ...inUtf16(text)]) {
        const reading = await readScenario(file);
        expect(reading.ok ? [] : reading.problems.map(problemText)).toEqual([
          `line 1, column 1: "${before}" stands where a value should`,
        ]);
      }
    }
  });

  it("with a stray zero in it is told where, and is no other encoding for that", async () => {
    const reading = await readScenario(asFile(`\u0000${scenarioText(sampleFile())}`));
    expect(reading.ok ? [] : reading.problems.map(problemText)).toEqual([
      'line 1, column 1: "\\u0000" stands where a value should',
    ]);
  });

  it("with a key that stands twice is not opened, and told where", async () => {
    const reading = await readScenario(
      asFile(scenarioText(sampleFile()).replace('"stage":', '"team": "office", "stage":')),
    );
    if (reading.ok) throw new Error("a team that is said twice was accepted");
    expect(reading.problems.map(problemText)).toEqual(['steps[0].team: "team" stands more than once in one object']);
    expect(reading.problems.map(whereIs)).toEqual(["Step 1, Advise: team"]);
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
