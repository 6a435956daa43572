/** The gallery: every scenario that comes with the site, and the sheets to print for a class. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { RoomProps } from "../rooms/types.ts";
import type { Wanted } from "./find.ts";
import { Index } from "./Index.tsx";
import { ExerciseSheet } from "./sheets/ExerciseSheet.tsx";
import { Facilitator } from "./sheets/Facilitator.tsx";
import "./gallery.css";

type Page = "index" | "sheet" | "facilitator";

export function Gallery({ store, onClose }: RoomProps) {
  const [page, setPage] = useState<Page>("index");
  const [wanted, setWanted] = useState<Wanted>({ tag: "", query: "" });
  const left = useRef("");

  usePageTitle(page, store.history.value.present.file.title);

  const turnTo = (next: Page) => {
    left.current = document.activeElement?.id ?? "";
    setPage(next);
  };
  const open = (file: ScenarioFile) => {
    store.open(file);
    onClose();
  };
  const openSheet = (file: ScenarioFile) => {
    const { opened } = store.history.value.present;
    if (opened !== file || store.changes.value.length > 0) store.open(file);
    turnTo("sheet");
  };

  if (page === "index") {
    return (
      <Index
        store={store}
        wanted={wanted}
        begin={left.current}
        onWanted={setWanted}
        onOpen={open}
        onOwn={onClose}
        onSheet={openSheet}
        onPresentSheet={() => turnTo("sheet")}
        onFacilitator={() => turnTo("facilitator")}
      />
    );
  }
  const back = () => setPage("index");
  return (
    <SubPage onBack={back}>
      {page === "sheet" ? <ExerciseSheet store={store} onBack={back} /> : <Facilitator store={store} onBack={back} />}
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

const titleOf: Readonly<Record<Page, (scenario: string) => string>> = {
  index: () => "Scenarios",
  sheet: (scenario) => `Exercise sheet – ${scenario}`,
  facilitator: () => "Fifty minutes",
};

/** The workbench's title names its answer; a printed page is filed under its own. */
function usePageTitle(page: Page, scenario: string): void {
  useEffect(() => {
    document.title = `${titleOf[page](scenario)} – Goldilocks`;
  }, [page, scenario]);
}
