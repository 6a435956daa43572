/**
 * The people: who is at work, who is busy, and the minutes they are paid for.
 *
 * People of a team differ only in whether they are cross-trained, so counts say all: how many of each kind the roster
 * has present, and how many are busy. Busy above the roster are those who finish their work beyond their slot.
 * Which queue a person serves next is decided elsewhere.
 */
import type { Cohort } from "../population/cohort.ts";
import type { Plan, Roster } from "./plan.ts";

/** Minutes of one team in one replication. */
export interface TeamMinutes {
  /** Rostered person-minutes, absent people included. */
  readonly rostered: Float64Array;
  /** Person-minutes of those present, without those beyond a slot. */
  readonly present: Float64Array;
  /** Worked beyond a slot, up to closing. */
  readonly beyond: Float64Array;
  /** Worked between opening and closing (or in the measured minutes), beyond a slot included. */
  readonly worked: Float64Array;
  /** Worked after closing. */
  readonly afterClosing: Float64Array;
}

interface SlotCounts {
  readonly plain: Int32Array;
  readonly crossTrained: Int32Array;
}

export class Staff implements TeamMinutes {
  readonly rostered: Float64Array;
  readonly present: Float64Array;
  readonly beyond: Float64Array;
  readonly worked: Float64Array;
  readonly afterClosing: Float64Array;
  readonly unlimited: Uint8Array;
  /** Present by the roster of the slot, and busy, those beyond their slot included. */
  readonly plain: Int32Array;
  readonly crossTrained: Int32Array;
  readonly busyPlain: Int32Array;
  readonly busyCrossTrained: Int32Array;
  private readonly beyondSince: Float64Array;
  private slots: SlotCounts[] = [];

  constructor(private readonly plan: Plan) {
    const teams = plan.rosters.length;
    this.rostered = new Float64Array(teams);
    this.present = new Float64Array(teams);
    this.beyond = new Float64Array(teams);
    this.worked = new Float64Array(teams);
    this.afterClosing = new Float64Array(teams);
    this.beyondSince = new Float64Array(teams);
    this.plain = new Int32Array(teams);
    this.crossTrained = new Int32Array(teams);
    this.busyPlain = new Int32Array(teams);
    this.busyCrossTrained = new Int32Array(teams);
    this.unlimited = Uint8Array.from(plan.rosters, ({ headcount }) => (headcount === null ? 1 : 0));
  }

  /** Opens a replication: everybody of the first slot who is not absent is there and idle. */
  open(cohort: Cohort): void {
    for (const minutes of [this.rostered, this.present, this.beyond, this.worked, this.afterClosing]) minutes.fill(0);
    this.busyPlain.fill(0);
    this.busyCrossTrained.fill(0);
    this.slots = this.plan.rosters.map((roster, team) => presentBySlot(roster, team, cohort));
    this.plan.rosters.forEach((roster, team) => {
      if (roster.headcount !== null) this.count(team, roster.headcount);
    });
    this.slots.forEach((_, team) => {
      this.changeSlot(team, 0, 0);
    });
  }

  idlePlain(team: number): boolean {
    return this.busyPlain[team] < this.plain[team];
  }

  idleCrossTrained(team: number): boolean {
    return this.busyCrossTrained[team] < this.crossTrained[team];
  }

  /** A person of a team starts work that takes from `now` to `until`. */
  begin(team: number, crossTrained: number, now: number, until: number): void {
    if (crossTrained === 1) this.busyCrossTrained[team]++;
    else this.busyPlain[team]++;
    const { opens, closes, horizon } = this.plan;
    const within = Math.min(until, closes) - Math.max(now, opens);
    if (within > 0) this.worked[team] += within;
    // A continuous run has no closing time: its minutes end in the midst of things.
    if (until > closes && horizon === Number.POSITIVE_INFINITY) {
      this.afterClosing[team] += until - Math.max(now, closes);
    }
  }

  /** A person of a team ends work; whether the roster still has a place for them, or they go home. */
  end(team: number, crossTrained: number, now: number): boolean {
    const busy = crossTrained === 1 ? this.busyCrossTrained : this.busyPlain;
    const roster = crossTrained === 1 ? this.crossTrained : this.plain;
    const stays = busy[team] <= roster[team];
    if (!stays) this.addBeyond(team, now);
    busy[team]--;
    return stays;
  }

  /** A slot of a team begins. */
  changeSlot(team: number, slot: number, now: number): void {
    if (this.unlimited[team] === 1) return;
    this.addBeyond(team, now);
    this.plain[team] = this.slots[team].plain[slot];
    this.crossTrained[team] = this.slots[team].crossTrained[slot];
  }

  /** Adds the minutes that people have worked beyond their slot since the last change of their number. */
  private addBeyond(team: number, now: number): void {
    const people =
      Math.max(0, this.busyPlain[team] - this.plain[team]) +
      Math.max(0, this.busyCrossTrained[team] - this.crossTrained[team]);
    const until = Math.min(now, this.plan.closes);
    if (people > 0 && until > this.beyondSince[team]) this.beyond[team] += people * (until - this.beyondSince[team]);
    this.beyondSince[team] = until;
  }

  private count(team: number, headcount: readonly number[]): void {
    const slotMinutes = (this.plan.closes - this.plan.opens) / headcount.length;
    headcount.forEach((people, slot) => {
      const { plain, crossTrained } = this.slots[team];
      this.rostered[team] += people * slotMinutes;
      this.present[team] += (plain[slot] + crossTrained[slot]) * slotMinutes;
    });
    this.beyondSince[team] = 0;
    this.plain[team] = 0;
    this.crossTrained[team] = 0;
  }
}

/** Whether a person is absent for the day; person 0 never is. */
export function isAbsent(roster: Roster, person: number, uniforms: Float64Array): boolean {
  return person > 0 && uniforms[person] < roster.absence;
}

function presentBySlot(roster: Roster, team: number, cohort: Cohort): SlotCounts {
  const headcount = roster.headcount ?? [];
  const plain = new Int32Array(headcount.length);
  const crossTrained = Int32Array.from(roster.crossTrained);
  headcount.forEach((people, slot) => {
    plain[slot] = people - crossTrained[slot];
  });
  if (roster.absence === 0) return { plain, crossTrained };
  const uniforms = cohort.absenceOf(team, Math.max(...headcount));
  headcount.forEach((people, slot) => {
    for (let person = 0; person < people; person++) {
      if (!isAbsent(roster, person, uniforms)) continue;
      if (person < roster.crossTrained[slot]) crossTrained[slot]--;
      else plain[slot]--;
    }
  });
  return { plain, crossTrained };
}
