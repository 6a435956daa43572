import { expect, test } from "vitest";
import type { Call, CallRecord, CallType, Service } from "./calls.ts";
import { minutesByTaken, presence } from "./people.ts";

const at = (hour: number, minute: number) => (hour * 60 + minute) * 60;

function served(agent: string, type: CallType, start: number, end: number): { call: Call; service: Service } {
  const call = { date: 4, type, asked: start, queued: false, waited: 0, hungUp: false, service: end - start, agent };
  return { call, service: { date: 4, agent, start, end } };
}

function recordOf(...served: { call: Call; service: Service }[]): CallRecord {
  return { calls: served.map(({ call }) => call), services: served.map(({ service }) => service) };
}

/** Minutes at work on the one day, by hour from 7:00 on, as far as the last hour with any. */
function minutes(record: CallRecord): readonly number[] {
  const day = presence(record).get(4) ?? [];
  return day.slice(0, day.findLastIndex((time) => time > 0) + 1);
}

test("a gap of a quarter of an hour is time at work, a longer one is not", () => {
  const first = served("S1", "PS", at(7, 0), at(7, 5));
  expect(minutes(recordOf(first, served("S1", "PS", at(7, 20), at(7, 25))))).toEqual([25]);
  expect(minutes(recordOf(first, served("S1", "PS", at(7, 21), at(7, 26))))).toEqual([5 + 5]);
});

test("time at work is split at the full hour and added over people", () => {
  const record = recordOf(served("S1", "PS", at(7, 50), at(8, 10)), served("S2", "NE", at(8, 0), at(8, 30)));
  expect(minutes(record)).toEqual([10, 10 + 30]);
});

test("a call within another by the same person adds no time", () => {
  const record = recordOf(served("S1", "PS", at(7, 0), at(7, 30)), served("S1", "PS", at(7, 10), at(7, 20)));
  expect(minutes(record)).toEqual([30]);
});

test("people's time counts under all teams whose calls they took that day", () => {
  const record = recordOf(
    served("S1", "PS", at(7, 0), at(7, 30)),
    served("S1", "NE", at(7, 30), at(8, 30)),
    served("S2", "PE", at(9, 0), at(9, 20)),
    served("S2", "IN", at(9, 20), at(9, 30)),
  );
  expect(Object.fromEntries(minutesByTaken(record, true))).toEqual({ "regular+stock": 90, regular: 30 });
  expect(minutesByTaken(record, false).size).toBe(0);
});

test("a service of under ten seconds does not show that a person takes that type", () => {
  const record = recordOf(served("S1", "PS", at(7, 0), at(7, 30)), served("S1", "NW", at(7, 30), at(7, 30) + 9));
  expect([...minutesByTaken(record, true).keys()]).toEqual(["regular"]);
});
