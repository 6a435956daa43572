/**
 * Listens to the simulation of a day and adds up, by team and hour, what is worked, who is on duty, who joins a queue
 * and how long those wait. The simulation is the same with it and without. Days only: a run without end is not for it.
 *
 * Work is booked as time goes by: between two events of a crew (a team's plain or its cross-trained people) as many work
 * as did before, so that minutes beyond a slot and after closing fall where they are worked. A wait is booked to the
 * hour in which it began, once it is over.
 */
import type { Cohort } from "../population/cohort.ts";
import type { Journeys } from "../process/journeys.ts";
import { type Plan, type Roster, slotStart } from "../process/plan.ts";
import type { Recorder } from "../process/recorder.ts";
import { crewOf, isAbsent, teamOfCrew } from "../process/staff.ts";
import { type HourLayout, hourHead, hourSlot, hourSum } from "./hourLayout.ts";

/** Nobody of that number stands in a queue. */
const notWaiting = -1;

export class HourBook implements Recorder {
  private row: Float64Array = new Float64Array(0);
  /** The opening hours cut at every hour and every change of a roster: where the pieces end, and their hours. */
  private readonly ends: readonly number[];
  private readonly hourOf: readonly number[];
  /** By team and piece: the slot of its roster. */
  private readonly slotOf: readonly Int32Array[];
  /** By crew: people of the roster who are present, by piece; null: unlimited, and not counted. */
  private roster: readonly (Int32Array | null)[] = [];
  /** By crew: how many work, up to when that is booked, and in which piece that lies. */
  private readonly busy: Int32Array;
  private readonly booked: Float64Array;
  private readonly piece: Int32Array;
  /** By customer: when they joined the queue they stand in, whose it is, and whether it is onstage. */
  private joinedAt = new Float64Array(0);
  private queue = new Int32Array(0);
  private onstage = new Uint8Array(0);

  constructor(
    private readonly layout: HourLayout,
    private readonly plan: Plan,
    private readonly cohort: Cohort,
    private readonly journeys: Journeys,
  ) {
    const { rosters, closes } = plan;
    const slots = new Set(rosters.map(({ headcount }) => headcount?.length ?? 1));
    const cuts = [...slots].flatMap((count) => Array.from({ length: count }, (_, i) => slotStart(closes, count, i)));
    const starts = [...new Set([...layout.edges.slice(0, -1), ...cuts])].sort((a, b) => a - b);
    this.ends = [...starts.slice(1), closes];
    this.hourOf = starts.map((start) => lastAt(layout.edges, start));
    this.slotOf = rosters.map(({ headcount }) => {
      const count = headcount?.length ?? 1;
      const begins = Array.from({ length: count }, (_, slot) => slotStart(closes, count, slot));
      return Int32Array.from(starts, (start) => lastAt(begins, start));
    });
    this.busy = new Int32Array(2 * rosters.length);
    this.booked = new Float64Array(2 * rosters.length);
    this.piece = new Int32Array(2 * rosters.length);
  }

  /** Begins the replication that the cohort stands at, into a row of zeros. */
  open(row: Float64Array): void {
    this.row = row;
    row[hourHead.days] = 1;
    this.busy.fill(0);
    this.booked.fill(0);
    this.piece.fill(0);
    this.roster = this.plan.rosters.flatMap((roster, team) => this.presentByPiece(roster, team));
    this.joinedAt = new Float64Array(this.cohort.drawn).fill(notWaiting);
    this.queue = new Int32Array(this.cohort.drawn);
    this.onstage = new Uint8Array(this.cohort.drawn);
  }

  /** Books what is left once everyone has gone: those who are on duty until closing. */
  close(): void {
    for (let crew = 0; crew < this.busy.length; crew++) this.book(crew, this.plan.closes);
  }

  skipped(): void {}

  joined(customer: number, team: number, now: number): void {
    const slot = customer & this.journeys.mask;
    this.joinedAt[customer] = now;
    this.queue[customer] = team;
    this.onstage[customer] =
      this.journeys.visit[slot] <= 0 || this.plan.steps[this.journeys.step[slot]].onstage ? 1 : 0;
    this.row[hourSlot(this.layout, team, this.hourAt(now)) + hourSum.joined]++;
  }

  began(customer: number, _work: number, now: number): void {
    const crew = this.journeys.server[customer & this.journeys.mask];
    this.endWait(customer, now);
    this.book(crew, now);
    this.busy[crew]++;
  }

  ended(customer: number, _fits: boolean | null, _next: number | null, now: number): void {
    const crew = this.journeys.server[customer & this.journeys.mask];
    this.book(crew, now);
    this.busy[crew]--;
  }

  /** Customers first .. end - 1 are gone: who of them still stood in a queue left it when their patience ended. */
  gone(first: number, end: number): void {
    for (let customer = first; customer < end; customer++) {
      if (this.joinedAt[customer] !== notWaiting) {
        this.endWait(customer, this.journeys.left[customer & this.journeys.mask]);
      }
    }
  }

  private endWait(customer: number, now: number): void {
    const joined = this.joinedAt[customer];
    const at = hourSlot(this.layout, this.queue[customer], this.hourAt(joined));
    this.row[at + hourSum.waited] += now - joined;
    if (this.onstage[customer] === 1) this.row[at + hourSum.waitedOnstage] += now - joined;
    this.row[hourHead.waited] += now - joined;
    this.joinedAt[customer] = notWaiting;
  }

  /** The hour of a time; as many as there are hours: after closing. */
  private hourAt(time: number): number {
    return lastAt(this.layout.edges, time);
  }

  /** Books a crew's minutes up to now. */
  private book(crew: number, now: number): void {
    const { ends, hourOf, booked, piece } = this;
    const roster = this.roster[crew];
    if (roster === null) return;
    const working = this.busy[crew];
    while (booked[crew] < now) {
      const at = piece[crew];
      const isOpen = at < ends.length;
      const until = isOpen ? Math.min(now, ends[at]) : now;
      const minutes = until - booked[crew];
      const hour = isOpen ? hourOf[at] : this.layout.edges.length - 1;
      const slot = hourSlot(this.layout, teamOfCrew(crew), hour);
      this.row[slot + hourSum.worked] += working * minutes;
      if (isOpen) this.row[slot + hourSum.onDuty] += Math.max(roster[at], working) * minutes;
      booked[crew] = until;
      if (isOpen && until === ends[at]) piece[crew]++;
    }
  }

  /** Of a team's plain people and of its cross-trained ones: who of them is there, by piece. */
  private presentByPiece(roster: Roster, team: number): readonly (Int32Array | null)[] {
    const { headcount, crossTrained } = roster;
    if (headcount === null) return [null, null];
    const people = Math.max(...headcount);
    const uniforms = roster.absence > 0 ? this.cohort.absenceOf(team, people) : null;
    // By number of people: how many of the first so many are there.
    const there = new Int32Array(people + 1);
    for (let person = 0; person < people; person++) {
      const absent = uniforms !== null && isAbsent(roster, person, uniforms);
      there[person + 1] = there[person] + (absent ? 0 : 1);
    }
    const crews: (Int32Array | null)[] = [];
    crews[crewOf(0, 0)] = this.slotOf[team].map((slot) => there[headcount[slot]] - there[crossTrained[slot]]);
    crews[crewOf(0, 1)] = this.slotOf[team].map((slot) => there[crossTrained[slot]]);
    return crews;
  }
}

/** Index of the last edge at or before a time; edges ascend from 0. */
function lastAt(edges: readonly number[], time: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle] <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}
