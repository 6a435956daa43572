/** What the sheets to print say: the assumptions of a scenario, the answer of its days, a lesson that fills its time. */
import { describe, expect, it } from "vitest";
import { pointsOf } from "../../../src/app/charts/series.ts";
import { shippedScenarios } from "../../../src/app/files/shipped.ts";
import { answerTable, workedOutText } from "../../../src/app/gallery/sheets/answer.ts";
import { designTable, populationTable, promisedText, teamTable } from "../../../src/app/gallery/sheets/assumptions.ts";
import { lesson } from "../../../src/app/gallery/sheets/fiftyMinutes.ts";
import { asOpened, besideThePage, ofScene, workedOut } from "../../../src/app/gallery/sheets/source.ts";
import { waitingText } from "../../../src/app/gallery/sheets/waiting.ts";
import type { Shown } from "../../../src/app/store/shown.ts";
import { createStore, type RunStudy } from "../../../src/app/store/store.ts";
import { createRehearsal } from "../../../src/app/story/rehearsal.ts";
import { opening } from "../../../src/app/teach/case.ts";
import { createWords } from "../../../src/app/words/format.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import { shippedFile } from "../../scenarios/shipped.ts";
import { sampleFile } from "../../support/sample.ts";
import { turn } from "../store/support.ts";
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

  it("tell every design of a scenario from every other", () => {
    for (const { id } of shippedScenarios) {
      const scenario = resolveScenario(shippedFile(id));
      const { rows } = designTable(scenario, words);
      expect([id, rows.map(([name]) => name)]).toEqual([id, scenario.designs.map(({ name }) => name)]);
      expect([id, new Set(rows.map(([, ...cells]) => cells.join("|"))).size]).toEqual([id, rows.length]);
    }
  });

  it("name the steps that bend where others do not, and put designs in one row of which they say the same", () => {
    const menu = resolveScenario(shippedFile("menu-and-kitchen"));
    const [all, some] = designTable(menu, words).rows.map(([, , gives]) => gives);
    expect(all).toBe(`Room to bend ${words.percent(1)}`);
    expect(some).toBe(`Room to bend ${words.percent(1)}, only in Take the order and Serve`);
    const twin = { ...menu.designs[0], id: "twin", name: "Its twin" };
    expect(designTable({ ...menu, designs: [menu.designs[0], twin] }, words).rows.map(([name]) => name)).toEqual([
      `${menu.designs[0].name}; Its twin`,
    ]);
  });

  it("say who helps whom, in a chain, in pairs, or as it comes", () => {
    const centre = resolveScenario(shippedFile("call-centre-chain"));
    const gives = designTable(centre, words).rows.map(([, , text]) => text);
    expect(gives[0]).toMatch(/in a chain: Bills team → Orders team → .* → Bills team$/);
    expect(gives[1]).toMatch(/in pairs: Bills team and Orders team, Returns team and Repairs team, /);
    expect(gives[2]).toMatch(/for 5 other teams$/);
    const [design] = centre.designs;
    const alsoServes = new Map(
      centre.teams.map(({ id }) => [id, [id === "bills-team" ? "orders-team" : "bills-team"]]),
    );
    expect(designTable({ ...centre, designs: [{ ...design, alsoServes }] }, words).rows[0][2]).toContain(
      "Returns team → Bills team",
    );
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

describe("a sheet of another scenario than the one on the page", () => {
  const [first, other] = shippedScenarios;
  /** Studies by the scenario that they are of; none ends unless it is broken off. */
  function page() {
    const studies: { readonly id: string; readonly signal: AbortSignal | undefined }[] = [];
    const run: RunStudy = ({ scenario }, { signal }) => {
      studies.push({ id: scenario.id, signal });
      return new Promise((resolve) => signal?.addEventListener("abort", () => resolve([])));
    };
    return { store: createStore({ first, run }), rehearsal: createRehearsal(run), studies };
  }

  it("is worked out beside the page, which stays as it was and goes on afterwards", async () => {
    const { store, rehearsal, studies } = page();
    const before = store.situation.value;
    const leave = workedOut(store, rehearsal, asOpened(other));
    await turn();
    expect(studies.map(({ id }) => id)).toEqual([first.id, other.id]);
    expect([store.situation.value, store.activity.value]).toEqual([before, "stopped"]);
    leave();
    expect(studies.map(({ id }) => id)).toEqual([first.id, other.id, first.id]);
    expect(studies.map(({ signal }) => signal?.aborted)).toEqual([true, true, false]);
    expect(store.situation.value).toBe(before);
    expect(store.history.value.done).toEqual([]);
  });

  it("says of that scenario that it is being worked out, as it comes", () => {
    const { rehearsal } = page();
    const { scenario, changes, shown, running } = ofScene(rehearsal.scene(asOpened(other)));
    expect([scenario.title, changes, shown]).toEqual([other.title, 0, null]);
    expect(waitingText(running)).toBe("This is being worked out.");
  });

  it("is the page's own where the page has that very scenario unchanged", () => {
    const { store } = page();
    expect([besideThePage(first, store), besideThePage(other, store)]).toEqual([null, other]);
    store.edit({ ...first, noticeable: 7 }, "Another noticeable difference");
    expect(besideThePage(first, store)).toBe(first);
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
