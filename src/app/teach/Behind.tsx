/** One case of the workshop: its question, its stage, the guesses, and what stands there when the curtain has risen. */
import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import { Glyph } from "../answer/Glyph.tsx";
import { told } from "../answer/meaning.ts";
import { DataTable } from "../charts/Table.tsx";
import { TableToggle } from "../charts/TableToggle.tsx";
import type { Shown } from "../store/shown.ts";
import type { Store } from "../store/store.ts";
import { costExperienceTable } from "../views/cost-experience/table.ts";
import type { CurveView } from "../views/types.ts";
import { Bound } from "../words/Bound.tsx";
import { daysText } from "../words/days.ts";
import type { Words } from "../words/format.ts";
import { Aside, TheCase } from "./Aside.tsx";
import { type Role, workshopAddress } from "./address.ts";
import { takeArrived } from "./arrival.ts";
import type { Wanted } from "./collect.ts";
import { DialPlot } from "./DialPlot.tsx";
import { draftOf, emptyDraft, guessOf, placedAt, spotOf, withCost, withDial } from "./draft.ts";
import { GuessBoard, nearestText } from "./GuessBoard.tsx";
import { GuessForm } from "./GuessForm.tsx";
import { teamKey, textOf } from "./guess.ts";
import { Revealed } from "./Revealed.tsx";
import { Stage } from "./Stage.tsx";
import { ranked, truthOf } from "./score.ts";
import { type Axes, type Spot, stageModel } from "./stage.ts";
import { TeamBoard } from "./TeamBoard.tsx";
import { answerText } from "./teamTexts.ts";
import { asksFor, endLines, endsTable, endTexts, questionText, whoseText } from "./texts.ts";
import { useRoom } from "./useRoom.ts";
import { useTeams } from "./useTeams.ts";

export interface BehindProps {
  readonly store: Store;
  readonly shown: Shown;
  readonly curve: CurveView;
  readonly wanted: Wanted;
  readonly role: Role;
  readonly words: Words;
  readonly locale: string;
}

