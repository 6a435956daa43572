/** The room in which a link to what is on the screen is made: to copy, to scan, to put into another page. */
import { useMemo } from "preact/hooks";
import { shippedScenarios } from "../files/shipped.ts";
import { named } from "../keep/named.ts";
import { MarginHead } from "../rooms/MarginHead.tsx";
import type { RoomProps } from "../rooms/types.ts";
import type { Situation } from "../store/store.ts";
import { readerLocale } from "../words/format.ts";
import { Changes } from "./Changes.tsx";
import { CopyField } from "./CopyField.tsx";
import { differsFrom } from "./differs.ts";
import { linkOf, templateOf } from "./link.ts";
import { addressFor, embedAddress, snippetOf } from "./places.ts";
import { Qr } from "./Qr.tsx";
import { handedOnWords, lengthWords } from "./words.ts";
import "./share.css";

export function Share({ store, onClose }: RoomProps) {
  return (
    <>
      <MarginHead title="Share" onClose={onClose} />
      {store.problems.value.length > 0 ? (
        <p class="share-note">The present numbers make no scenario, so there is nothing to link to. Mend them first.</p>
      ) : (
        <Shared situation={named(store.situation.value)} />
      )}
    </>
  );
}

function Shared({ situation }: { readonly situation: Situation }) {
  const { template, fragment, differs } = useMemo(() => {
    const known = templateOf(situation, shippedScenarios);
    return {
      template: known,
      fragment: linkOf(situation, known),
      differs: differsFrom(known ?? situation.opened, situation, readerLocale()),
    };
  }, [situation]);
  const page = document.baseURI;
  const address = addressFor(page, fragment);
  const { title } = situation.file;
  return (
    <>
      <section class="share-part" aria-label="Link">
        <p class="share-note">Who opens it sees what you see: these numbers, this view, the same luck.</p>
        <CopyField label="Link to what is on the screen" text={address} word="Copy link" main rows={3} />
        <p class="share-note">
          {lengthWords(address.length, readerLocale())} What stands behind the # is sent to no server.
        </p>
      </section>
      <section class="share-part" aria-labelledby="share-differs">
        <h3 id="share-differs">What it changes</h3>
        <p class="share-note">{handedOnWords(template, differs)}</p>
        <Changes differs={differs} before="As it was" after="In the link" most={8} />
      </section>
      <section class="share-part" aria-labelledby="share-qr">
        <h3 id="share-qr">QR code</h3>
        <Qr address={address} title={title} />
      </section>
      <section class="share-part" aria-labelledby="share-embed">
        <h3 id="share-embed">In another page</h3>
        <p class="share-note">
          The answer and this view without controls. It works where this site lets itself be framed.
        </p>
        <CopyField
          label="Markup for another page"
          text={snippetOf(embedAddress(page, fragment), title)}
          word="Copy markup"
          rows={4}
        />
      </section>
    </>
  );
}
