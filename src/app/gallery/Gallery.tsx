/** The gallery: every scenario that comes with the site, and the sheets to print for a class. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { RoomProps } from "../rooms/types.ts";
import type { Wanted } from "./find.ts";
import { Index } from "./Index.tsx";
import { ExerciseSheet } from "./sheets/ExerciseSheet.tsx";
import { Facilitator } from "./sheets/Facilitator.tsx";
import { besideThePage } from "./sheets/source.ts";
import "./gallery.css";

type Page =
  | { readonly kind: "index" | "facilitator" }
  /** Of a scenario that comes with the site; null for the one on the page. */
  | { readonly kind: "sheet"; readonly of: ScenarioFile | null };

const index: Page = { kind: "index" };
const facilitator: Page = { kind: "facilitator" };

export function Gallery({ store, onClose }: RoomProps) {
  const [page, setPage] = useState<Page>(index);
  const [wanted, setWanted] = useState<Wanted>({ tag: "", query: "" });
  const left = useRef("");

  usePageTitle(titleOf(page, store.history.value.present.file.title));

  const turnTo = (next: Page) => {
    left.current = document.activeElement?.id ?? "";
    setPage(next);
  };
  const open = (file: ScenarioFile) => {
    store.open(file);
    onClose();
  };

  if (page.kind === "index") {
    return (
      <Index
        store={store}
        wanted={wanted}
        begin={left.current}
        onWanted={setWanted}
        onOpen={open}
        onOwn={onClose}
        onSheet={(file) => turnTo({ kind: "sheet", of: besideThePage(file, store) })}
        onPresentSheet={() => turnTo({ kind: "sheet", of: null })}
        onFacilitator={() => turnTo(facilitator)}
      />
    );
  }
  const back = () => setPage(index);
  return (
    <SubPage onBack={back}>
      {page.kind === "sheet" ? (
        <ExerciseSheet store={store} file={page.of} onBack={back} />
      ) : (
        <Facilitator store={store} onBack={back} />
      )}
    </SubPage>
  );
}

interface SubPageProps {
  readonly children: ComponentChildren;
  onBack(): void;
}

/** It takes the keyboard; Escape turns back to the index, and only there leaves the room. */
function SubPage({ children, onBack }: SubPageProps) {
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    whole.current?.querySelector("h1")?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is caught wherever focus is on the page
    <div
      ref={whole}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onBack();
      }}
    >
      {children}
    </div>
  );
}

/** @param present title of the scenario on the page */
function titleOf(page: Page, present: string): string {
  if (page.kind === "sheet") return `Exercise sheet – ${page.of?.title ?? present}`;
  return page.kind === "index" ? "Scenarios" : "Fifty minutes";
}

/** The workbench's title names its answer; a printed page is filed under its own. */
function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Goldilocks`;
  }, [title]);
}
