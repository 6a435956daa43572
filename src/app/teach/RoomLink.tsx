/**
 * The link for the room, for everybody's own machine: to be copied, or read off the screen. It lies over the page, so that
 * what stands below stays where it is.
 */
import { useId, useRef, useState } from "preact/hooks";
import { shippedScenarios } from "../files/shipped.ts";
import { named } from "../keep/named.ts";
import { linkOf, templateOf } from "../share/link.ts";
import { Qr } from "../share/Qr.tsx";
import type { Situation, Store } from "../store/store.ts";
import { roomAddress } from "./address.ts";
import { Handing } from "./Handing.tsx";

export interface RoomLinkProps {
  readonly store: Store;
  /** The scenario has no problem. */
  readonly isWhole: boolean;
}

export function RoomLink({ store, isWhole }: RoomLinkProps) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { view, ...work } = named(store.situation.value);
  const situation = { ...work, view: "" };
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is caught wherever focus is in it
    <div
      class="workshop-room"
      onKeyDown={(event) => {
        // Only then does Escape leave the workshop.
        if (!open || event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <button
        type="button"
        class="action"
        ref={opener}
        aria-expanded={open}
        aria-controls={id}
        aria-disabled={!isWhole}
        onClick={() => isWhole && setOpen(!open)}
      >
        Link for the room
      </button>
      <div class="workshop-link" id={id} hidden={!open}>
        {open && isWhole && (
          <>
            <LinkForAll {...situation} />
            <p class="teach-actions">
              <button type="button" class="action" onClick={close}>
                Close
              </button>
            </p>
          </>
        )}
      </div>
    </div>
  );
}

function LinkForAll(situation: Situation) {
  const link = roomAddress(document.baseURI, linkOf(situation, templateOf(situation, shippedScenarios)));
  return (
    <>
      <Handing label="Opens this scenario behind the curtain" link={link} fileName={null} />
      <Qr address={link} title={situation.file.title} />
    </>
  );
}
