/** The points of the grey areas' story, as what the simulation must show for them. */
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { scenarioOf, shippedFile } from "./shipped.ts";
import { dialOf, measured, type Place, pointOf, rigidEnd, type Study, shownAbove, study } from "./study.ts";
import type { Points } from "./survival.ts";

export const claims = (): ScenarioFile => shippedFile("insurance-claims");

/** Both remedies together at some dials, each alone at some, skill alone where it stands today too. */
export function claimsStudy(file: ScenarioFile, dials: readonly number[], each: readonly number[], days: number) {
  const scenario = scenarioOf(file);
  const today = scenario.today?.dial ?? 0;
  const skill = [...new Set([...each, today])].sort((a, b) => a - b);
  return study(scenario, { both: dials, skill, judgement: each }, days);
}

/** The mechanism off: every claim needs every step, so none can be left out. */
export const allNeeded = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  segments: file.segments.map(({ needs: _, ...segment }) => segment),
});

/** No grey areas: whatever a claim needs, the standard answer fits. */
export const withoutExposure = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  steps: file.steps.map((step) => ({ ...step, exposure: 0 })),
});

/** No bottleneck: assessors for everybody. */
export const moreAssessors = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  teams: file.teams.map((team) => (team.id === "assessors" ? { ...team, headcount: 12 } : team)),
});

export const books = ["ordinary", "hail", "commercial"];

export const point = (world: Study, book: string): Place => pointOf(world, book, "both");

const everywhere = (holds: (book: string) => boolean): boolean => books.every(holds);

function today(world: Study, book: string): Place {
  const curve = world.curve(book, "skill");
  return { curve, at: curve.dials.indexOf(world.scenario.today?.dial ?? 0) };
}

const keeps = ({ scenario }: Study, place: Place): boolean =>
  measured(place, "promiseKept") >= (scenario.promise?.share ?? 1);

/** The promise is kept somewhere on the dial. */
function keepsSomewhere(world: Study, book: string, design: string): boolean {
  const curve = world.curve(book, design);
  return curve.dials.some((_, at) => keeps(world, { curve, at }));
}

const lateClear = (place: Place): number => measured(place, "brokenBy.late", "clear");

export const claimsPoints = {
  "rigid, more than a tenth of the clear claims are late, and less than half of these at the point": (world) =>
    everywhere((book) => {
      const rigid = lateClear(rigidEnd(world, book, "both"));
      return rigid > 0.1 && lateClear(point(world, book)) < rigid / 2;
    }),
  "skill alone keeps the promise at no dial": (world) => everywhere((book) => !keepsSomewhere(world, book, "skill")),
  "judgement alone keeps the promise at no dial": (world) =>
    everywhere((book) => !keepsSomewhere(world, book, "judgement")),
  "both together keep it, well inside the dial": (world) =>
    everywhere((book) => {
      const place = point(world, book);
      return keeps(world, place) && dialOf(place) >= 0.2 && dialOf(place) <= 0.8;
    }),
  "at the point answers come sooner than today": (world) =>
    everywhere((book) => shownAbove(today(world, book), point(world, book), "sojourn")),
  "at the point a claim costs less than today": (world) =>
    everywhere((book) => shownAbove(today(world, book), point(world, book), "costPerCustomer")),
} satisfies Points<Study>;
