import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Guess,
  longestTeam,
  readSent,
  type Sent,
  type TeamScenario,
  teamKey,
  teamName,
  textOf,
} from "../../../src/app/teach/guess.ts";
import { idForm } from "../../../src/scenario/ids.ts";

const guess: Guess = {
  kind: "guess",
  scenario: "third-call",
  mark: "0123abcd",
  team: "Team Blau",
  dial: 0.45,
  cost: 27.3,
  experience: 72,
};

const base64url = (text: string): string => Buffer.from(text, "utf8").toString("base64url");
const sentList = (list: unknown): string => `#guess1.${base64url(JSON.stringify(list))}`;
const list = ["third-call", "0123abcd", "Team Blau", 45, 27.3, 72] as const;
const withPlace = (place: number, value: unknown): string =>
  sentList(list.map((one, i) => (i === place ? value : one)));

const problemOf = (text: string): string => {
  const reading = readSent(text);
  return reading.ok ? "taken" : reading.problem;
};

const anyTeam = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .map((text) => teamName(text))
  .filter((name) => name !== null);
const anyAmount = fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true }).filter((value) => !Object.is(value, -0)));
const anyGuess: fc.Arbitrary<Guess> = fc.record({
  kind: fc.constant("guess" as const),
  scenario: fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,63}$/).filter((id) => idForm.test(id)),
  mark: fc.stringMatching(/^[0-9a-f]{8}$/),
  team: anyTeam,
  dial: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  cost: anyAmount,
  experience: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
});
const anyScenario: fc.Arbitrary<TeamScenario> = fc.record({
  kind: fc.constant("team" as const),
  team: anyTeam,
  link: fc.stringMatching(/^#1=[A-Za-z0-9_-]{1,200}$/),
});
const anySent: fc.Arbitrary<Sent> = fc.oneof(anyGuess, anyScenario);

describe("a team's text", () => {
  it("says what went into it, whoever sends it", () => {
    fc.assert(
      fc.property(anySent, (sent) => {
        expect(readSent(textOf(sent))).toEqual({ ok: true, sent });
      }),
    );
  });

  it("is short, and of letters that no program changes", () => {
    expect(textOf(guess)).toMatch(/^#guess1\.[A-Za-z0-9_-]+$/);
    expect(textOf(guess).length).toBeLessThan(120);
  });

  it("of the first version keeps being read", () => {
    const old = "#guess1.WyJ0aGlyZC1jYWxsIiwiMDEyM2FiY2QiLCJUZWFtIEJsYXUiLDQ1LDI3LjMsNzJd";
    expect(readSent(old)).toEqual({ ok: true, sent: guess });
    expect(textOf(guess)).toBe(old);
  });

  it("that was cut off anywhere is refused, and so is one with a letter lost", () => {
    const whole = textOf(guess);
    for (let length = 0; length < whole.length; length++) expect(readSent(whole.slice(0, length)).ok).toBe(false);
  });

  it("may be anything at all and never throws", () => {
    const noise = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string().map((text) => `#guess1.${base64url(text)}`),
      fc.json().map((text) => `#guess1.${base64url(text)}`),
      fc.json().map((text) => `#team1.${base64url(text)}`),
      fc.stringMatching(/^#(guess|team)\d{1,7}\.[A-Za-z0-9_-]{0,40}$/),
    );
    fc.assert(
      fc.property(noise, (text) => {
        const reading = readSent(text);
        if (reading.ok) expect(readSent(textOf(reading.sent))).toEqual(reading);
        else expect(reading.problem).toMatch(/^\S.*[^.]$/);
      }),
    );
  });

  const hostile: readonly (readonly [what: string, text: string, why: RegExp])[] = [
    ["a newer version", `#guess2.${base64url("[]")}`, /newer Goldilocks/],
    ["a version that never was", `#guess0.${base64url("[]")}`, /never was/],
    ["a text of absurd length", `#guess1.${"A".repeat(5_000_000)}`, /longer than/],
    ["letters of another alphabet", "#guess1.ab+/", /no team's link/],
    ["a number of letters that no bytes have", "#guess1.abcde", /damaged/],
    ["bytes that are no text", `#guess1.${Buffer.from([0xff, 0xfe, 0xfd]).toString("base64url")}`, /damaged/],
    ["no JSON", `#guess1.${base64url("[1,2")}`, /damaged/],
    ["deep nesting", `#guess1.${base64url("[".repeat(300) + "]".repeat(300))}`, /damaged/],
    ["an object", `#guess1.${base64url('{"team":"x"}')}`, /something else/],
    ["keys of the prototype", `#guess1.${base64url('{"__proto__":{"dial":45},"length":6}')}`, /something else/],
    ["a list that is too short", sentList(list.slice(0, 5)), /something else/],
    ["a list that is too long", sentList([...list, 1]), /something else/],
    ["a scenario that is no id", withPlace(0, "<img src=x>"), /no scenario/],
    ["a mark that is none", withPlace(1, "xyz"), /which numbers/],
    ["a name that is no text", withPlace(2, 12), /no name/],
    ["an empty name", withPlace(2, "   "), /no name/],
    ["a name that is too long", withPlace(2, "x".repeat(longestTeam + 1)), /no name/],
    ["a name that turns the direction of writing", withPlace(2, "abc\u202edef"), /no name/],
    ["a name with an unseen character", withPlace(2, "Team\u200b Blau"), /no name/],
    ["a name with a line's end", withPlace(2, "Team\nBlau"), /no name/],
    ["half a character", `#guess1.${base64url('["third-call","0123abcd","\\ud800",45,null,null]')}`, /no name/],
    ["a dial beyond the end", withPlace(3, 101), /dial/],
    ["a dial below the start", withPlace(3, -1), /dial/],
    ["a dial between hundredths", withPlace(3, 45.5), /dial/],
    ["a dial as text", withPlace(3, "45"), /dial/],
    ["a cost as text", withPlace(4, "27"), /cost/],
    ["a cost of absurd size", withPlace(4, 1e300), /cost/],
    ["an endless cost", `#guess1.${base64url('["third-call","0123abcd","T",45,1e999,null]')}`, /cost/],
    ["an experience beyond 100", withPlace(5, 100.5), /experience/],
    ["a scenario without a link", `#team1.${base64url('["Team","javascript:alert(1)"]')}`, /no link/],
    ["a scenario's link of another kind", `#team1.${base64url('["Team",1]')}`, /something else/],
  ];

  it.each(hostile)("is refused with a reason: %s", (_, text, why) => {
    expect(problemOf(text)).toMatch(why);
  });

  it("keeps markup in a name as the text it is", () => {
    const team = "<b>Rot</b>";
    expect(readSent(textOf({ ...guess, team }))).toEqual({ ok: true, sent: { ...guess, team } });
  });
});

describe("a team's name", () => {
  it("is the same to the eye: one form, single spaces, no ends", () => {
    expect(teamName("  Team   Blau ")).toBe("Team Blau");
    expect(teamName("Gru\u0308n")).toBe("Gr\u00fcn");
    expect(teamKey("TEAM Blau")).toBe(teamKey("Team BLAU"));
    expect(teamKey("Ｔｅａｍ")).toBe(teamKey("team"));
  });

  it("of emoji counts them as characters", () => {
    expect(teamName("🦊".repeat(longestTeam))).toBe("🦊".repeat(longestTeam));
    expect(teamName("🦊".repeat(longestTeam + 1))).toBeNull();
  });
});
