/** Traces and hours of days in a page's worker. */
import { serveTraces } from "./serveTraces.ts";

serveTraces();
