/** Traces in a page's worker. */
import { serveTraces } from "./serveTraces.ts";

serveTraces();
