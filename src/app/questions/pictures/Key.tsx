/** What the numbers in a drawing are. */
export interface KeyProps {
  readonly names: readonly string[];
  /** Numbers that the drawing itself may write out. */
  readonly drawn?: readonly number[];
}

export function Key({ names, drawn = [] }: KeyProps) {
  if (names.length === 0) return null;
  return (
    <ol class="picture-key">
      {names.map((name, i) => (
        <li key={i} class={drawn.includes(i + 1) ? "key-drawn" : undefined}>
          <b>{i + 1}</b> {name}
        </li>
      ))}
    </ol>
  );
}
