/** Every mutant, room by room. */
import type { Room } from "../mutant.ts";
import { distributions } from "./distributions.ts";
import { experiment } from "./experiment.ts";
import { outcome } from "./outcome.ts";
import { population } from "./population.ts";
import { process } from "./process.ts";
import { scenario } from "./scenario.ts";

export const rooms: readonly Room[] = [scenario, distributions, population, process, outcome, experiment];
