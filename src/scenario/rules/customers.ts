/** Who comes: mixes and needs name what exists, weights weigh something, and no more come than can be simulated. */
import type { Report } from "../ledger.ts";
import { maxCustomersADay, maxCustomersARun } from "../limits.ts";
import { figure } from "../problem.ts";
import { allOf, checkReference, checkShares, entriesOf, idsOf, type Rule, sum } from "./terms.ts";

export const segmentRule: Rule = (file, report) => {
  const steps = idsOf(file.steps);
  file.segments?.forEach((segment, i) => {
    for (const [id] of entriesOf(segment?.needs))
      checkReference(report, ["segments", i, "needs", id], id, steps, "step");
    const { speed, ease, fit } = segment?.weights ?? {};
    const weights = allOf([speed, ease, fit]);
    if (weights && sum(weights) <= 0) report(["segments", i, "weights"], "0", "is the sum of the weights, not above 0");
  });
};

export const profileRule: Rule = (file, report) => {
  const profile = file.arrivals?.profile;
  const slots = profile && allOf(profile);
  if (slots && sum(slots) <= 0) report(["arrivals", "profile"], "0", "is the sum of the profile, not above 0");
};

interface Volume {
  readonly minutes: number;
  readonly limit: number;
  readonly of: string;
}

function volumeOf(regime: Parameters<Rule>[0]["regime"]): Volume | null {
  if (regime?.kind === "day" && regime.openMinutes !== undefined) {
    return { minutes: regime.openMinutes, limit: maxCustomersADay, of: "a day" };
  }
  if (regime?.kind === "continuous" && regime.warmUpMinutes !== undefined && regime.minutes !== undefined) {
    return { minutes: regime.warmUpMinutes + regime.minutes, limit: maxCustomersARun, of: "a run" };
  }
  return null;
}

function checkVolume(report: Report, path: readonly (string | number)[], perHour: number, volume: Volume): void {
  const expected = (perHour * volume.minutes) / 60;
  // A volume set to the limit is not to fail by the rounding of the division.
  if (expected <= volume.limit * (1 + 1e-9)) return;
  const expects = `makes ${figure(Math.round(expected))} expected customers ${volume.of}`;
  report(path, figure(perHour), `${expects}, above the limit of ${figure(volume.limit)}`);
}

export const populationRule: Rule = (file, report) => {
  const segments = idsOf(file.segments);
  const volume = volumeOf(file.regime);
  file.populations?.forEach((population, i) => {
    const path = ["populations", i];
    const mix = entriesOf(population?.mix);
    for (const [id] of mix) checkReference(report, [...path, "mix", id], id, segments, "segment");
    if (population?.mix)
      checkShares(
        report,
        [...path, "mix"],
        mix.map(([, share]) => share),
      );
    if (volume && population?.perHour !== undefined) {
      checkVolume(report, [...path, "perHour"], population.perHour, volume);
    }
  });
};
