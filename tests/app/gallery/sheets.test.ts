/** What the sheets to print say: the assumptions of a scenario, the answer of its days, a lesson that fills its time. */
import { describe, expect, it } from "vitest";
import { pointsOf } from "../../../src/app/charts/series.ts";
import { answerTable, workedOutText } from "../../../src/app/gallery/sheets/answer.ts";
import { designTable, populationTable, promisedText, teamTable } from "../../../src/app/gallery/sheets/assumptions.ts";
import { lesson } from "../../../src/app/gallery/sheets/fiftyMinutes.ts";
import { waitingText } from "../../../src/app/gallery/sheets/waiting.ts";
import type { Shown } from "../../../src/app/store/shown.ts";
import { opening } from "../../../src/app/teach/case.ts";
import { createWords } from "../../../src/app/words/format.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import { shippedFile } from "../../scenarios/shipped.ts";
import { sampleFile } from "../../support/sample.ts";
import { fixtureProps } from "../views/fixture.ts";

const words = createWords("en-GB", "EUR");
const bank = resolveScenario(shippedFile("bank-branch"));

describe("the assumptions of a sheet", () => {
  it("are the promise and the goal", () => {
    const text = promisedText(bank, words);
    for (const part of ["within 120 minutes", "at most 1.5", "80 in 100"]) expect(text).toContain(part);
    expect(promisedText({ promise: null, goal: null }, words)).toMatch(/^Nothing is promised/);
    expect(promisedText({ promise: null, goal: { netPerDay: 1500 } }, words)).toContain("€1,500 a day");
  });

  it("are the populations, with the shares of who comes, the largest first and nobody who does not come", () => {
    const { rows } = populationTable(bank, words);
    expect(rows.map(([name, perHour]) => [name, perHour])).toEqual(
      bank.populations.map(({ name, perHour }) => [name, String(perHour)]),
    );
    const shares = rows[0][2].split(", ").map((text) => Number.parseFloat(text.split(" ").at(-1) ?? ""));
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 6);
    const [first, ...others] = bank.segments.map(({ id }) => id);
    const lone = { ...bank.populations[0], mix: new Map([[first, 1], ...others.map((id) => [id, 0] as const)]) };
    expect(populationTable({ ...bank, populations: [lone] }, words).rows[0][2]).toBe(
      `${bank.segments[0].name} ${words.percent(1)}`,
    );
  });

  it("are the designs, with what they do with a need that does not fit and what full flexibility gives", () => {
    const { rows } = designTable(bank, words);
    expect(rows).toHaveLength(bank.designs.length);
    expect(new Set(rows.map(([, unmet]) => unmet)).size).toBe(bank.designs.length);
    const adaptive = `room to bend ${words.percent(1)}; ${words.percent(0.6)} of needless steps left out`;
    expect(rows[0][2].toLowerCase()).toBe(adaptive);
  });

  it("name cross-training only where somebody can help", () => {
    const file = sampleFile();
    const design = { ...file.designs[0], flexible: { crossTraining: 1 } };
    const helping = resolveScenario({ ...file, designs: [design] });
    const alone = resolveScenario({
      ...file,
      designs: [{ ...design, alsoServes: Object.fromEntries(file.teams.map(({ id }) => [id, []])) }],
    });
    expect(designTable(helping, words).rows[0][2]).toContain("trained for one other team");
    expect(designTable(alone, words).rows[0][2]).toBe("–");
  });

  it("are the teams, with their people and every step by who does it", () => {
    const { rows } = teamTable(bank, words);
    const work = rows.map(([, , text]) => text).join(" ");
    for (const { name } of bank.steps) expect(work).toContain(name);
  });
});

describe("the teacher's sheet", () => {
  const props = fixtureProps(60);
  const shown = { ...props, file: sampleFile(), rule: "promise", luckBefore: null, precision: {} } as unknown as Shown;

  it("has a row a curve, with the figures of the answer's own report", () => {
    const { rows } = answerTable(shown, words);
    expect(rows).toHaveLength(props.curves.length);
    props.curves.forEach((curve, i) => {
      const point = pointsOf(curve).find(({ isAnswer }) => isAnswer);
      if (!point?.measures.costPerCustomer) throw new Error("no answer");
      expect(rows[i][3]).toContain(words.estimate(point.measures.costPerCustomer, "money"));
      expect(rows[i][3]).toContain("±");
      expect(rows[i][2]).toContain(words.percent(point.dial).replace(/\D+$/, ""));
    });
  });

  it("gives no figure of a curve that has no interval yet", () => {
    const coarse = fixtureProps(4);
    expect(coarse.curves.map(({ answer }) => answer.certified)).not.toContain(true);
    const { rows } = answerTable({ ...shown, curves: coarse.curves }, words);
    expect(rows.flatMap(([, ...cells]) => cells).join(" ")).not.toMatch(/\d/);
  });

  it("says that it was worked out here, on how many days and from which seed, and whether more are to come", () => {
    const days = Math.max(...props.curves.map(({ answer }) => answer.replications));
    expect(workedOutText(shown, words)).toContain(`${days} days simulated from the seed “fixture”`);
    expect(workedOutText(shown, words)).not.toContain("More are");
    expect(workedOutText({ ...shown, stage: "refining" }, words)).toContain("More are");
  });
});

it("a sheet tells less of the story than the teacher's, where the story is a long one", () => {
  expect(bank.story.startsWith(opening(bank.story))).toBe(true);
  expect(opening(bank.story).length).toBeLessThan(bank.story.length / 2);
});

it("a lesson fills fifty minutes without a gap", () => {
  expect(lesson[0].from).toBe(0);
  expect(lesson.at(-1)?.to).toBe(50);
  lesson.slice(1).forEach(({ from }, i) => {
    expect(from).toBe(lesson[i].to);
  });
});

it("a sheet without figures says why: something to mend, a failure, still running, stopped too early, held", () => {
  const running = { problems: 0, failure: null, activity: "running", isCounted: false } as const;
  const texts = [
    waitingText({ ...running, problems: 1 }),
    waitingText({ ...running, failure: "No workers." }),
    waitingText(running),
    waitingText({ ...running, activity: "stopped", isCounted: true }),
    waitingText({ ...running, activity: "done" }),
  ];
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts[1]).toContain("No workers.");
});
