/** Beside the stage: the case and its promise; then what the room has guessed, or what a team is to do, what to talk about. */
import { useMemo } from "preact/hooks";
import type { Scenario } from "../../scenario/types.ts";
import { shippedScenarios } from "../files/shipped.ts";
import { named } from "../keep/named.ts";
import { linkOf, templateOf } from "../share/link.ts";
import type { Store } from "../store/store.ts";
import { Explained } from "../words/Explained.tsx";
import type { Words } from "../words/format.ts";
import { type Role, workshopAddress } from "./address.ts";
import { Collect } from "./Collect.tsx";
import { opening } from "./case.ts";
import { teamName, textOf } from "./guess.ts";
import { Handing } from "./Handing.tsx";
import { promiseText, roomText } from "./texts.ts";
import type { RoomState } from "./useRoom.ts";

export interface AsideProps {
  readonly store: Store;
  readonly scenario: Scenario;
  readonly room: RoomState;
  readonly words: Words;
  readonly boxId: string;
  /** The team's name as far as it is known. */
  readonly team: string;
  /** The curtain has risen. */
  readonly up: boolean;
  readonly role: Role;
  /** The room asks about the customers and the design that the scenario opens with, as its own guess does. */
  readonly isFirst: boolean;
  /** Who was nearest; null before that is known. */
  readonly nearest: string | null;
}

export function TheCase({ scenario }: Pick<AsideProps, "scenario">) {
  const promise = promiseText(scenario);
  return (
    <section class="teach-part workshop-case" aria-labelledby="the-case">
      <h2 id="the-case">The case</h2>
      <p class="teach-case">{opening(scenario.story)}</p>
      {promise !== null && (
        <p class="teach-promise">
          {promise.text}
          <Explained note={promise.note}>{promise.effort}</Explained>.
        </p>
      )}
    </section>
  );
}

export function Aside(props: AsideProps) {
  const { scenario, room, words, boxId, up, role, isFirst, nearest } = props;
  const { prompt } = scenario.teaching;
  const guess = isFirst ? scenario.teaching.guess : null;
  return (
    <div class="workshop-aside">
      {role === "leads" && (
        <Collect
          room={room}
          nearest={nearest}
          summary={roomText(room.collected.guesses, words)}
          boxId={boxId}
          up={up}
        />
      )}
      {(guess !== null || prompt !== null) && (
        <section class="teach-part" aria-labelledby="before">
          <h2 id="before">{up ? "Now that you have looked" : "Before you look"}</h2>
          {!up && guess !== null && <p class="teach-note">{guess} Say it to your neighbour.</p>}
          {prompt !== null && <p class="teach-note">{prompt}</p>}
        </section>
      )}
      {role === "guesses" ? <ForATeam /> : <TeamLink {...props} />}
    </div>
  );
}

/** The curtain is for all at once, and so the cord is in one hand. */
const ForATeam = () => (
  <section class="teach-part" aria-labelledby="for-a-team">
    <h2 id="for-a-team">The curtain</h2>
    <p class="teach-note">
      Whoever leads the room lifts it, for all at once. Send your guess before that; the answer stands here too when you
      leave the workshop, and there you can do better.
    </p>
  </section>
);

/** What a team has made of the scenario, to be sent to the room. */
function TeamLink({ store, team, up }: AsideProps) {
  const changes = store.changes.value.length;
  const situation = named(store.situation.value);
  const name = teamName(team);
  const link = useMemo(
    () =>
      changes === 0 || name === null
        ? null
        : textOf({ kind: "team", team: name, link: linkOf(situation, templateOf(situation, shippedScenarios)) }),
    [changes, name, situation.file.title, store.situation.value],
  );
  if (!up && changes === 0) return null;
  return (
    <section class="teach-part" aria-labelledby="team-scenario">
      <h2 id="team-scenario">Your team’s scenario</h2>
      {link === null ? (
        <p class="teach-note">
          {changes === 0
            ? "Now do better: change assumptions at the workbench, and send what you made of it from here."
            : "Give your team’s name, and what you changed becomes a link for whoever leads the room."}
        </p>
      ) : (
        <Handing
          label={changes === 1 ? "With 1 assumption changed" : `With ${changes} assumptions changed`}
          link={workshopAddress(document.baseURI, link)}
          fileName={`scenario ${team}`}
        />
      )}
    </section>
  );
}
