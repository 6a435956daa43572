import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLink } from "../../../src/app/share/fragment.ts";
import { fingerprintOf } from "../../../src/app/share/hash.ts";
import {
  type LinkReading,
  linkOf,
  linkVersion,
  readLink,
  templateIn,
  templateOf,
} from "../../../src/app/share/link.ts";
import { packed } from "../../../src/app/share/pack.ts";
import type { Situation } from "../../../src/app/store/store.ts";
import { withPart, withValue } from "../../../src/scenario/change.ts";
import { checkScenario } from "../../../src/scenario/check.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { anyEdits, anySituation, edited, opening, shipped } from "./support.ts";

function read(fragment: string, templates = shipped): Extract<LinkReading, { ok: true }> {
  const reading = readLink(fragment, templates);
  if (!reading.ok) throw new Error(reading.problem);
  return reading;
}

const refusal = (fragment: string, templates = shipped): string => {
  const reading = readLink(fragment, templates);
  return reading.ok ? "" : reading.problem;
};

const linked = (situation: Situation): string => linkOf(situation, templateOf(situation, shipped));

describe("a link", () => {
  it("gives back the situation that it was made of, whatever that is", () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const { situation: back, notes } = read(linked(situation));
        expect(back).toEqual({ ...situation, opened: templateOf(situation, shipped) ?? situation.opened });
        expect(notes).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("says which template has to be there before it is read, where it is held against one", () => {
    for (const file of shipped) expect(templateIn(linked(opening(file)))).toBe(file.id);
    expect(templateIn(linkOf(opening(shipped[0]), null))).toBeNull();
    for (const bad of ["", "#1=AAAA", "#9=AAAA", "#1"]) expect(templateIn(bad)).toBeNull();
  });

  it("of a template without a change holds its id and no number of it", () => {
    for (const file of shipped) {
      const link = linked(opening(file));
      expect(link.length).toBeLessThan(100);
      const { situation, template } = read(link);
      expect(situation).toEqual(opening(file));
      expect(template).toBe(file);
    }
  });

  it("of a shipped scenario with twelve sliders moved stays under 2,000 characters", () => {
    for (const file of shipped) {
      fc.assert(
        fc.property(anyEdits(12), (edits) => {
          expect(linked({ ...opening(file), file: edited(file, edits), seed: "goldilocks 7" }).length).toBeLessThan(
            2_000,
          );
        }),
        { numRuns: 8 },
      );
    }
  });

  it("needs its template, so no scenario that links were made from goes away", () => {
    const ids = shipped.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["bank-branch", "invoice-inquiry", "telephone-bank"]));
  });

  it("holds a scenario that no page knows as a whole, and any page opens it", () => {
    const [file] = shipped;
    const own = { ...file, id: "the-client", title: "The client" };
    const link = linked({ ...opening(own), file: withValue(own, ["standardRange"], 0.4) });
    const { situation, template } = read(link, []);
    expect(template).toBeNull();
    expect([situation.opened, situation.file.standardRange]).toEqual([own, 0.4]);
  });

  it("is held against its template, whatever it was when it was opened, in links of before too", () => {
    const [file] = shipped;
    const opened = withValue(file, ["standardRange"], 0.4);
    const made = { ...opening(opened), file: withValue(opened, ["steps", 0, "exposure"], 0.31) };
    expect(read(linked(made)).situation).toEqual({ ...made, opened: file });
    const content = {
      t: [file.id, fingerprintOf(file)],
      o: [["standardRange", 0.4]],
      f: [[`steps.${file.steps[0].id}.exposure`, 0.31]],
    };
    expect(read(`#1=${packed(JSON.stringify(content))}`).situation).toEqual({ ...made, opened: file });
  });

  it("shows text from a name as that text", () => {
    const [file] = shipped;
    const title = '<img src=x onerror="alert(1)"> & \u2028';
    expect(read(linked({ ...opening(file), file: { ...file, title } })).situation.file.title).toBe(title);
  });

  it("is read where a program has written its sign in another way, and is told from a place on the page", () => {
    const link = linked(opening(shipped[0]));
    expect(read(link.replace("=", "%3D")).template).toBe(shipped[0]);
    expect([link, link.slice(1), "#2=x", "#1", "#name=x"].map(isLink)).toEqual([true, true, true, true, true]);
    expect(["", "#", "#answer", "#assumptions", "#compared"].map(isLink)).toEqual([false, false, false, false, false]);
  });
});

