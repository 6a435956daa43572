/** The whole page in its reading order: scenario bar, answer, byline, views, picture, dial strip, assumptions. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { Assumptions } from "../controls/Assumptions.tsx";
import { AssumptionsSheet } from "../controls/AssumptionsSheet.tsx";
import { EditorGate } from "../editor/EditorGate.tsx";
import { editing } from "../editor/open.tsx";
import { chooseFiles } from "../files/choose.ts";
import { DropArea } from "../files/DropArea.tsx";
import { NewerVersion } from "../files/NewerVersion.tsx";
import type { ProblemsViewProps } from "../files/ProblemsView.tsx";
import { isArchive, isStory, readScenario, type Unreadable } from "../files/read.ts";
import { saveScenario } from "../files/save.ts";
import { isKept, notice, ownName, titled } from "../keep/state.ts";
import { rooms } from "../rooms/index.ts";
import { leaveRoom, menuId, openRoom } from "../rooms/open.ts";
import { RoomPlace } from "../rooms/RoomPlace.tsx";
import { LinkPlace } from "../share/LinkPlace.tsx";
import type { Store } from "../store/store.ts";
import { onDemand } from "../views/onDemand.tsx";
import type { View } from "../views/types.ts";
import { AnswerArea } from "./AnswerArea.tsx";
import { oneColumn } from "./media.ts";
import { openFileId, ScenarioBar } from "./ScenarioBar.tsx";
import { Story } from "./Story.tsx";

export interface WorkbenchProps {
  readonly store: Store;
  readonly views: readonly View[];
}

/** Fetched when there is a file that cannot be opened. */
const ProblemsView = onDemand<ProblemsViewProps>(async () => (await import("../files/ProblemsView.tsx")).ProblemsView);

export function Workbench({ store, views }: WorkbenchProps) {
  const [unreadable, setUnreadable] = useState<Unreadable | null>(null);
  const read = useCallback(
    async (blobs: readonly File[]) => {
      leaveRoom();
      const [blob] = blobs;
      if (blobs.length > 1 || (await isArchive(blob))) {
        const { takeFiles } = await import("../keep/report.ts");
        setUnreadable(null);
        await takeFiles(blobs);
        return;
      }
      if (await isStory(blob)) {
        const { openStoryFile } = await import("../story/openFile.ts");
        setUnreadable(await openStoryFile(blob));
        return;
      }
      const reading = await readScenario(blob);
      if (!reading.ok) {
        setUnreadable(reading);
        return;
      }
      const { situationOf } = await import("../files/opening.ts");
      store.enter(await situationOf(reading.file, store.view.value), `Open ${reading.file.title}`);
    },
    [store],
  );
  const history = store.history.value;
  const { file, opening } = history.present;
  // Whatever was opened since, and wherever: the problems of another file are of no interest any more.
  useEffect(() => setUnreadable(null), [opening]);
  const Notice = notice.value;
  const room = rooms.find(({ id }) => id === openRoom.value) ?? null;
  const isPage = room !== null && (room.place === "page" || oneColumn.value);
  return (
    <div class={editing.value ? "workbench editing" : "workbench"}>
      <a class="skip" href="#answer">
        Skip to the answer
      </a>
      {!isPage && (
        <a class="skip" href="#assumptions">
          Skip to the assumptions
        </a>
      )}
      <ScenarioBar
        title={ownName.value ?? file.title}
        kept={isKept.value}
        changes={store.changes.value.length}
        undoable={history.done.at(-1)?.words ?? null}
        redoable={history.undone.at(-1)?.words ?? null}
        pinning={store.pins.pinning.value}
        onPin={store.pins.pin}
        onChooseFile={() => chooseFiles(read)}
        onSave={() => saveScenario(titled(file))}
        onUndo={store.undo}
        onRedo={store.redo}
      />
      <NewerVersion />
      {isPage ? (
        <RoomPlace room={room} place="page" store={store} views={views} />
      ) : (
        <>
          <main class="main" id="answer" tabIndex={-1}>
            {unreadable !== null && (
              <ProblemsView
                unreadable={unreadable}
                onChooseAnother={() => chooseFiles(read)}
                onClose={() => {
                  setUnreadable(null);
                  (document.getElementById(openFileId) ?? document.getElementById(menuId))?.focus();
                }}
              />
            )}
            <LinkPlace store={store} />
            {Notice !== null && <Notice store={store} />}
            <AnswerArea store={store} views={views} />
            <Story
              title={ownName.value ?? store.scenario.value.title}
              scenario={store.scenario.value}
              seed={store.request.value.seed}
            />
          </main>
          {room === null ? (
            <Margin store={store} />
          ) : (
            <RoomPlace room={room} place="margin" store={store} views={views} />
          )}
        </>
      )}
      <DropArea onFiles={read} />
    </div>
  );
}

/** What stands beside the answer: the editor while it is open, else the assumptions. */
function Margin({ store }: { readonly store: Store }) {
  if (editing.value) return <EditorGate store={store} />;
  return oneColumn.value ? <AssumptionsSheet store={store} /> : <Assumptions store={store} />;
}
