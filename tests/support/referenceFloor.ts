/** The people and the queues of the second simulator: objects in lists, searched anew each time. */
import type { Scenario } from "../../src/scenario/types.ts";
import type { DesignAt } from "./designAt.ts";
import type { CustomerLine, VisitLine } from "./traceLines.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type ReferenceVisit = Mutable<VisitLine>;

export interface ReferenceCustomer {
  readonly line: CustomerLine;
  readonly entries: Map<string, number>;
  readonly visits: ReferenceVisit[];
  readonly skipped: { step: string; next: string }[];
  /** Steps whose need went unmet, first in time first. */
  readonly unmet: string[];
  outcome: CustomerLine["outcome"];
  left: number | null;
  returns: number;
  /** Comes back at some time still to be simulated. */
  awaited: boolean;
}

/** A visit in a queue or at work. */
export interface Stay {
  readonly customer: ReferenceCustomer;
  readonly visit: ReferenceVisit;
  /** Counts the joinings of queues, for those that join at the same time. */
  readonly joining: number;
}

export interface Person {
  readonly home: string;
  readonly crossTrained: boolean;
  busy: boolean;
}

export class ReferenceFloor {
  readonly waiting: Stay[] = [];
  private people: Person[] = [];
  /** People wanted by team and kind, as of the latest shift change. */
  private readonly wanted = new Map<string, number>();

  constructor(
    private readonly scenario: Scenario,
    private readonly at: DesignAt,
    private readonly serve: (stay: Stay, person: Person, now: number) => void,
  ) {}

  changeShifts(now: number): void {
    const come: Person[] = [];
    for (const { id: home } of this.scenario.teams) {
      const slots = this.at.slots(home);
      const slot = slots?.find(({ from, to }) => from <= now && now < to);
      if (slots === null || slot === undefined) continue;
      for (const crossTrained of [false, true]) {
        this.wanted.set(kindKey(home, crossTrained), crossTrained ? slot.crossTrained : slot.plain);
        for (const person of this.ofKind(home, crossTrained)) if (!person.busy) this.leaveIfTooMany(person);
        while (this.ofKind(home, crossTrained).length < this.wantedOf(home, crossTrained)) {
          const person = { home, crossTrained, busy: false };
          this.people.push(person);
          come.push(person);
        }
      }
    }
    for (const person of come) this.takeFromQueues(person, now);
  }

  private ofKind(home: string, crossTrained: boolean): Person[] {
    return this.people.filter((person) => person.home === home && person.crossTrained === crossTrained);
  }

  private wantedOf(home: string, crossTrained: boolean): number {
    return this.wanted.get(kindKey(home, crossTrained)) ?? 0;
  }

  /** Goes home if there are more of the kind than the slot wants. */
  private leaveIfTooMany(person: Person): boolean {
    const { home, crossTrained } = person;
    if (this.ofKind(home, crossTrained).length <= this.wantedOf(home, crossTrained)) return false;
    this.people = this.people.filter((other) => other !== person);
    return true;
  }

  /** Who of the idle people serves someone who comes to a queue. */
  idleFor(team: string): Person | undefined {
    const idle = (home: string, crossTrained: boolean) =>
      this.at.serves(home, crossTrained, team)
        ? this.ofKind(home, crossTrained).find((person) => !person.busy)
        : undefined;
    const others = this.scenario.teams.map(({ id }) => id).filter((id) => id !== team);
    return [idle(team, false), idle(team, true), ...others.map((home) => idle(home, true))].find(
      (person) => person !== undefined,
    );
  }

  /** Work has ended: goes home, or takes the next customer. */
  release(person: Person, now: number): void {
    person.busy = false;
    if (!this.leaveIfTooMany(person)) this.takeFromQueues(person, now);
  }

  /** Someone who becomes free takes whom they should. */
  private takeFromQueues(person: Person, now: number): void {
    const rank = new Map(this.scenario.teams.map(({ id }, index) => [id, index]));
    const dispatchKey = ({ customer, visit }: Stay) =>
      this.at.design.dispatch === "local" ? visit.joined : customer.line.arrival;
    const away = ({ visit }: Stay) => (visit.team === person.home ? 0 : 1);
    const [first] = this.waiting
      .filter(({ visit }) => this.at.serves(person.home, person.crossTrained, visit.team))
      .sort(
        (a, b) =>
          a.customer.line.priority - b.customer.line.priority ||
          dispatchKey(a) - dispatchKey(b) ||
          away(a) - away(b) ||
          (rank.get(a.visit.team) ?? 0) - (rank.get(b.visit.team) ?? 0) ||
          a.joining - b.joining,
      );
    if (first === undefined) return;
    this.waiting.splice(this.waiting.indexOf(first), 1);
    this.serve(first, person, now);
  }
}

function kindKey(team: string, crossTrained: boolean): string {
  return `${team}/${crossTrained ? "cross-trained" : "plain"}`;
}
