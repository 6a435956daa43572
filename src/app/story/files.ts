/** A story to and from a file of the person's own. Nothing leaves the machine. */
import { maxFileBytes } from "../../scenario/limits.ts";
import type { Unreadable } from "../files/read.ts";
import { readText } from "../files/text.ts";
import { checkStoryText, storyText } from "./file.ts";
import type { Story } from "./story.ts";

export type StoryFileReading = { readonly ok: true; readonly story: Omit<Story, "id"> } | Unreadable;

export async function readStory(blob: File): Promise<StoryFileReading> {
  const refused = (found: string, wrong: string): Unreadable => ({
    ok: false,
    name: blob.name,
    problems: [{ place: "the file", found, wrong }],
  });
  if (blob.size > maxFileBytes) {
    return refused(`${(blob.size / 1e6).toFixed(1)} MB`, `is more than a story may have: ${maxFileBytes / 1e6} MB`);
  }
  try {
    const reading = checkStoryText(await readText(blob));
    return reading.ok ? reading : { ok: false, name: blob.name, problems: reading.problems };
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error), "stopped it from being read");
  }
}

/** The browser's own dialog for one file. Must be called from a click or a key press. */
export function askForFile(onFile: (file: File) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,application/json";
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file !== undefined) onFile(file);
  });
  input.click();
}

/** "The third call" is the-third-call.story.json; what has no letters of a file's name is story.json. */
export function storyFileName({ title }: Pick<Story, "title">): string {
  const name = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
  return name === "" ? "story.json" : `${name}.story.json`;
}

export function saveStory(story: Story): void {
  const address = URL.createObjectURL(new Blob([storyText(story)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = storyFileName(story);
  link.click();
  // The download has its own hold on the blob once the click was handled.
  setTimeout(() => URL.revokeObjectURL(address));
}
