/**
 * The service blueprint: the process of a design at a place of its dial, drawn from the scenario, and one of its days
 * played on it. The day is an illustration and always says so; the answer never rests on it.
 */
import { useMemo, useRef, useState } from "preact/hooks";
import { DataTable } from "../../charts/Table.tsx";
import { TableToggle } from "../../charts/TableToggle.tsx";
import { useFigure } from "../../charts/useFigure.ts";
import { WordsToggle } from "../../charts/WordsToggle.tsx";
import { phone } from "../../frame/media.ts";
import { unitsOf } from "../../words/days.ts";
import { createWords, readerLocale, type Words } from "../../words/format.ts";
import { blueprintWords } from "../../words/inViews.ts";
import { WordsHere } from "../../words/WordsHere.tsx";
import { sameCurve, type ViewProps } from "../types.ts";
import { cellsOf } from "./cells.ts";
import type { Cell } from "./facts.ts";
import { stepFacts, teamFacts } from "./facts.ts";
import { InWords } from "./InWords.tsx";
import { Legend } from "./Legend.tsx";
import { Looking, type Looks } from "./Looking.tsx";
import { layoutOf, type Room } from "./layout/layout.ts";
import { Controls } from "./play/Controls.tsx";
import { type Moment, onDutyAt } from "./play/moment.ts";
import { DayProfile } from "./play/Profile.tsx";
import { basisSentence, happenedText, momentSentence, timeText } from "./play/playText.ts";
import { Teams } from "./play/Teams.tsx";
import { useDay, type Watched } from "./play/useDay.ts";
import { usePlay } from "./play/usePlay.ts";
import { presentOf, Shown } from "./Shown.tsx";
import { basisText, intervalsText, type Known, processSentence, stepTable } from "./text.ts";
import { useWidth } from "./useWidth.ts";
import "../../charts/charts.css";
import "./blueprint.css";
import "./play.css";

