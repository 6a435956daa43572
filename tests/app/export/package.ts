/** Reads back what was exported: parts of a package, numbers of a workbook, rows of CSV, and whether XML is well-formed. */
import { strFromU8, unzipSync } from "fflate";

export const partsOf = (file: Uint8Array): Readonly<Record<string, Uint8Array>> => unzipSync(file);

/** Names of the parts that match, by the number in them. */
export function named(parts: Readonly<Record<string, Uint8Array>>, pattern: RegExp): readonly string[] {
  const numberOf = (name: string) => Number(pattern.exec(name)?.[1]);
  return Object.keys(parts)
    .filter((name) => pattern.test(name))
    .sort((a, b) => numberOf(a) - numberOf(b));
}

export const textOf = (parts: Readonly<Record<string, Uint8Array>>, name: string): string => strFromU8(parts[name]);

export interface BookRow {
  readonly series: string;
  readonly dial: number;
  readonly x: number;
  readonly xHalf: number | null;
  readonly y: number;
  readonly yHalf: number | null;
}

/** The rows of the workbooks behind all charts, in the order of the charts. */
export function booksIn(file: Uint8Array): readonly (readonly BookRow[])[] {
  const parts = partsOf(file);
  return named(parts, /^ppt\/embeddings\/\D+(\d+)\.xlsx$/).map((name) => bookRows(parts[name]));
}

function bookRows(book: Uint8Array): readonly BookRow[] {
  const sheet = textOf(partsOf(book), "xl/worksheets/sheet1.xml");
  const rows = [...sheet.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].slice(1);
  return rows.map(([, row]) => {
    const cells = new Map(
      [
        ...row.matchAll(/<c r="([A-F])\d+"(?: t="inlineStr")?>(?:<v>|<is><t[^>]*>)(.*?)(?:<\/v>|<\/t><\/is>)<\/c>/gs),
      ].map(([, letter, value]) => [letter, value]),
    );
    const number = (letter: string) => (cells.has(letter) ? Number(cells.get(letter)) : null);
    return {
      series: unescaped(cells.get("A") ?? ""),
      dial: number("B") ?? Number.NaN,
      x: number("C") ?? Number.NaN,
      xHalf: number("D"),
      y: number("E") ?? Number.NaN,
      yHalf: number("F"),
    };
  });
}

export const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll(/&#39;|&apos;/g, "'")
    .replaceAll("&amp;", "&");

/** What keeps a text from being XML; null where it is well-formed. */
export function faultOf(xml: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(xml);
  if (control) return `a control character at ${control.index}`;
  const open: string[] = [];
  for (const [tag, end, name, attributes, alone] of xml.matchAll(
    /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (end === "/" && open.pop() !== name) return `${tag} closes another element`;
    if (end === "" && alone === "") open.push(name);
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(attributes)) return `a bare ampersand in ${tag}`;
  }
  if (open.length > 0) return `${open.join(", ")} not closed`;
  const rest = xml.replace(/^<\?xml[^?]*\?>/, "").replace(/<\/?[\w:.-]+(?:\s+[\w:.-]+="[^"<]*")*\s*\/?>/g, "");
  if (/[<]/.test(rest)) return `a bare < in ${rest.slice(Math.max(0, rest.indexOf("<") - 40), rest.indexOf("<") + 40)}`;
  return /&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(rest) ? "a bare ampersand" : null;
}

/** Rows and fields by RFC 4180. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text[i + 1] === '"') field += text[++i];
      else quoted = false;
    } else if (sign === '"' && field === "") quoted = true;
    else if (sign === "," || (sign === "\r" && text[i + 1] === "\n")) {
      rows.at(-1)?.push(field);
      field = "";
      if (sign === "\r") {
        rows.push([]);
        i++;
      }
    } else field += sign;
  }
  return rows.slice(0, -1);
}
