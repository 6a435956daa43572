/**
 * What is kept of journeys that were simulated, so that a study whose scenario differs only in money, expectations or
 * the promise scores them again in place of simulating them.
 *
 * Facts are found by what the journeys depend on (see paths.ts), the seed, the dial and the replication. A crowd is
 * one population of one such scenario; a course is one design that the crowd goes through. Within a limit of bytes:
 * the course that was not used for longest goes first, and what the present scenario uses never goes. When that alone
 * fills the memory nothing more is kept, so that a study cannot drive its own facts out.
 */
import type { CellRun } from "./cellRun.ts";
import type { Brought } from "./controls.ts";
import type { Crowd } from "./crowd.ts";
import type { KeptCell, Scoring } from "./keptCell.ts";

/** Sums over the measured customers of a replication, see controls.ts. */
export type CrowdSums = Pick<Brought, "work" | "variety">;

/** What all cells of a replication share. */
export interface CrowdDay extends CrowdSums {
  /** By measured customer in the order of arrival: index of the segment. */
  readonly segments: Uint8Array;
}

/** What is kept of a population: its customers by replication. */
export class CrowdMemory {
  readonly days = new Map<number, CrowdDay>();
  readonly courses = new Map<string, CourseMemory>();
  /** The simulation, ready for another replication; null: not built, or let go. */
  crowd: Crowd | null = null;

  ready(make: () => Crowd): Crowd {
    this.crowd ??= make();
    return this.crowd;
  }
}

/** What is kept of a design that a population goes through: the facts by dial and replication. */
export class CourseMemory {
  readonly cells = new Map<number, Map<number, KeptCell>>();
  /** By dial: ready for another replication. */
  readonly runs = new Map<number, CellRun>();
  /** Of the facts. */
  bytes = 0;
  /** The generation that used it last. */
  used = 0;

  find(dial: number, replication: number): KeptCell | null {
    return this.cells.get(dial)?.get(replication) ?? null;
  }

  ready(dial: number, make: () => CellRun): CellRun {
    return known(this.runs, dial, make);
  }
}

export class Memory {
  /** Of all that is kept; at most `limit`. */
  bytes = 0;
  /** How what follows is scored. */
  scoring: Scoring = { promise: 0, experience: 0 };
  private readonly crowds = new Map<string, CrowdMemory>();
  private keys: Keys = { paths: "", experience: "", promise: "" };
  private generation = 0;
  private full = false;

  /** `limit` in bytes; 0 keeps nothing. */
  constructor(readonly limit: number) {}

  /** What follows is asked for a scenario with these keys. Other paths make what they do not use droppable. */
  turnTo(keys: Keys): void {
    const { paths, experience, promise } = this.keys;
    this.keys = keys;
    this.scoring = {
      promise: this.scoring.promise + (keys.promise === promise ? 0 : 1),
      experience: this.scoring.experience + (keys.experience === experience ? 0 : 1),
    };
    if (keys.paths === paths) return;
    this.full = false;
    this.tidy();
    this.generation++;
  }

  crowd(key: string): CrowdMemory {
    return known(this.crowds, key, () => new CrowdMemory());
  }

  course(crowd: CrowdMemory, key: string): CourseMemory {
    const course = known(crowd.courses, key, () => new CourseMemory());
    course.used = this.generation;
    return course;
  }

  /** Whether to go on collecting the facts of a cell at so many customers: until packed they take 97 bytes each. */
  hasRoomFor(customers: number): boolean {
    return !this.full && 97 * customers < this.limit;
  }

  /** Keeps the facts of a cell, if there is room or room can be made. */
  keep(crowd: CrowdMemory, course: CourseMemory, at: KeptAt, cell: KeptCell, day: CrowdDay): void {
    // A scenario that is past may still be at its last replication.
    if (course.used !== this.generation) return;
    if (!this.makeRoom(cell.bytes + bytesOf(day))) return;
    if (!crowd.days.has(at.replication)) {
      crowd.days.set(at.replication, day);
      this.bytes += bytesOf(day);
    }
    known(course.cells, at.dial, () => new Map<number, KeptCell>()).set(at.replication, cell);
    course.bytes += cell.bytes;
    this.bytes += cell.bytes;
  }

  private makeRoom(bytes: number): boolean {
    while (this.bytes + bytes > this.limit && this.dropOldest());
    this.full = this.bytes + bytes > this.limit;
    return !this.full;
  }

  /** Drops the course that was used longest ago; false where all are in use. */
  private dropOldest(): boolean {
    let oldest: { crowd: CrowdMemory; course: CourseMemory } | null = null;
    for (const crowd of this.crowds.values()) {
      for (const course of crowd.courses.values()) {
        if (course.bytes === 0 || course.used === this.generation) continue;
        if (oldest === null || course.used < oldest.course.used) oldest = { crowd, course };
      }
    }
    if (oldest === null) return false;
    this.drop(oldest.crowd, oldest.course);
    return true;
  }

  private drop(crowd: CrowdMemory, course: CourseMemory): void {
    this.bytes -= course.bytes;
    course.bytes = 0;
    course.cells.clear();
    if ([...crowd.courses.values()].some(({ bytes }) => bytes > 0)) return;
    for (const day of crowd.days.values()) this.bytes -= bytesOf(day);
    crowd.days.clear();
  }

  /** Lets go of the simulations that the last scenario did not use, and of what is empty. */
  private tidy(): void {
    for (const [crowdKey, crowd] of this.crowds) {
      for (const [key, course] of crowd.courses) {
        if (course.used === this.generation) continue;
        course.runs.clear();
        if (course.bytes === 0) crowd.courses.delete(key);
      }
      if (crowd.courses.size === 0) this.crowds.delete(crowdKey);
      else if ([...crowd.courses.values()].every(({ runs }) => runs.size === 0)) crowd.crowd = null;
    }
  }
}

/** Texts of what a scenario's journeys (with their seed), experience and promise depend on, see paths.ts. */
export interface Keys {
  readonly paths: string;
  readonly experience: string;
  readonly promise: string;
}

/** Where facts stand in a course. */
export interface KeptAt {
  readonly dial: number;
  readonly replication: number;
}

/** What a day's customers take, objects around them included (an estimate). */
function bytesOf({ segments }: CrowdDay): number {
  return segments.byteLength + 300;
}

function known<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
