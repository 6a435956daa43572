/** The simulation in a page's worker. */
import { keepingTools } from "./keeping.ts";
import { serve } from "./serve.ts";

// Not every browser says how many cores there are.
serve(keepingTools(navigator.hardwareConcurrency || 2));
