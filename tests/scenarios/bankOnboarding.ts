/** The points of the story of the law's steps and the house's, as what the simulation must show for them. */
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { scenarioOf, shippedFile } from "./shipped.ts";
import { dialOf, difference, measured, type Place, pointOf, rigidEnd, type Study, study } from "./study.ts";
import type { Points } from "./survival.ts";

export const onboarding = (): ScenarioFile => shippedFile("bank-onboarding");

/** The same customers under the law as it is, without it, and where the house calls everything compliance. */
export interface Branches {
  readonly asIs: Study;
  /** Nothing is mandatory. */
  readonly lawless: Study;
  /** Everything is. */
  readonly strict: Study;
}

const withMandatory = (file: ScenarioFile, mandatory: boolean): ScenarioFile => ({
  ...file,
  steps: file.steps.map((step) => ({ ...step, mandatory })),
});

export const lawless = (file: ScenarioFile): ScenarioFile => withMandatory(file, false);

/** The mechanism off: nobody is asked anything needless. */
export const allNeeded = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  segments: file.segments.map(({ needs: _, ...segment }) => segment),
});

export function branches(file: ScenarioFile, dials: readonly number[], days: number): Branches {
  const played = (version: ScenarioFile, at: readonly number[]) => study(scenarioOf(version), { judgement: at }, days);
  return {
    asIs: played(file, dials),
    lawless: played(lawless(file), dials),
    strict: played(withMandatory(file, true), [0, 0.5, 1]),
  };
}

export const places = ["high-street", "campus", "founders"];
const plainPlaces = ["high-street", "campus"];

export const point = ({ asIs }: Branches, place: string): Place => pointOf(asIs, place, "judgement");

const keeps = ({ scenario }: Study, place: Place): boolean =>
  measured(place, "promiseKept") >= (scenario.promise?.share ?? 1);

const everywhere = (holds: (place: string) => boolean): boolean => places.every(holds);

export const onboardingPoints = {
  "rigid, high street and campus break most of their broken promises over effort": ({ asIs }) =>
    plainPlaces.every((id) => {
      const rigid = rigidEnd(asIs, id, "judgement");
      return !keeps(asIs, rigid) && measured(rigid, "brokenBy.effort") > (1 - measured(rigid, "promiseKept")) / 2;
    }),
  "advisers who may judge keep the promise, well inside the dial": (world) =>
    everywhere((id) => {
      const place = point(world, id);
      return keeps(world.asIs, place) && dialOf(place) >= 0.2 && dialOf(place) <= 0.8;
    }),
  "were the declaration a rule like any other, more promises would be kept at that point": (world) =>
    everywhere((id) => {
      const here = point(world, id);
      const [more, halfWidth] = difference(
        { curve: world.lawless.curve(id, "judgement"), at: here.at },
        here,
        "promiseKept",
      );
      return more - halfWidth > 0;
    }),
  "and the point would lie at a less flexible dial": (world) =>
    everywhere((id) => dialOf(pointOf(world.lawless, id, "judgement")) < dialOf(point(world, id))),
  "if the house calls everything compliance, no dial keeps the promise": ({ strict }) =>
    everywhere((id) => {
      const curve = strict.curve(id, "judgement");
      return curve.dials.every((_, at) => !keeps(strict, { curve, at }));
    }),
} satisfies Points<Branches>;
