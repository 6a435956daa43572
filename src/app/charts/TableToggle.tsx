/** Turns a figure into its table and back. */
export function TableToggle({ asTable, onToggle }: { readonly asTable: boolean; onToggle(): void }) {
  return (
    <button
      type="button"
      class="action figure-toggle"
      aria-pressed={asTable}
      aria-keyshortcuts="T"
      title="Key: T"
      onClick={onToggle}
    >
      As a table
    </button>
  );
}
