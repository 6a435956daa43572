/** Texts as they may stand in XML and HTML: escaped, and without what neither can hold. Pure. */

/** Signs that XML 1.0 has no place for: controls, lone halves of pairs, and two that are no signs at all. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these very signs are looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What cannot be written is shown as such. */
export const writable = (text: string): string => text.replace(forbidden, "\ufffd");

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** For text and for attributes in quotation marks. */
export const escaped = (text: string): string => writable(text).replace(/[&<>"']/g, (sign) => entities[sign]);
