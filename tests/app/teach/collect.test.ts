import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostTeams, nothing, type Taking, take, takingText } from "../../../src/app/teach/collect.ts";
import { type Guess, textOf } from "../../../src/app/teach/guess.ts";
import { nothingKept, readRecord, recordOf } from "../../../src/app/teach/kept.ts";
import { teamsText } from "../../../src/app/teach/texts.ts";

const wanted = { scenario: "third-call", mark: "0123abcd" };

const guessOf = (team: string, percent: number, over: Partial<Guess> = {}): Guess => ({
  kind: "guess",
  ...wanted,
  team,
  dial: percent / 100,
  cost: null,
  experience: null,
  ...over,
});

const address = "https://example.org/goldilocks/?workshop";
const linkOf = (guess: Guess): string => `${address}${textOf(guess)}`;
const pasted = (text: string, before = nothing): Taking => take(before, [{ name: null, text }], wanted);
const teams = ({ collected }: Taking): readonly string[] => collected.guesses.map(({ team }) => team);

describe("links that are pasted", () => {
  it("of forty teams are all taken at once, one a line, with any text around them", () => {
    const forty = Array.from({ length: 40 }, (_, i) => guessOf(`Team ${i + 1}`, 2 * i));
    const text = forty
      .map((guess, i) => `${i % 3 === 0 ? "Hello, ours: " : ""}<${linkOf(guess)}>, thanks!`)
      .join("\r\n");
    const taking = pasted(`Dear all,\n\n${text}\n\n-- \nthe class`);
    expect(taking.collected.guesses).toEqual(forty);
    expect([taking.taken, taking.refused]).toEqual([40, []]);
    expect(takingText(taking)).toBe("40 taken.");
  });

  it("may stand in one line, or be no more than their fragment", () => {
    const [a, b] = [guessOf("A", 10), guessOf("B", 20)];
    expect(teams(pasted(`${linkOf(a)} ${textOf(b)}`))).toEqual(["A", "B"]);
    expect(teams(pasted(`${linkOf(a)}${textOf(b)}`))).toEqual(["A", "B"]);
  });

  it("of a team that has guessed before replace what it guessed, and say so", () => {
    const first = pasted(`${linkOf(guessOf("Blau", 10))}\n${linkOf(guessOf("Rot", 20))}`);
    const second = pasted(linkOf(guessOf("BLAU", 30)), first.collected);
    expect(second.collected.guesses).toEqual([guessOf("BLAU", 30), guessOf("Rot", 20)]);
    expect(takingText(second)).toBe("BLAU replaced its earlier one.");
  });

  it("that are there already change nothing", () => {
    const first = pasted(linkOf(guessOf("Blau", 10)));
    const again = pasted(linkOf(guessOf("Blau", 10)), first.collected);
    expect(again.collected).toEqual(first.collected);
    expect(takingText(again)).toBe("1 was there already.");
  });

  it("that are bad are named with the reason, and the good ones are taken all the same", () => {
    const lines = [
      linkOf(guessOf("Blau", 10)),
      linkOf(guessOf("Cut", 10)).slice(0, -9),
      linkOf(guessOf("Else", 10, { scenario: "coffee-shop" })),
      linkOf(guessOf("Other", 10, { mark: "ffffffff" })),
      linkOf(guessOf("Rot", 20)),
    ];
    const taking = pasted(lines.join("\n"));
    expect(teams(taking)).toEqual(["Blau", "Rot"]);
    expect(taking.refused).toEqual([
      "Line 2 is damaged or cut off.",
      'Line 3, of Else, is a guess about another scenario: "coffee-shop".',
      "Line 4, of Other, is a guess about other numbers of this scenario.",
    ]);
    expect(takingText(taking)).toBe("2 taken; 3 not taken.");
  });

  it("that the page was opened by and that were cut off anywhere are named as a link", () => {
    const link = textOf(guessOf("Blau", 10));
    for (let length = 2; length < link.length; length++) {
      const { collected, refused } = pasted(link.slice(0, length));
      expect([link.slice(0, length), collected.guesses.length, refused]).toEqual([
        link.slice(0, length),
        0,
        [expect.stringMatching(/^The link /)],
      ]);
    }
    expect(pasted("Good morning").refused).toEqual(["What was pasted holds no team's link."]);
  });

  it("from files are named by their file; a file without any is named too", () => {
    const received = [
      { name: "blau.txt", text: `${linkOf(guessOf("Blau", 10))}\n` },
      { name: "holiday.txt", text: "The sea." },
      { name: "cut.txt", text: linkOf(guessOf("Cut", 10)).slice(0, -5) },
    ];
    const taking = take(nothing, received, wanted);
    expect(teams(taking)).toEqual(["Blau"]);
    expect(taking.refused).toEqual(["holiday.txt holds no team's link.", "The link of cut.txt is damaged or cut off."]);
  });

  it("to a scenario are a team's where the line begins with its name", () => {
    const shared = "https://example.org/goldilocks/#1=AbC-_9";
    const taking = pasted(`Team Rot: ${shared}\n${shared}\nBlau – ${shared}`);
    expect(taking.collected.scenarios).toEqual([
      { kind: "team", team: "Team Rot", link: "#1=AbC-_9" },
      { kind: "team", team: "Blau", link: "#1=AbC-_9" },
    ]);
    expect(taking.refused).toEqual([expect.stringMatching(/^Line 2 leads to a scenario, and no team's name/)]);
  });

  it("are taken up to a limit, and no text is too long or too strange to be refused in words", () => {
    const many = Array.from({ length: mostTeams + 2 }, (_, i) => textOf(guessOf(`T${i}`, 50))).join(" ");
    const taking = pasted(many);
    expect(taking.collected.guesses).toHaveLength(mostTeams);
    expect(taking.refused).toHaveLength(2);
    const absurd = [`#guess1.${"a".repeat(5_000_000)}`, "#1=a".repeat(500_000), "x".repeat(3_000_000), "", "#guess1."];
    for (const text of absurd) expect(pasted(text).refused).toHaveLength(1);
  });

  it("leave nobody out and count everybody once, in whatever order they come", () => {
    const anyPaste = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,5}$/), fc.integer({ min: 0, max: 100 })), {
      selector: ([name]) => name,
      maxLength: 12,
    });
    fc.assert(
      fc.property(anyPaste, anyPaste, (first, second) => {
        const text = (some: typeof first) => some.map(([name, dial]) => linkOf(guessOf(name, dial))).join("\n");
        const after = pasted(text(second), pasted(text(first)).collected).collected.guesses;
        const expected = new Map([...first, ...second]);
        expect(new Map(after.map(({ team, dial }) => [team, Math.round(100 * dial)]))).toEqual(expected);
        expect(after).toHaveLength(expected.size);
      }),
    );
  });
});

