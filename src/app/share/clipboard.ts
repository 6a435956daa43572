/** Copies what stands in a field; where the browser does not allow it, selects it for the person to copy. */

export const copiedWords = {
  copied: "Copied",
  selected: "The browser does not allow copying; it is selected, so Ctrl+C or ⌘C copies it",
} as const;

export type Copied = keyof typeof copiedWords;

export async function copyFrom(field: HTMLInputElement | HTMLTextAreaElement): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(field.value);
    return "copied";
  } catch {
    // There is no clipboard on an insecure address, and a person may have refused it.
    field.focus();
    field.select();
    return "selected";
  }
}
