/** The teams: who is at work now, and how busy and how slow they are over all days that were counted. */
import type { Words } from "../../../words/format.ts";
import type { TeamFacts } from "../facts.ts";
import { busyText, waitText } from "../words.ts";

export interface TeamsProps {
  readonly teams: readonly TeamFacts[];
  /** By the same order: people at work and on duty now; null while nobody is watched. */
  readonly now: readonly { readonly busy: number; readonly onDuty: number | null }[] | null;
  /** "from 1,000 days"; null where nothing was counted. */
  readonly basis: string | null;
  /** What the intervals are, in a sentence. */
  readonly intervals: string;
  readonly words: Words;
}

/** More people than this are told by number only. */
const mostDots = 14;

export function Teams({ teams, now, basis, intervals, words }: TeamsProps) {
  return (
    <section class="bp-teams" aria-label="Teams">
      <ul>
        {teams.map((team, index) => {
          const at = now?.[index];
          return (
            <li key={team.id}>
              <p>
                <strong>{team.name}</strong> {at && nowText(at, words)}
              </p>
              {at && <People {...at} />}
              {basis !== null && (
                <p class="bp-team-note">
                  busy {busyText(team.utilisation, words)}, wait {waitText(team.wait, words)}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <p class="bp-team-note">
        {basis === null
          ? "How busy teams are and how long customers wait was not counted here: only designs that are compared are."
          : `Busy: share of the time on duty. Wait: minutes a visit, in the team’s queue. Means of ${basis}. ${intervals}`}
      </p>
    </section>
  );
}

interface AtWork {
  readonly busy: number;
  readonly onDuty: number | null;
}

function nowText({ busy, onDuty }: AtWork, words: Words): string {
  if (onDuty === null) return `${words.count(busy)} at work`;
  // Who ends what they began after their shift is at work and no longer on duty.
  if (busy > onDuty) return `${words.count(busy)} at work, ${words.count(onDuty)} on duty`;
  return `${words.count(busy)} of ${words.count(onDuty)} at work`;
}

function People({ busy, onDuty }: AtWork) {
  const all = Math.max(busy, onDuty ?? busy);
  if (all === 0 || all > mostDots) return null;
  return (
    <p class="bp-people" aria-hidden="true">
      {Array.from({ length: all }, (_, person) => (
        <span key={person} class={person < busy ? "bp-person bp-busy" : "bp-person"} />
      ))}
    </p>
  );
}
