/** What asks the deeper questions on this page: of its store, on its workers. */
import { conduct } from "../../runner/inquiry.ts";
import { connectPageTracer } from "../../runner/page.ts";
import type { Pool } from "../../runner/pool.ts";
import { createTraceDay } from "../../runner/trace.ts";
import { ownName } from "../keep/state.ts";
import type { Store } from "../store/store.ts";
import { readerLocale } from "../words/format.ts";
import { type Asking, createAsking } from "./asking.ts";
import { questions } from "./index.ts";

export function beginAsking(store: Store, pool: Pool): Asking {
  return createAsking({
    questions,
    tools: {
      conduct: (seed, inquiry, options) => conduct(pool, seed, inquiry, options),
      traceDay: createTraceDay(connectPageTracer),
    },
    store,
    locale: readerLocale(),
    ownName,
  });
}
