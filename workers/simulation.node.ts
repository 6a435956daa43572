/** The simulation in a thread of Node. */
import { availableParallelism } from "node:os";
import { parentPort } from "node:worker_threads";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import { keepingTools } from "./keeping.ts";
import { serve } from "./serve.ts";

if (parentPort === null) throw new Error("This file is a worker: start it as a thread.");
serve(keepingTools(availableParallelism()), nodeEndpoint(parentPort));
