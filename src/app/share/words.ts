/** What the page says of links, in sentences. Pure. */
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { Differs } from "./differs.ts";
import { mostLetters } from "./fragment.ts";

const counted = (count: number): string => (count === 1 ? "1 assumption" : `${count} assumptions`);

/** @param template null for a scenario of one's own, as which `file` was opened */
export function openedWords(template: ScenarioFile | null, file: ScenarioFile, { assumptions }: Differs): string {
  if (template === null) {
    const own = `This link opens “${file.title}”, which does not come with this page`;
    return assumptions === 0 ? own : `${own}, with ${counted(assumptions)} changed`;
  }
  if (assumptions === 0) return `This link opens ${template.title}, and changes no assumption of it`;
  return `This link changes ${counted(assumptions)} of ${template.title}`;
}

/** @param template null for a scenario of one's own */
export function handedOnWords(template: ScenarioFile | null, { assumptions }: Differs): string {
  if (template === null) return "The scenario is your own, so the link holds all of it.";
  if (assumptions === 0) return `The link changes no assumption of ${template.title}.`;
  return `The link changes ${counted(assumptions)} of ${template.title}.`;
}

/** @param length of the whole address, in characters */
export function lengthWords(length: number, locale: string): string {
  const count = `${length.toLocaleString(locale)} characters`;
  if (length <= mostLetters) return `${count}: short enough for any message.`;
  return `${count}: some programs cut links as long as this. The file, by Save file, is the surer way.`;
}

/** Under an embedded view: what it is, and of what it was made where somebody has changed that. */
export function footText(title: string, before: string, changes: number): string {
  if (changes === 0) return title === before ? title : `${title}, made of ${before}`;
  const changed = `${title}, ${counted(changes)} changed`;
  return title === before ? changed : `${changed} from ${before}`;
}
