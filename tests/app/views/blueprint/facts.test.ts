/** What a blueprint says of steps and teams: the share that a step can handle against the customers themselves. */
import { describe, expect, test } from "vitest";
import { ofTeams } from "../../../../src/app/views/basis.ts";
import { cellsOf } from "../../../../src/app/views/blueprint/cells.ts";
import { type Cell, handledShare, stepFacts, teamFacts } from "../../../../src/app/views/blueprint/facts.ts";
import { teamLines } from "../../../../src/app/views/teams/model.ts";
import { createWords } from "../../../../src/app/words/format.ts";
import { Further } from "../../../../src/experiment/further.ts";
import { traceReplication } from "../../../../src/outcome/trace.ts";
import { leversAt } from "../../../../src/process/levers.ts";
import { resolveScenario } from "../../../../src/scenario/resolve.ts";
import { sampleFile } from "../../../support/sample.ts";
import { simulatedCurve } from "../../../support/simulatedCurve.ts";
import { readTrace } from "../../../support/traceLines.ts";
import { engineProps } from "../engine.ts";
import { fixtureProps } from "../fixture.ts";

/** Nobody gives up, so who reaches a step is as varied as who comes. */
const file = sampleFile();
const scenario = resolveScenario({
  ...file,
  segments: file.segments.map(({ patience: _, ...segment }) => segment),
});
const [population] = scenario.populations;
const [forced, helped] = scenario.designs;
const cell = (dial: number, design = forced): Cell => ({
  id: "",
  name: "",
  design,
  population,
  dial,
  sample: null,
  answer: { certified: true, confidence: 0.95 },
});

/** Of the first visits with a need in some days, how many fitted at a step. */
function counted(step: string, dial: number): { readonly share: number; readonly visits: number } {
  const fits: boolean[] = [];
  for (let replication = 0; replication < 40; replication++) {
    const request = { scenario, population: population.id, design: forced.id, dial, seed: "handled", replication };
    for (const { visits, needs } of readTrace(traceReplication(request)).customers) {
      const first = visits.find((visit) => visit.at === "step" && visit.step === step && visit.fits !== null);
      if (first && needs[step]) fits.push(first.fits === true);
    }
  }
  return { share: fits.filter(Boolean).length / fits.length, visits: fits.length };
}

describe("the share of needs that a step can handle", () => {
  test.each([
    [0, 0],
    [0, 0.4],
    [1, 0],
    [1, 0.4],
  ])("is that of the engine's customers: step %i at dial %f", (index, dial) => {
    const { id } = scenario.steps[index];
    const { share, visits } = counted(id, dial);
    const range = leversAt(forced, dial).range.get(id) ?? 0;
    const expected = handledShare(scenario, population, index, range) ?? Number.NaN;
    // Five standard errors of a count.
    expect(Math.abs(share - expected)).toBeLessThan(5 * Math.sqrt((expected * (1 - expected)) / visits));
  });

  test("never falls with the range, is all of them at the full range, and none where nobody needs the step", () => {
    for (const [step] of scenario.steps.entries()) {
      const shares = Array.from(
        { length: 11 },
        (_, i) => handledShare(scenario, population, step, i / 10) ?? Number.NaN,
      );
      for (const [i, share] of shares.entries()) expect(share).toBeGreaterThanOrEqual(shares[i - 1] ?? 0);
      expect(shares[10]).toBe(1);
    }
    const unneeded = { ...scenario, segments: scenario.segments.map((one) => ({ ...one, needs: new Map() })) };
    expect(handledShare(unneeded, population, 0, 0.5)).toBeNull();
  });
});

describe("the facts of a blueprint", () => {
  test("have every step, and the desk behind them", () => {
    const facts = stepFacts(scenario, cell(0.5, helped));
    expect(facts.map(({ name }) => name)).toEqual(["Advise", "Approve", "Sign", "Experts"]);
    expect(facts[0].minutes).toBeCloseTo(6 * (1 + 0.1 * 0.5), 12);
  });

  test("have no desk's team where the design sends nobody there, and say what was not counted", () => {
    expect(teamFacts(scenario, cell(0.5)).map(({ id }) => id)).toEqual(["counter", "office"]);
    expect(teamFacts(scenario, cell(0.5, helped)).map(({ id }) => id)).toEqual(["counter", "office", "experts"]);
    expect(teamFacts(scenario, cell(0.5)).every(({ utilisation, wait }) => utilisation === null && wait === null)).toBe(
      true,
    );
  });

  test("are of the answer first, then of the ends, of today and of the other designs, each once", () => {
    const cells = cellsOf(fixtureProps(64), createWords("en-GB", "EUR"));
    expect(cells[0].id).toBe("answer");
    expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
    expect(cells.map(({ id }) => id)).toEqual(expect.arrayContaining(["rigid", "flexible", "design helped"]));
    expect(cells.find(({ id }) => id === "rigid")?.dial).toBe(0);
  });

  test("are the teams' own figures wherever both views tell one, before the first look and after it", () => {
    const words = createWords("en-GB", "EUR");
    for (const days of [8, 64]) {
      const props = engineProps(days);
      const [curve] = props.curves;
      const { dials, teams } = teamLines(curve, props, words);
      const shared = cellsOf(props, words).filter(
        ({ design, dial }) => design.id === curve.design && dials.includes(dial),
      );
      expect(shared.map(({ id }) => id)).toEqual(expect.arrayContaining(["answer", "rigid"]));
      for (const one of shared) {
        const at = dials.indexOf(one.dial);
        const told = teamFacts(props.scenario, one);
        expect(told.map(({ id }) => id)).toEqual(expect.arrayContaining(teams.map(({ team }) => team.id)));
        for (const { team, utilisation, wait } of teams) {
          const fact = told.find(({ id }) => id === team.id);
          expect([fact?.utilisation, fact?.wait]).toEqual([utilisation[at], wait[at]]);
          expect(wait[at].halfWidth === null).toBe(days === 8);
        }
      }
    }
  });

  test("of today's other design, which has no view of its teams, are told in the same way", () => {
    const props = engineProps(64);
    const [curve] = props.curves;
    const [, other] = props.scenario.designs;
    const scenario = { ...props.scenario, today: { design: other.id, dial: 0.5 } };
    const today = simulatedCurve(scenario, {
      population: curve.population,
      design: other.id,
      dials: [0.5],
      seed: "views",
      days: 64,
    });
    const cells = cellsOf({ ...props, scenario, curves: [{ ...curve, today }] }, createWords("en-GB", "EUR"));
    const found = cells.find(({ id }) => id === "today");
    if (!found) throw new Error("today");
    const told = new Further(today, today.layout.measures.filter(ofTeams), curve.answer.confidence).levels(0);
    const facts = teamFacts(scenario, found).flatMap(({ utilisation, wait }) => [utilisation, wait]);
    expect(facts.filter((one) => one !== null)).toHaveLength(told.length);
    expect(told).toEqual(expect.arrayContaining(facts.filter((one) => one !== null)));
  });
});
