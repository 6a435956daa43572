/** Why the answer is set back: what is wrong with the numbers as they stand now, and that it is the answer of others. */
export function SetBack({ wrong }: { readonly wrong: readonly string[] }) {
  if (wrong.length === 0) return null;
  const more = wrong.length > 1 ? ` And ${wrong.length - 1} more.` : "";
  return (
    <p class="set-back-why">
      <strong>Below is the last valid picture.</strong> What is set now cannot be computed. {wrong[0]}.{more}
    </p>
  );
}
