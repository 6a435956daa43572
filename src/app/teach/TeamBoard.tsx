/** The teams' scenarios: counted when somebody says so, then side by side in a picture, a table and their sliders. */
import { useMemo } from "preact/hooks";
import { DataTable } from "../charts/Table.tsx";
import type { PlotCurve } from "../views/cost-experience/model.ts";
import type { Words } from "../words/format.ts";
import { otherChanges, touchedSliders } from "./sliders.ts";
import { TeamsPicture } from "./TeamsPicture.tsx";
import type { RoomQuestion } from "./teams.ts";
import { sliderTable, teamsSummary, teamTable } from "./teamTexts.ts";
import { sentText } from "./texts.ts";
import type { Teams } from "./useTeams.ts";

export interface TeamBoardProps {
  readonly teams: Teams;
  readonly room: RoomQuestion;
  readonly curve: PlotCurve;
  readonly words: Words;
  readonly locale: string;
  /** Takes the team's scenario out of the room. */
  onRemove(team: string): void;
}

export function TeamBoard({ teams, room, curve, words, locale, onRemove }: TeamBoardProps) {
  const { entries, refused, missing, ranked, running, comparing } = teams;
  const sliders = useMemo(() => touchedSliders(room.file, entries), [room.file, entries]);
  const others = useMemo(() => otherChanges(room.file, entries), [room.file, entries]);
  return (
    <section class="teach-board" aria-labelledby="team-scenarios">
      <h2 id="team-scenarios">{sentText(entries.length + refused.length)}</h2>
      {refused.length > 0 && (
        <ul class="teach-refused">
          {refused.map(({ team, why }) => (
            <li key={team}>
              {team}: {why} <Remove team={team} onRemove={onRemove} />
            </li>
          ))}
        </ul>
      )}
      {(missing.length > 0 || comparing) && (
        <p class="teach-actions">
          {running && (
            <button type="button" class="action" onClick={teams.stop}>
              Stop
            </button>
          )}
          {!running && missing.length > 0 && (
            <button type="button" class="plain-action" onClick={teams.run}>
              {missing.length === entries.length ? "Count their days" : "Go on"}
            </button>
          )}
          <span role="status">{countedText(teams)}</span>
        </p>
      )}
      {ranked !== null && (
        <>
          <p class="teach-summary">
            {teamsSummary(
              ranked.map(({ result }) => result),
              room.rule,
              words,
            )}
          </p>
          <TeamsPicture ranked={ranked} curve={curve} words={words} />
          <p class="teach-note">{ruleNote[room.rule]} Teams that are not yet known apart share a place.</p>
          <DataTable
            table={teamTable(ranked, room, words)}
            atEnd={(row) => <Remove team={ranked[row].result.entry.team} onRemove={onRemove} />}
          />
        </>
      )}
      {missing.length > 0 && (running || missing.length < entries.length) && (
        <ul class="teach-refused">
          {missing.map((team) => (
            <li key={team}>
              {team}: not counted yet, and in no place. <Remove team={team} onRemove={onRemove} />
            </li>
          ))}
        </ul>
      )}
      {sliders.length + others.length > 0 && (
        <>
          <h3>What they changed</h3>
          <DataTable table={sliderTable(sliders, others, room.scenario.currency, locale)} />
        </>
      )}
    </section>
  );
}

interface RemoveProps {
  readonly team: string;
  onRemove(team: string): void;
}

const Remove = ({ team, onRemove }: RemoveProps) => (
  <button type="button" class="action" aria-label={`Remove the scenario of ${team}`} onClick={() => onRemove(team)}>
    Remove
  </button>
);

function countedText({ running, missing, entries, comparing }: Teams): string {
  const counted = entries.length - missing.length;
  const text = running || counted > 0 ? `${counted} of ${entries.length} teams counted` : "";
  return comparing ? `${text}; they are being compared` : text;
}

const ruleNote: Readonly<Record<RoomQuestion["rule"], string>> = {
  promise:
    "First come those who are shown to keep the promise, each at its cheapest dial that does, by cost; then those of whom it is not yet known, and those who are shown to break it, by promises kept.",
  noticeable:
    "A team is ahead of another when its experience is noticeably better, or no worse than anyone would notice and cheaper.",
  value: "By net value of a customer.",
};
