/** Customers written by chance, all in whole minutes, so that many things happen at the same time. */
import * as fc from "fast-check";
import type { Scenario } from "../../src/scenario/types.ts";
import type { HandCustomer } from "./handCohort.ts";

const minutes = fc.nat(4);
const share = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);
/** A uniform is below 1. */
const uniform = fc.nat(9).map((tenths) => tenths / 10);

/** Some customers for a scenario's opening hours, in the order of arrival. */
export function anyCustomers(scenario: Scenario): fc.Arbitrary<readonly HandCustomer[]> {
  const { regime, segments, steps } = scenario;
  const open = regime.kind === "day" ? regime.openMinutes : regime.minutes;
  const byStep = <T>(of: fc.Arbitrary<T>) => fc.record(Object.fromEntries(steps.map(({ id }) => [id, of])));
  const routes = Object.fromEntries(
    steps.map(({ id, next }) => {
      const ways = next.map(({ to }) => to);
      return [id, fc.array(fc.constantFrom(...ways), { minLength: 1, maxLength: 3 })];
    }),
  );
  const customer = fc.record({
    arrival: fc.nat(Math.min(open - 1, 30)),
    segment: fc.constantFrom(...segments.map(({ id }) => id)),
    patience: fc.oneof(fc.constant(undefined), fc.nat(6)),
    loud: fc.boolean(),
    judgedTarget: fc.boolean(),
    needs: byStep(fc.boolean()),
    variety: byStep(share),
    skip: byStep(uniform),
    work: byStep(fc.array(minutes, { minLength: 1, maxLength: 3 })),
    route: fc.record(routes),
    deskWork: byStep(minutes),
    returns: fc.array(fc.record({ delay: minutes, work: minutes }), { maxLength: 3 }),
  });
  return fc
    .array(customer, { minLength: 1, maxLength: 12 })
    .map((customers) => customers.sort((a, b) => a.arrival - b.arrival));
}

/** People who may be absent: of each team with absence, any but person 0. */
export function anyAbsent({ teams }: Scenario): fc.Arbitrary<Readonly<Record<string, readonly number[]>>> {
  const people = fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 4 });
  return fc.record(Object.fromEntries(teams.filter(({ absence }) => absence > 0).map(({ id }) => [id, people])));
}