describe("what is kept of a room", () => {
  it("comes back as it was", () => {
    const { collected } = pasted(`${linkOf(guessOf("Blau", 10))}\nRot: #1=abc`);
    const kept = { mine: guessOf("Me", 40, { cost: 27 }), collected };
    expect(readRecord(JSON.parse(JSON.stringify(recordOf(kept, wanted))), wanted)).toEqual(kept);
  });

  it("comes back however long a team's link is, or it was not taken in the first place", () => {
    for (const length of [30_000, 100_000, 149_000]) {
      const { collected, refused } = pasted(`Rot: #1=${"a".repeat(length)}`);
      expect([collected.scenarios.length, refused]).toEqual([1, []]);
      const kept = { mine: null, collected };
      expect(readRecord(JSON.parse(JSON.stringify(recordOf(kept, wanted))), wanted)).toEqual(kept);
    }
    const { collected, refused } = pasted(`Rot: #1=${"a".repeat(151_000)}`);
    expect([collected, refused]).toEqual([nothing, ["The link is longer than any team's link."]]);
  });

  it("is read with the same distrust as a link", () => {
    const strange = [
      null,
      7,
      {},
      { version: 2, texts: [linkOf(guessOf("A", 1))] },
      { version: 1, mine: 3, texts: "x" },
      { version: 1, mine: textOf(guessOf("A", 1, { mark: "ffffffff" })), texts: [3, "#guess1.x"] },
    ];
    for (const record of strange) expect(readRecord(record, wanted)).toEqual(nothingKept);
  });
});

describe("how many have guessed", () => {
  it("is never said to be nobody where there is a guess of one's own", () => {
    expect([0, 1, 2].map((count) => teamsText(count, true))).toEqual([
      "Yours is the only guess yet",
      "1 team has guessed",
      "2 teams have guessed",
    ]);
    expect(teamsText(0, false)).toBe("No team has guessed yet");
  });
});