export function Blueprint(props: ViewProps) {
  const { scenario, seed, stale } = props;
  const words = useMemo(() => createWords(readerLocale(), scenario.currency), [scenario.currency]);
  const root = useRef<HTMLElement>(null);
  const width = useWidth(root);
  const cells = useMemo(() => cellsOf(props, words), [scenario, props.curves, props.focus, words]);
  const [looks, setLooks] = useState<Looks>({ cell: "answer", beside: null, segment: null });
  const [replication, setReplication] = useState(0);
  const { asTable, inWords, onTable, onWords, onKeyDown } = useFigure(root);

  const cell = cells.find(({ id }) => id === looks.cell) ?? cells[0];
  const beside = cells.find(({ id }) => id === looks.beside && id !== cell.id) ?? null;
  const first = useDay({ scenario, cell, seed, replication });
  const second = useDay({ scenario, cell: beside, seed, replication });
  const watched = [first.watched, second.watched].filter((one) => one !== null);
  const { player, until } = usePlay(scenario.id, watched);
  const time = player.time.value;
  const known = useMemo(() => knownOf(scenario, cell), [scenario, cell]);
  const knownBeside = useMemo(() => beside && knownOf(scenario, beside), [scenario, beside]);
  const moment = first.watched?.watch.at(time, 0) ?? null;
  const momentBeside = second.watched?.watch.at(time, 0) ?? null;
  const room: Room | null = width === null ? null : { width, upright: phone.value };
  const segment = scenario.segments.findIndex(({ id }) => id === looks.segment);
  const common = { scenario, words, stale, player, segment: segment < 0 ? null : segment };
  const unit = unitsOf(scenario).slice(0, -1);
  const replications = props.curves.find((curve) => sameCurve(curve, props.focus))?.answer.replications ?? 0;
  const failure = first.failure ?? second.failure;
  const layout = useMemo(
    () => room && layoutOf(scenario, cell.design, room),
    [scenario, cell.design, width, phone.value],
  );

  const controls = <Controls player={player} unit={unit} onAnother={() => setReplication(replication + 1)} />;

  return (
    <figure class="figure blueprint" ref={root} aria-label="Blueprint" onKeyDown={onKeyDown}>
      <figcaption class="bp-sentence">
        {moment === null
          ? processSentence(known, words)
          : `${timeText(time, scenario)}. ${momentSentence(moment, words)}`}
      </figcaption>
      <div class="bp-byline">
        <strong>One {unit}, drawn for watching</strong>
        <span>
          {cell.name}, {cell.population.name}, seed {seed}, {unit} {words.count(replication + 1)}.{" "}
          {basisSentence(scenario, replications, words)}
        </span>
        <div class="figure-actions">
          <TableToggle asTable={asTable} onToggle={onTable} />
          <WordsToggle inWords={inWords} onToggle={onWords} />
        </div>
      </div>
      {failure !== null && (
        <p class="failure" role="alert">
          <strong>No {unit} can be played.</strong> {failure}
        </p>
      )}
      {layout !== null && layout.width > (width ?? 0) && !asTable && (
        <p class="bp-many">
          {words.count(scenario.steps.length)} steps: the drawing is wider than the page and moves sideways in its
          frame.
        </p>
      )}
      {phone.value && moment !== null && controls}
      {inWords && <InWords known={known} words={words} now={presentOf(moment)} />}
      {inWords && knownBeside && <InWords known={knownBeside} words={words} now={presentOf(momentBeside)} />}
      {asTable && <DataTable table={stepTable(known, words, presentOf(moment))} />}
      {asTable && knownBeside && <DataTable table={stepTable(knownBeside, words, presentOf(momentBeside))} />}
      {!asTable && room !== null && (
        <>
          {beside !== null && <Named cell={cell} moment={moment} words={words} />}
          <Shown {...common} {...known} room={room} watched={first.watched} moment={moment} />
          {beside !== null && knownBeside && (
            <>
              <Named cell={beside} moment={momentBeside} words={words} />
              <Shown {...common} {...knownBeside} room={room} watched={second.watched} moment={momentBeside} />
            </>
          )}
        </>
      )}
      {layout !== null && !asTable && <Legend scenario={scenario} layout={layout} words={words} />}
      <WordsHere words={blueprintWords} />
      <div class="bp-panel">
        {first.watched !== null && moment !== null && (
          <>
            {!phone.value && controls}
            <section class="bp-day" aria-label={`The ${unit} so far`}>
              <h2 class="bp-day-title">
                The {unit} so far{beside === null ? "" : `, ${cell.name}`}{" "}
                <span>hours and minutes after {scenario.regime.kind === "day" ? "opening" : "the start"}</span>
              </h2>
              <DayProfile
                scenario={scenario}
                day={first.watched.day}
                until={until}
                moment={moment}
                player={player}
                words={words}
              />
            </section>
          </>
        )}
        <Looking cells={cells} looks={{ ...looks, cell: cell.id }} segments={scenario.segments} onLook={setLooks} />
        <Teams
          teams={known.teams}
          now={moment && first.watched && peopleOf(known, first.watched, moment)}
          basis={basisText(known, words)}
          intervals={intervalsText(known, words)}
          words={words}
        />
      </div>
      <p class="visually-hidden" role="status">
        {player.playing.value || first.watched === null
          ? ""
          : happenedText(first.watched.day, time, known.facts, words)}
      </p>
    </figure>
  );
}

const knownOf = (scenario: ViewProps["scenario"], cell: Cell): Known => ({
  scenario,
  cell,
  facts: stepFacts(scenario, cell),
  teams: teamFacts(scenario, cell),
});

/** People of each team that is shown, at work and on duty. */
function peopleOf({ scenario, teams }: Known, { day }: Watched, moment: Moment) {
  return teams.map(({ id }) => {
    const team = scenario.teams.findIndex((one) => one.id === id);
    return { busy: moment.busy[team], onDuty: onDutyAt(day, team, moment.time) };
  });
}

interface NamedProps {
  readonly cell: Cell;
  readonly moment: Moment | null;
  readonly words: Words;
}

/** Above each of two blueprints: which one it is, and how it is there now. */
function Named({ cell, moment, words }: NamedProps) {
  return (
    <h2 class="bp-named">
      {cell.name} <span>{moment !== null && momentSentence(moment, words)}</span>
    </h2>
  );
}
