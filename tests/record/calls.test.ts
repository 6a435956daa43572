import { describe, expect, test } from "vitest";
import { isServed, readRecord } from "./calls.ts";

const HEADER =
  "vru+line\tcall_id\tcustomer_id\tpriority\ttype\tdate\tvru_entry\tvru_exit\tvru_time\tq_start\tq_exit\tq_time\toutcome\tser_start\tser_exit\tser_time\tserver";

/** A row of Sunday 3 January: asks for an agent at 10:00:10, queues 20 s, is served 60 s by S1. Cells can be replaced. */
function row(cells: Record<string, string> = {}): string {
  const usual: Record<string, string> = {
    type: "PS",
    date: "990103",
    vru_entry: "10:00:00",
    vru_exit: "10:00:10",
    q_start: "10:00:10",
    q_exit: "10:00:30",
    q_time: "20",
    outcome: "AGENT",
    ser_start: "10:00:29",
    ser_exit: "10:01:29",
    ser_time: "60",
    server: "S1",
  };
  const columns = HEADER.split("\t");
  return columns.map((column) => cells[column] ?? usual[column] ?? "0").join("\t");
}

const NOT_QUEUED = { q_start: "0:00:00", q_exit: "0:00:00", q_time: "0" };
const NOT_SERVED = { ser_start: "0:00:00", ser_exit: "0:00:00", ser_time: "0", server: "NO_SERVER" };

function read(...rows: string[]) {
  return readRecord([HEADER, ...rows, ""].join("\r\n"));
}

describe("a row of the record", () => {
  test("becomes a call that asks for an agent when it leaves the menu", () => {
    expect(read(row()).calls).toEqual([
      { date: 3, type: "PS", asked: 36_010, queued: true, waited: 20, hungUp: false, service: 60, agent: "S1" },
    ]);
  });

  test("that was answered at once did not queue", () => {
    expect(read(row(NOT_QUEUED)).calls).toMatchObject([{ queued: false, waited: 0, hungUp: false }]);
  });

  test("that hung up in the queue is a call without service, though a service may be written there", () => {
    const hangUp = { outcome: "HANG" };
    expect(read(row({ ...hangUp, ...NOT_SERVED }), row(hangUp)).calls).toMatchObject([
      { hungUp: true, waited: 20, service: null },
      { hungUp: true, waited: 20, service: null },
    ]);
  });

  test("that hung up inside the menu never asked for an agent", () => {
    expect(read(row({ outcome: "HANG", ...NOT_QUEUED, ...NOT_SERVED })).calls).toEqual([]);
  });

  test("with a menu time below zero counts by when it left the menu", () => {
    expect(read(row({ vru_entry: "10:01:00", vru_time: "-50" })).calls).toMatchObject([{ asked: 36_010 }]);
  });

  test("outside Sunday to Thursday, before 7:00, PHANTOM, TT or of an unexplained type is no call", () => {
    const others = [
      row({ date: "990101" }),
      row({ date: "990102" }),
      row({ vru_exit: "6:59:59", q_start: "6:59:59" }),
      row({ outcome: "PHANTOM" }),
      row({ type: "TT" }),
      row({ type: "AA" }),
    ];
    expect(read(...others).calls).toEqual([]);
    expect(read(row({ date: "990107" }), row({ date: "990131" })).calls.map((call) => call.date)).toEqual([7, 31]);
  });

  test("of other shape is refused with its number", () => {
    expect(() => read(row(), "AA0101\t1\t2")).toThrow("row 3: 3 columns, not 17");
  });
});

test("a call the bank returned is time on the line of its agent all the same", () => {
  expect(read(row({ type: "TT" })).services).toEqual([{ date: 3, agent: "S1", start: 36_029, end: 36_089 }]);
});

test("a service that begins after midnight belongs to the evening before", () => {
  const late = row({ vru_exit: "23:59:57", ...NOT_QUEUED, ser_start: "0:00:14", ser_exit: "0:02:21", ser_time: "127" });
  expect(read(late).services).toEqual([{ date: 3, agent: "S1", start: 86_414, end: 86_541 }]);
});

test("a service without an agent's code shows nobody at work, and one under ten seconds serves nobody", () => {
  const { calls, services } = read(row({ server: "NO_SERVER" }), row({ ser_time: "9" }));
  expect(services.map((service) => service.agent)).toEqual(["S1"]);
  expect(calls.map(isServed)).toEqual([true, false]);
});
