/** The simulation in a thread of Node. */
import { parentPort } from "node:worker_threads";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import { createReplicator } from "../src/outcome/replication.ts";
import { serve } from "./serve.ts";

if (parentPort === null) throw new Error("This file is a worker: start it as a thread.");
serve({ createReplicator, now: () => performance.now() }, nodeEndpoint(parentPort));
