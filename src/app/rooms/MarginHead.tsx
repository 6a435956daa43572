/** The head of a room in the margin: its name, and the word that leaves it. */
export interface MarginHeadProps {
  readonly title: string;
  onClose(): void;
}

export function MarginHead({ title, onClose }: MarginHeadProps) {
  return (
    <header class="assumptions-head">
      <h2>{title}</h2>
      <span class="head-actions">
        <button type="button" class="action" onClick={onClose}>
          Close
        </button>
      </span>
    </header>
  );
}
