/** What was typed or pasted into a field, cleaned: the field shows what is kept, with the caret where it was. */
export function typedInto(field: HTMLInputElement | HTMLTextAreaElement, clean: (text: string) => string): string {
  const { value, selectionStart } = field;
  const text = clean(value);
  if (text === value) return text;
  const caret = clean(value.slice(0, selectionStart ?? value.length)).length;
  field.value = text;
  field.setSelectionRange(caret, caret);
  return text;
}
