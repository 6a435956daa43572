/** What the numbers in a drawing are. */
export function Key({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <ol class="picture-key">
      {names.map((name, i) => (
        <li key={i}>
          <b>{i + 1}</b> {name}
        </li>
      ))}
    </ol>
  );
}
