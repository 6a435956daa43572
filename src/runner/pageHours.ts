/** The page's worker for days by the hour; apart from page.ts, which the first load needs. */
import { type ConnectHourCounter, hourCounterAt } from "./hours.ts";
import { startWatcher } from "./page.ts";

export const connectPageHourCounter: ConnectHourCounter = (died) => {
  const worker = startWatcher(died);
  return { counter: hourCounterAt(worker), close: () => worker.terminate() };
};
