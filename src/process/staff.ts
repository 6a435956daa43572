/**
 * The people: who is at work, who is busy, and the minutes they are paid for.
 *
 * People of a team differ only in whether they are cross-trained, so a team is two crews, and counts say all: how many
 * of each the roster has present, and how many of these are free. Which queue a person serves next is decided elsewhere.
 */
import type { Cohort } from "../population/cohort.ts";
import type { Clock } from "./clock.ts";
import type { Plan, Roster } from "./plan.ts";

/** Number of the crew of a team's plain people (`crossTrained` 0), or of its cross-trained ones (1). */
export function crewOf(team: number, crossTrained: 0 | 1): number {
  return 2 * team + crossTrained;
}

export function teamOfCrew(crew: number): number {
  return crew >> 1;
}

export function isCrossTrained(crew: number): boolean {
  return (crew & 1) === 1;
}

/** People of an unlimited team: more than will ever be busy. */
const unlimitedPeople = 2 ** 30;

/** Minutes of one team in one replication. */
export interface TeamMinutes {
  /** Rostered person-minutes, absent people included. */
  readonly rostered: Float64Array;
  /** Person-minutes of those present, without those beyond a slot. */
  readonly present: Float64Array;
  /** Worked beyond a slot, up to closing. */
  readonly beyond: Float64Array;
  /**
   * Worked between opening and closing (or in the measured minutes), beyond a slot included. Here and after closing an
   * unlimited team's machines count like people, whom nobody pays.
   */
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
  /** By crew: present by the roster of the slot, and how many are idle; below 0: so many work beyond their slot. */
  private readonly roster: Int32Array;
  private readonly free: Int32Array;
  private readonly beyondSince: Float64Array;
  private slots: SlotCounts[] = [];

  constructor(
    private readonly plan: Plan,
    private readonly clock: Clock,
  ) {
    const teams = plan.rosters.length;
    this.rostered = new Float64Array(teams);
    this.present = new Float64Array(teams);
    this.beyond = new Float64Array(teams);
    this.worked = new Float64Array(teams);
    this.afterClosing = new Float64Array(teams);
    this.beyondSince = new Float64Array(teams);
    this.roster = new Int32Array(2 * teams);
    this.free = new Int32Array(2 * teams);
  }

  /** Opens a replication: everybody of the first slot who is not absent is there and idle. */
  open(cohort: Cohort): void {
    for (const minutes of [this.rostered, this.present, this.beyond, this.worked, this.afterClosing]) minutes.fill(0);
    this.beyondSince.fill(0);
    this.roster.fill(0);
    this.free.fill(0);
    this.slots = this.plan.rosters.map((roster, team) => presentBySlot(roster, team, cohort));
    this.plan.rosters.forEach(({ headcount }, team) => {
      if (headcount !== null) this.count(team, headcount);
      this.changeSlot(team, 0);
    });
  }

  isIdle(crew: number): boolean {
    return this.free[crew] > 0;
  }

  /** A person of a crew starts work that takes until then. */
  begin(crew: number, until: number): void {
    const { opens, closes } = this.plan;
    const team = teamOfCrew(crew);
    this.free[crew]--;
    const within = Math.min(until, closes) - Math.max(this.clock.now, opens);
    if (within > 0) this.worked[team] += within;
    if (until > closes) this.addAfterClosing(team, until);
  }

  /** A person of a crew ends work; whether the roster still has a place for them, or they go home. */
  end(crew: number): boolean {
    const stays = this.free[crew] >= 0;
    if (!stays) this.addBeyond(teamOfCrew(crew));
    this.free[crew]++;
    return stays;
  }

  /** A slot of a team begins. */
  changeSlot(team: number, slot: number): void {
    this.addBeyond(team);
    this.changeRoster(crewOf(team, 0), this.slots[team].plain[slot]);
    this.changeRoster(crewOf(team, 1), this.slots[team].crossTrained[slot]);
  }

  /** A continuous run has no closing time: its minutes end in the midst of things. */
  private addAfterClosing(team: number, until: number): void {
    const { closes, horizon } = this.plan;
    if (horizon === Number.POSITIVE_INFINITY) this.afterClosing[team] += until - Math.max(this.clock.now, closes);
  }

  private changeRoster(crew: number, people: number): void {
    this.free[crew] += people - this.roster[crew];
    this.roster[crew] = people;
  }

  /** Adds the minutes that people have worked beyond their slot since the last change of their number. */
  private addBeyond(team: number): void {
    const people = Math.max(0, -this.free[crewOf(team, 0)]) + Math.max(0, -this.free[crewOf(team, 1)]);
    const until = Math.min(this.clock.now, this.plan.closes);
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
  }
}

/** Whether a person is absent for the day; person 0 never is. */
export function isAbsent(roster: Roster, person: number, uniforms: Float64Array): boolean {
  return person > 0 && uniforms[person] < roster.absence;
}

function presentBySlot(roster: Roster, team: number, cohort: Cohort): SlotCounts {
  const { headcount } = roster;
  if (headcount === null) return { plain: Int32Array.of(unlimitedPeople), crossTrained: new Int32Array(1) };
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
