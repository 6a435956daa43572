/**
 * The workshop: guess first, then lift the curtain. The scenario is the one of the workbench, whose answer is out of
 * sight while the workshop is open; every time it is entered the curtain hangs.
 */
import { useEffect, useMemo, useState } from "preact/hooks";
import { titled } from "../keep/state.ts";
import type { RoomProps } from "../rooms/types.ts";
import { sameCurve } from "../views/types.ts";
import { createWords, readerLocale } from "../words/format.ts";
import { type Role, roleIn, withoutWorkshop } from "./address.ts";
import { Behind } from "./Behind.tsx";
import { BrokenLink } from "./BrokenLink.tsx";
import { markOf } from "./case.ts";
import { RoomLink } from "./RoomLink.tsx";
import "../answer/answer.css";
import "../share/share.css";
import "./teach.css";

export function Workshop({ store, onClose }: RoomProps) {
  const { file } = store.history.value.present;
  const { population, design } = store.request.value;
  const rule = store.rule.value;
  const scenario = store.scenario.value;
  const problems = store.problems.value.length;
  const wanted = useMemo(
    () => ({ scenario: file.id, mark: problems > 0 ? "" : markOf({ file, rule, curve: { population, design } }) }),
    [file, rule, population, design, problems],
  );
  const words = useMemo(() => createWords(readerLocale(), scenario.currency), [scenario.currency]);
  const shown = store.older.value ? null : store.shown.value;
  const curve = shown?.curves.find((one) => sameCurve(one, shown.focus)) ?? null;
  const [role] = useState(roleNow);
  const { title } = titled(file);
  useTitle(`Guess first – ${title} – Goldilocks`);
  useAddress();

  return (
    <div class="workshop">
      <div class="workshop-head">
        <p>{role === "guesses" ? "Guess first, then the curtain is lifted" : "Guess first, then lift the curtain"}</p>
        {role === "leads" && <RoomLink store={store} isWhole={problems === 0} />}
        <button type="button" class="action" onClick={onClose}>
          Leave the workshop
        </button>
      </div>
      <BrokenLink title={title} role={role} />
      {shown === null || curve === null || problems > 0 ? (
        <Waiting problems={problems} failure={store.failure.value} />
      ) : (
        <Behind
          key={wanted.mark}
          store={store}
          shown={shown}
          curve={curve}
          wanted={wanted}
          role={role}
          words={words}
          locale={readerLocale()}
        />
      )}
    </div>
  );
}

function Waiting({ problems, failure }: { readonly problems: number; readonly failure: string | null }) {
  if (failure !== null) return <p class="workshop-sub">The simulation could not be run. {failure}</p>;
  return (
    <p class="workshop-sub" role="status">
      {problems > 0
        ? "The scenario has a problem that has to be mended at the workbench first."
        : "The first days behind the curtain are being counted."}
    </p>
  );
}

let cameToGuess = false;

/** Who came by the link for the room is of the room for as long as the page is there. */
function roleNow(): Role {
  const role = roleIn(location.search, cameToGuess);
  cameToGuess = role !== "leads";
  return role;
}

/** The title of the page names the answer as long as the workbench is open. */
function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** Who leaves is not brought back by a reload. */
function useAddress(): void {
  useEffect(
    () => () => {
      const left = withoutWorkshop(location.href);
      if (left !== location.href) history.replaceState(history.state, "", left);
    },
    [],
  );
}
