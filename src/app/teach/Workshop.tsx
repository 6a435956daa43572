/**
 * The workshop: guess first, then lift the curtain. The scenario is the one of the workbench, whose answer is out of
 * sight while the workshop is open; every time it is entered the curtain hangs.
 */
import { useEffect, useId, useMemo, useState } from "preact/hooks";
import { shippedScenarios } from "../files/shipped.ts";
import type { RoomProps } from "../rooms/types.ts";
import { linkOf, templateOf } from "../share/link.ts";
import { Qr } from "../share/Qr.tsx";
import type { Situation } from "../store/store.ts";
import { sameCurve } from "../views/types.ts";
import { createWords, readerLocale } from "../words/format.ts";
import { withoutWorkshop, workshopAddress } from "./arrival.ts";
import { Behind } from "./Behind.tsx";
import { markOf } from "./case.ts";
import { Handing } from "./Handing.tsx";
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
  useTitle(`Guess first – ${file.title} – Goldilocks`);
  useAddress();

  return (
    <div class="workshop">
      <div class="workshop-head">
        <p>Guess first, then lift the curtain</p>
        <RoomLink store={store} isWhole={problems === 0} />
        <button type="button" class="action" onClick={onClose}>
          Leave the workshop
        </button>
      </div>
      {shown === null || curve === null || problems > 0 ? (
        <Waiting problems={problems} failure={store.failure.value} />
      ) : (
        <Behind
          key={wanted.mark}
          store={store}
          shown={shown}
          curve={curve}
          wanted={wanted}
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

/** The teacher's link, for everybody's own machine. */
function RoomLink({ store, isWhole }: Pick<RoomProps, "store"> & { readonly isWhole: boolean }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { view, ...work } = store.situation.value;
  const situation = { ...work, view: "" };
  return (
    <>
      <button
        type="button"
        class="action"
        aria-expanded={open}
        aria-controls={id}
        aria-disabled={!isWhole}
        onClick={() => isWhole && setOpen(!open)}
      >
        Link for the room
      </button>
      <div class="workshop-link" id={id} hidden={!open}>
        {open && isWhole && <LinkForAll {...situation} />}
      </div>
    </>
  );
}

function LinkForAll(situation: Situation) {
  const link = workshopAddress(document.baseURI, linkOf(situation, templateOf(situation, shippedScenarios)));
  return (
    <>
      <Handing label="Opens this scenario behind the curtain" link={link} fileName={null} />
      <Qr address={link} title={situation.file.title} />
    </>
  );
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
