/** All experiments, in the order in which they are reported. */
import type { Experiment } from "../experiment.ts";
import { others } from "./others.ts";
import { pooling } from "./pooling.ts";
import { queues } from "./queues.ts";
import { skills } from "./skills.ts";
import { warmUps } from "./warmUp.ts";

export const experiments: readonly Experiment[] = [...queues, ...others, ...pooling, ...skills, ...warmUps];
