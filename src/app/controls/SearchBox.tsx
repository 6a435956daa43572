/** A box to find something with. Escape and Clear empty it; how many are found is said beside it, and read out. */
import { useId, useRef } from "preact/hooks";
import "./search.css";

export interface SearchBoxProps {
  /** What it finds: "Find an assumption". */
  readonly name: string;
  readonly query: string;
  /** How many are found, in words; empty while nothing is looked for. */
  readonly found: string;
  onQuery(query: string): void;
}

export function SearchBox({ name, query, found, onQuery }: SearchBoxProps) {
  const foundId = useId();
  const box = useRef<HTMLInputElement>(null);
  function clear() {
    onQuery("");
    box.current?.focus();
  }
  return (
    <div class="search">
      <div class="search-line">
        <input
          ref={box}
          class="search-box"
          type="text"
          inputMode="search"
          autocomplete="off"
          placeholder={name}
          aria-label={name}
          aria-describedby={foundId}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            // While something is typed, undo is the box's own.
            if (query !== "" && (event.ctrlKey || event.metaKey)) event.stopPropagation();
            if (event.key !== "Escape" || query === "") return;
            event.stopPropagation();
            clear();
          }}
        />
        {query !== "" && (
          <button type="button" class="action" onClick={clear}>
            Clear
          </button>
        )}
      </div>
      <p class="search-found" role="status" id={foundId}>
        {found}
      </p>
    </div>
  );
}
