/** The teams' scenarios: counted when somebody says so, then side by side in a picture, a table and their sliders. */
import { useMemo } from "preact/hooks";
import { DataTable } from "../charts/Table.tsx";
import type { PlotCurve } from "../views/cost-experience/model.ts";
import type { Words } from "../words/format.ts";
import { otherChanges, touchedSliders } from "./sliders.ts";
import { TeamsPicture } from "./TeamsPicture.tsx";
import type { RoomQuestion } from "./teams.ts";
import { sliderTable, teamsSummary, teamTable } from "./teamTexts.ts";
import type { Teams } from "./useTeams.ts";

export interface TeamBoardProps {
  readonly teams: Teams;
  readonly room: RoomQuestion;
  readonly curve: PlotCurve;
  readonly words: Words;
  readonly locale: string;
}

export function TeamBoard({ teams, room, curve, words, locale }: TeamBoardProps) {
  const { entries, refused, results, ranked, running, failure } = teams;
  const sliders = useMemo(() => touchedSliders(room.file, entries), [room.file, entries]);
  const others = useMemo(() => otherChanges(room.file, entries), [room.file, entries]);
  return (
    <section class="teach-board" aria-labelledby="team-scenarios">
      <h2 id="team-scenarios">
        {entries.length === 1 ? "1 team has sent its scenario" : `${entries.length} teams have sent their scenarios`}
      </h2>
      {refused.length > 0 && (
        <ul class="teach-refused">
          {refused.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      )}
      {ranked === null ? (
        <p class="teach-actions">
          {results.length < entries.length &&
            (running ? (
              <button type="button" class="action" onClick={teams.stop}>
                Stop
              </button>
            ) : (
              <button type="button" class="plain-action" onClick={teams.run}>
                {results.length === 0 ? "Count their days" : "Go on"}
              </button>
            ))}
          <span role="status">{countedText(teams)}</span>
        </p>
      ) : (
        <>
          <p class="teach-summary">{teamsSummary(results, room.rule, words)}</p>
          <TeamsPicture ranked={ranked} curve={curve} words={words} />
          <p class="teach-note">{ruleNote[room.rule]} Teams that are not yet known apart share a place.</p>
          <DataTable table={teamTable(ranked, room, words)} />
        </>
      )}
      {failure !== null && <p class="teach-wrong">The simulation could not be run. {failure}</p>}
      {sliders.length + others.length > 0 && (
        <>
          <h3>What they changed</h3>
          <DataTable table={sliderTable(sliders, others, room.scenario.currency, locale)} />
        </>
      )}
    </section>
  );
}

function countedText({ running, results, entries }: Teams): string {
  if (entries.length > 0 && results.length === entries.length) return "All are counted and being compared";
  return running || results.length > 0 ? `${results.length} of ${entries.length} teams counted` : "";
}

const ruleNote: Readonly<Record<RoomQuestion["rule"], string>> = {
  promise:
    "First come those who are shown to keep the promise, each at its cheapest dial that does, by cost; then those of whom it is not yet known, and those who are shown to break it, by promises kept.",
  noticeable:
    "A team is ahead of another when its experience is noticeably better, or no worse than anyone would notice and cheaper.",
  value: "By net value of a customer.",
};
