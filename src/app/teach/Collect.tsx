/** Where the room's guesses come in: pasted links, many at once, or files. What came and what did not is said. */
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { readText } from "../files/text.ts";
import { longestText, type Received, takingText } from "./collect.ts";
import { receivedFrom } from "./fromFile.ts";
import { scenariosText, teamsText } from "./texts.ts";
import type { RoomState } from "./useRoom.ts";

export interface CollectProps {
  readonly room: RoomState;
  /** What the room has guessed, in a sentence; null while nobody has. */
  readonly summary: string | null;
  readonly boxId: string;
  /** The curtain has risen. */
  readonly up: boolean;
  /** Who was nearest; null before that is known. */
  readonly nearest: string | null;
}

export function Collect({ room, summary, boxId, up, nearest }: CollectProps) {
  const [text, setText] = useState("");
  const { collected, taking, trouble } = room;
  const headId = useId();
  const noteId = useId();
  const count = collected.guesses.length;
  const takeText = (pasted: string) => {
    if (pasted.trim() === "") return;
    room.take([{ name: null, text: pasted }]);
    setText("");
  };
  const [reading, setReading] = useState<string | null>(null);
  const readFiles = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const received: Received[] = [];
    for (const file of files) {
      if (files.length > 1) setReading(`${received.length} of ${files.length} files read`);
      received.push(await readOne(file));
      await pageTurn();
    }
    setReading(null);
    room.take(received);
  };
  const scenarios = scenariosText(collected.scenarios.length, up);
  const hovering = useDroppedFiles(readFiles);
  return (
    <section class="teach-part" aria-labelledby={headId}>
      <h2 id={headId}>{teamsText(count, room.mine !== null || nearest !== null)}</h2>
      {nearest !== null && <p class="teach-nearest">{nearest}.</p>}
      {summary !== null && <p class="teach-note">{summary}</p>}
      {scenarios !== null && <p class="teach-note">{scenarios}</p>}
      <p class="teach-note" id={noteId}>
        Paste the teams’ links, or drop their files here.
      </p>
      <label class="visually-hidden" for={boxId}>
        Links of the teams
      </label>
      <textarea
        class="teach-input teach-paste"
        id={boxId}
        rows={1}
        placeholder="Paste a link"
        aria-describedby={noteId}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData?.getData("text") ?? "";
          if (pasted === "") return;
          event.preventDefault();
          takeText(text + pasted);
        }}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey) event.stopPropagation();
          if (event.key !== "Enter" || event.shiftKey) return;
          event.preventDefault();
          takeText(text);
        }}
      />
      <p class="teach-actions">
        {text.trim() !== "" && (
          <button type="button" class="action" onClick={() => takeText(text)}>
            Take it
          </button>
        )}
        <label class="action teach-file">
          Choose files
          <input
            class="visually-hidden"
            type="file"
            multiple
            accept=".txt,.json,text/plain"
            onChange={(event) => {
              readFiles([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = "";
            }}
          />
        </label>
        {count + collected.scenarios.length > 0 && (
          <button type="button" class="action" onClick={room.removeAll}>
            Remove all
          </button>
        )}
        {room.bringBack !== null && (
          <button type="button" class="action" onClick={room.bringBack}>
            Bring back
          </button>
        )}
      </p>
      <p class="teach-note" role="status">
        {reading ?? (taking === null ? "" : takingText(taking))}
        {reading === null && taking?.refused.length === 1 && ` ${taking.refused[0]}`}
      </p>
      {taking !== null && taking.refused.length > 1 && (
        <ul class="teach-refused">
          {taking.refused.map((why, i) => (
            <li key={i}>{why}</li>
          ))}
        </ul>
      )}
      {trouble !== null && <p class="teach-wrong">Not kept on this computer: {trouble}.</p>}
      {hovering && <div class="drop-area">Drop the teams’ files</div>}
    </section>
  );
}

async function readOne(file: File): Promise<Received> {
  // Of one that is too long, enough to see that it is.
  const start = file.slice(0, longestText + 1);
  return receivedFrom(file.name, await readText(start).catch(() => ""));
}

/** Between two files the page has its turn. */
const pageTurn = () => new Promise((resolve) => setTimeout(resolve));

/** While the workshop is open, files that are dropped anywhere are the teams': they open no scenario. */
function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [hovering, setHovering] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const taken = (event: DragEvent): boolean => {
      if (!event.dataTransfer?.types.includes("Files")) return false;
      event.preventDefault();
      // The workbench would take it for a scenario to open.
      event.stopImmediatePropagation();
      return true;
    };
    const over = (event: DragEvent) => {
      if (taken(event)) setHovering(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent) => {
      if (!taken(event)) return;
      setHovering(false);
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener("dragover", over, true);
    window.addEventListener("dragleave", leave, true);
    window.addEventListener("drop", drop, true);
    return () => {
      window.removeEventListener("dragover", over, true);
      window.removeEventListener("dragleave", leave, true);
      window.removeEventListener("drop", drop, true);
    };
  }, []);
  return hovering;
}
