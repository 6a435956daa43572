/** Where a room stands on the page. It takes the keyboard when it opens, and Escape leaves it. */
import { useEffect, useRef } from "preact/hooks";
import { leaveRoom } from "./open.ts";
import type { Room, RoomProps } from "./types.ts";

export interface RoomPlaceProps extends Omit<RoomProps, "onClose"> {
  readonly room: Room;
  /** Where it is now: a narrow page has no margin. */
  readonly place: Room["place"];
}

export function RoomPlace({ room, place, store, views }: RoomPlaceProps) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => element.current?.focus(), [room]);
  useEffect(() => {
    if (place !== "page") return;
    // What comes in its place is another page, and is read from its top.
    return () => window.scrollTo(0, 0);
  }, [place]);
  const { component: Component } = room;
  const Place = place === "page" ? "main" : "aside";
  return (
    <Place
      class={place === "page" ? "room room-page" : "room assumptions"}
      id={place === "page" ? "answer" : "assumptions"}
      aria-label={room.word}
      tabIndex={-1}
      ref={element}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) leaveRoom();
      }}
    >
      <Component store={store} views={views} onClose={leaveRoom} />
    </Place>
  );
}
