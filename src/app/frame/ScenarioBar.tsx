/** The bar on top: which scenario this is, how far it was changed, and what can be done with it as a whole. */
import { pinWordId } from "../compare/ComparedLine.tsx";
import { gallery } from "../gallery/room.ts";
import { rooms } from "../rooms/index.ts";
import { enterRoom, leaveRoom, menuId, openRoom, roomWordId } from "../rooms/open.ts";
import type { Room } from "../rooms/types.ts";
import type { Pinning } from "../store/pins.ts";
import { BarTitle, type BarTitleProps } from "./BarTitle.tsx";
import { BarWord } from "./BarWord.tsx";
import { Disclosure } from "./Disclosure.tsx";
import { Logo } from "./Logo.tsx";
import { oneColumn, phone } from "./media.ts";

export interface ScenarioBarProps extends BarTitleProps {
  /** What undo and redo would take back or bring back, in words; null when there is nothing. */
  readonly undoable: string | null;
  readonly redoable: string | null;
  readonly pinning: Pinning;
  onPin(): void;
  onChooseFile(): void;
  onSave(): void;
  onUndo(): void;
  onRedo(): void;
}

/** The word that opens a file, where the bar has a place for it. */
export const openFileId = "open-file";

export function ScenarioBar(props: ScenarioBarProps) {
  return (
    <header class="bar">
      <div class="bar-inner">
        <Logo short={phone.value} />
        <BarTitle {...props} />
        <nav class="bar-actions" aria-label="Scenario">
          {oneColumn.value ? <MenuActions {...props} /> : <WideActions {...props} />}
        </nav>
      </div>
    </header>
  );
}

function WideActions(props: ScenarioBarProps) {
  return (
    <>
      <RoomWord room={gallery} />
      <Undo {...props} />
      <Redo {...props} />
      <Pin {...props} />
      <BarWord id={openFileId} word="Open file" onPress={props.onChooseFile} />
      <BarWord word="Save file" onPress={props.onSave} />
      <RoomWords />
    </>
  );
}

function MenuActions(props: ScenarioBarProps) {
  return (
    <>
      <Undo {...props} />
      <Disclosure id={menuId} word="Menu">
        {(close) => (
          <div class="menu-words">
            {props.undoable !== null && <p class="menu-line">Undo takes back: {props.undoable}</p>}
            {props.redoable !== null && <p class="menu-line">Redo brings back: {props.redoable}</p>}
            <RoomWord room={gallery} onEnter={close} />
            <Redo {...props} />
            <Pin {...props} onPin={closing(close, props.onPin)} />
            <BarWord word="Open file" onPress={closing(close, props.onChooseFile)} />
            <BarWord word="Save file" onPress={closing(close, props.onSave)} />
            <RoomWords onEnter={close} />
          </div>
        )}
      </Disclosure>
    </>
  );
}

/** What is done stands behind the menu, so that is closed first. */
const closing = (close: () => void, act: () => void) => () => {
  close();
  act();
};

/** The gallery's word stands before all others. */
const otherRooms = rooms.filter((room) => room !== gallery);

const RoomWords = ({ onEnter }: Pick<RoomWordProps, "onEnter">) =>
  otherRooms.map((room) => <RoomWord key={room.id} room={room} onEnter={onEnter} />);

interface RoomWordProps {
  readonly room: Room;
  readonly onEnter?: (() => void) | undefined;
}

/** It opens its room and closes it again. */
function RoomWord({ room: { id, word }, onEnter }: RoomWordProps) {
  return (
    <button
      type="button"
      id={roomWordId(id)}
      class="bar-word"
      aria-pressed={openRoom.value === id}
      onClick={() => {
        onEnter?.();
        if (openRoom.value === id) leaveRoom();
        else enterRoom(id);
      }}
    >
      {word}
    </button>
  );
}

const Undo = ({ undoable, onUndo }: ScenarioBarProps) => (
  <BarWord word="Undo" detail={undoable} disabled={undoable === null} keys="Control+Z" onPress={onUndo} />
);

const Redo = ({ redoable, onRedo }: ScenarioBarProps) => (
  <BarWord word="Redo" detail={redoable} disabled={redoable === null} keys="Control+Shift+Z" onPress={onRedo} />
);

const pinDetail: Readonly<Record<Pinning, string>> = {
  ready: "Pin this result, to hold later ones against it (Alt+P)",
  waiting: "There is nothing to pin before this result is there",
  pinned: "This result is pinned",
  full: "Remove another pin first",
};

const Pin = ({ pinning, onPin }: ScenarioBarProps) => (
  <BarWord
    id={pinWordId}
    word="Pin"
    detail={pinDetail[pinning]}
    disabled={pinning !== "ready"}
    keys="Alt+P"
    onPress={onPin}
  />
);