describe("a link whose template has changed since", () => {
  const [then] = shipped;
  const step = then.steps[0].id;
  const before = withValue(withValue(then, ["standardRange"], 0.44), ["steps", 0, "exposure"], 0.31);
  const link = linked({ ...opening(then), file: before });

  it("applies its changes to the template as it is now, and says so", () => {
    const now = withValue(then, ["populations", 0, "perHour"], 7);
    const { situation, notes } = read(link, [now]);
    expect(situation.opened).toEqual(now);
    expect(situation.file).toEqual(withValue(withValue(now, ["standardRange"], 0.44), ["steps", 0, "exposure"], 0.31));
    expect(notes).toEqual([
      `${then.title} has changed since this link was made. What the link changes is applied to it as it is now.`,
    ]);
  });

  it("leaves out the changes whose place is gone, and names them", () => {
    const renamed = JSON.parse(JSON.stringify(then).replaceAll(`"${step}"`, '"another-step"')) as ScenarioFile;
    const { situation, notes } = read(link, [renamed]);
    expect(situation.file).toEqual(withValue(renamed, ["standardRange"], 0.44));
    expect(notes[1]).toBe(`1 change no longer fits and is left out: steps.${step}.exposure.`);
  });

  it("leaves out the changes that would make no scenario of it, and keeps the others", () => {
    const closed = (of: ScenarioFile, minutes: number) =>
      withPart(of, ["regime"], { kind: "day", openMinutes: minutes });
    const wider = withPart(withValue(then, ["standardRange"], 0.44), ["segments", 0, "needs"], { [step]: 0.5 });
    const made = linked({ ...opening(then), file: wider });
    const renamed = JSON.parse(
      JSON.stringify(closed(then, 480)).replaceAll(`"${step}"`, '"another-step"'),
    ) as ScenarioFile;
    const { situation, notes } = read(made, [renamed]);
    expect(checkScenario(situation.file).ok).toBe(true);
    expect(situation.file.standardRange).toBe(0.44);
    expect(notes[1]).toMatch(/no longer fits? and (is|are) left out: segments\./);
  });

  it("thinks nothing of another story", () => {
    const retold = {
      ...then,
      story: "Told anew.",
      steps: then.steps.map((one) => ({ ...one, name: `${one.name}, anew` })),
    };
    expect(read(link, [retold]).notes).toEqual([]);
  });

  it("says which template it needs where that is not there", () => {
    expect(refusal(link, [])).toBe(`This link changes a scenario that does not come with this page: "${then.id}".`);
  });
});

describe("a link that is not as it was made", () => {
  const known = [...shipped];
  const good = linked({ ...opening(shipped[0]), file: edited(shipped[0], [{ slider: 3, place: 20 }]) });

  it("is refused wherever it is cut off", () => {
    for (let length = 0; length < good.length; length++)
      expect(refusal(good.slice(0, length)), `${length}`).not.toBe("");
  });

  it("with letters changed is refused, or gives a checked scenario all the same", () => {
    const letter = fc.constantFrom(..."ABCXYZabcxyz0189-_=%#<");
    fc.assert(
      fc.property(fc.nat(good.length - 1), letter, fc.nat(3), (at, other, more) => {
        const mutated = good.slice(0, at) + other + good.slice(at + more);
        const reading = readLink(mutated, known);
        if (reading.ok) expect(checkScenario(reading.situation.file).ok).toBe(true);
        else expect(reading.problem).toMatch(/^This link .*\.$/);
      }),
      { numRuns: 500 },
    );
  });

  it("that says anything at all, well packed, is refused or gives checked files", () => {
    const place = fc.constantFrom(
      "standardRange",
      "steps",
      "segments.0",
      "promise.share",
      "__proto__.x",
      "constructor",
      "",
    );
    const change = fc.tuple(place, fc.jsonValue({ maxDepth: 3 }));
    const content = fc.record(
      {
        t: fc.oneof(fc.constant([shipped[0].id, "stale"]), fc.jsonValue()),
        o: fc.oneof(fc.array(change, { maxLength: 3 }), fc.jsonValue()),
        f: fc.oneof(fc.array(change, { maxLength: 3 }), fc.jsonValue()),
        r: fc.oneof(fc.constant("value"), fc.jsonValue()),
        s: fc.oneof(fc.string(), fc.jsonValue()),
        p: fc.jsonValue(),
        c: fc.oneof(fc.constant("designs"), fc.jsonValue()),
        v: fc.oneof(fc.string(), fc.jsonValue()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(content, fc.jsonValue()), (value) => {
        const reading = readLink(`#${linkVersion}=${packed(JSON.stringify(value))}`, known);
        if (!reading.ok) expect(reading.problem).toMatch(/^(This link|The scenario in this link) /);
        else
          for (const file of [reading.situation.opened, reading.situation.file])
            expect(checkScenario(file).ok).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
