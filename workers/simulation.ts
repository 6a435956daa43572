/** The simulation in a page's worker. */
import { createReplicator } from "../src/outcome/replication.ts";
import { serve } from "./serve.ts";

serve({ createReplicator, now: () => performance.now() });
