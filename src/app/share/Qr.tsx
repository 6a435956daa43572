/** A QR code, and the same as large as the window for a room of people. Dark on white in every theme: cameras want it so. */
import { useMemo, useRef } from "preact/hooks";
import { qrOf } from "./qr.ts";

export interface QrProps {
  readonly address: string;
  /** Of the scenario; stands under the large one. */
  readonly title: string;
}

export function Qr({ address, title }: QrProps) {
  const code = useMemo(() => qrOf(address), [address]);
  const large = useRef<HTMLDialogElement>(null);
  if (code === null) return <p class="share-note">This link is too long for a QR code that a phone can read.</p>;
  const drawing = (
    <svg class="qr" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label="QR code of the link">
      <rect class="qr-ground" width={code.size} height={code.size} />
      <path class="qr-squares" d={code.path} />
    </svg>
  );
  return (
    <>
      {drawing}
      <p class="share-actions">
        <button type="button" class="action" onClick={() => large.current?.showModal()}>
          Show large
        </button>
      </p>
      <dialog
        class="qr-large"
        ref={large}
        aria-label="QR code of the link, large"
        // Escape closes this and not the room behind it.
        onKeyDown={(event) => {
          if (event.key === "Escape") event.stopPropagation();
        }}
      >
        {drawing}
        <p>
          <strong>{title}</strong>{" "}
          <button type="button" class="action" onClick={() => large.current?.close()}>
            Close
          </button>
        </p>
      </dialog>
    </>
  );
}