export function Behind({ store, shown, curve, wanted, role, words, locale }: BehindProps) {
  const { scenario, rule, seed, file } = shown;
  const { answer } = curve;
  const room = useRoom(wanted);
  const [draft, setDraft] = useState(emptyDraft);
  const [lifted, setLifted] = useState(false);
  const [asTable, setAsTable] = useState(false);
  const { population, design } = curve;
  const question = useMemo(
    () => ({ file, scenario, rule, seed, focus: { population, design } }),
    [file, scenario, rule, seed, population, design],
  );
  const teams = useTeams(room.collected.scenarios, question);
  const axes = useRef<Axes | null>(null);
  const model = useMemo(() => {
    const made = stageModel(curve, scenario, words, axes.current);
    axes.current = made;
    return made;
  }, [curve, scenario, words]);
  const boxId = useId();

  useEffect(() => {
    const sent = takeArrived();
    if (sent !== null) room.take([{ name: null, text: sent }]);
  }, []);
  useEffect(() => {
    if (room.mine !== null && draft === emptyDraft) setDraft(draftOf(room.mine));
  }, [room.mine]);
  if (model === null) return <p class="workshop-sub">No customer came by whom this could be judged.</p>;

  const guess = guessOf(draft, wanted);
  const change = (next: typeof draft) => {
    setDraft(next);
    room.guess(guessOf(next, wanted));
  };
  const truth = truthOf(answer);
  const up = lifted && truth !== null;
  const others = room.collected.guesses.filter(({ team }) => guess === null || teamKey(team) !== teamKey(guess.team));
  const unnamed = draft.dial === null ? null : { ...emptyGuess, ...wanted, ...draft, dial: draft.dial, team: "You" };
  const mine = guess ?? unnamed;
  const placed = truth === null ? [] : ranked([...others, ...(mine === null ? [] : [mine])], truth);
  const [rigidText, flexibleText] = endTexts(model, rule, words);
  const answerCell = model.curve.points.find((point) => point.isAnswer);
  const days = daysText(answer.replications, scenario, words);
  const spoken = (spot: Spot): string => {
    const { cost, experience, dial } = placedAt(draft, spot, model);
    const money = words.finer({ mean: cost, halfWidth: 0.05 }, "money");
    return `${money} a customer, experience ${words.count(experience ?? 0)}, for a dial of ${words.percent(dial ?? 0)}`;
  };

  return (
    <>
      <h1 class="workshop-question">{questionText(scenario, rule)}</h1>
      <p class="workshop-whose">
        <Bound text={whoseText(scenario, curve)} />
      </p>
      <div role="status">{up && <Revealed scenario={scenario} curve={curve} locale={locale} />}</div>
      {!up && (
        <p class="workshop-sub">
          <span class="tone-cold">
            <Glyph temperature="cold" /> Rigid
          </span>{" "}
          {rigidText}{" "}
          <span class="tone-hot">
            <Glyph temperature="hot" /> Fully flexible
          </span>{" "}
          {flexibleText}
        </p>
      )}
      <div class="workshop-columns">
        <TheCase scenario={scenario} />
        <div class="workshop-main">
          <div class="workshop-over">
            {role !== "guesses" && <Cord up={up} ready={truth !== null} onLift={setLifted} />}
            <TableToggle asTable={asTable} onToggle={() => setAsTable(!asTable)} />
          </div>
          {asTable ? (
            <DataTable
              table={
                up
                  ? costExperienceTable(
                      { ...shown, curves: [curve], comparing: "designs", stale: false, onFocus: () => {} },
                      words,
                    )
                  : endsTable(model, words)
              }
            />
          ) : (
            <Stage
              model={model}
              words={words}
              lifted={up}
              ready={truth === null ? `${days} so far behind the curtain` : `${days} are ready behind the curtain`}
              lines={{
                rigid: endLines(model.rigid, words),
                flexible: endLines(model.flexible, words),
                answer: answerCell === undefined ? [] : answerCell.reading.slice(1, 2),
              }}
              mine={spotOf(draft)}
              others={placed.flatMap(({ guess: { team, cost, experience } }, i) =>
                cost === null || experience === null || team === mine?.team
                  ? []
                  : [{ name: team, number: i + 1, cost, experience }],
              )}
              spoken={spoken}
              onPlace={(spot) => change(placedAt(draft, spot, model))}
            />
          )}
          <DialPlot
            dials={others.map(({ dial }) => dial)}
            mine={draft.dial}
            zone={
              up
                ? { runs: truth.runs, answer: told(answer).dial, text: `Right: ${answerText({ answer }, words)}` }
                : null
            }
            words={words}
            onGuess={(dial) => change(withDial(draft, dial))}
          />
          <GuessForm
            team={draft.team}
            dial={draft.dial}
            cost={draft.cost}
            currency={scenario.currency}
            locale={locale}
            link={guess === null ? null : workshopAddress(document.baseURI, textOf(guess))}
            onTeam={(team) => change({ ...draft, team })}
            onDial={(dial) => change(withDial(draft, dial))}
            onCost={(cost) => change(withCost(draft, cost))}
          />
        </div>
        <Aside
          store={store}
          scenario={scenario}
          room={room}
          words={words}
          boxId={boxId}
          team={draft.team}
          up={up}
          role={role}
          isFirst={asksFor(scenario, curve)}
          nearest={up && placed.length > 0 ? nearestText(placed) : null}
        />
        <div class="workshop-boards">
          {up && placed.length > 0 && (
            <GuessBoard
              placed={placed}
              mine={mine}
              truth={truth}
              answer={answer}
              words={words}
              onRemove={room.remove}
            />
          )}
          {up && room.collected.scenarios.length > 0 && (
            <TeamBoard
              teams={teams}
              room={question}
              curve={model.curve}
              words={words}
              locale={locale}
              onRemove={room.removeScenario}
            />
          )}
        </div>
      </div>
    </>
  );
}

interface CordProps {
  /** The curtain has risen. */
  readonly up: boolean;
  /** There is something behind it. */
  readonly ready: boolean;
  onLift(lifted: boolean): void;
}

function Cord({ up, ready, onLift }: CordProps) {
  return (
    <button
      type="button"
      class="main-action lift-action"
      aria-disabled={!ready}
      onClick={() => {
        if (ready) onLift(!up);
      }}
    >
      {up ? "Let the curtain down" : "Lift the curtain"}
    </button>
  );
}

const emptyGuess = { kind: "guess", scenario: "", mark: "" } as const;
