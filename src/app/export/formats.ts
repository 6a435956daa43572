/** The four files that a telling becomes. The code of a presentation is fetched with the first one that is made. */
import { zipSync } from "fflate";
import { fileName } from "../exhibit/fileName.ts";
import { csvText } from "./csv.ts";
import { exhibitOf, wordsOf } from "./exhibit.ts";
import { htmlPage } from "./html/page.ts";
import { pictureOf, pngOf } from "./picture/compose.ts";
import type { Material, Telling } from "./types.ts";

export interface Made {
  readonly name: string;
  readonly blob: Blob;
}

export interface Format {
  readonly id: "pptx" | "png" | "csv" | "html";
  readonly title: string;
  /** What is in it, in a sentence. */
  readonly holds: string;
  make(telling: Telling, locale: string): Promise<Made>;
}

export const formats: readonly Format[] = [
  {
    id: "pptx",
    title: "Presentation, PPTX",
    holds:
      "A slide a step with charts or tables that can be edited, what is said in the notes, and at the end differences, intervals, seed, link and every assumption.",
    async make(telling, locale) {
      const { presentation } = await import("./pptx/deck.ts");
      const type = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
      return { name: fileName(telling.title, "pptx"), blob: new Blob([await presentation(telling, locale)], { type }) };
    },
  },
  {
    id: "png",
    title: "Picture, PNG",
    holds:
      "The answer, the picture at double size, and where it comes from; the link is printed where it fits, and is always in the file's description. Of a story, a zip with a picture a step.",
    make: pictures,
  },
  {
    id: "csv",
    title: "Figures, CSV",
    holds: "One tidy table: a row a figure with its interval, its days and its seed, at full precision.",
    make: async (telling, locale) => {
      const parts = telling.steps.map((material) => ({
        material,
        exhibit: exhibitOf(material, wordsOf(material, locale)),
      }));
      const blob = new Blob([csvText(parts)], { type: "text/csv;charset=utf-8" });
      return { name: fileName(telling.title, "csv"), blob };
    },
  },
  {
    id: "html",
    title: "Page, HTML",
    holds:
      "One file that opens anywhere without a network and prints well: sentences, pictures, tables, every assumption.",
    make: page,
  },
];

async function pictures(telling: Telling, locale: string): Promise<Made> {
  const drawn: Blob[] = [];
  for (const material of telling.steps) {
    const picture = await drawnOf(material, locale);
    if (picture !== null) drawn.push(await pngOf(picture, material.link));
  }
  const [first] = drawn;
  if (first === undefined)
    throw new Error("This view has no picture to save; its figures and its page have its table.");
  if (telling.steps.length === 1) return { name: fileName(telling.title, "png"), blob: first };
  const files: Record<string, Uint8Array> = {};
  for (const [i, blob] of drawn.entries()) {
    files[fileName(`${i + 1} ${telling.title}`, "png")] = new Uint8Array(await blob.arrayBuffer());
  }
  // Pictures are packed already.
  const blob = new Blob([zipSync(files, { level: 0 })], { type: "application/zip" });
  return { name: fileName(`${telling.title} pictures`, "zip"), blob };
}

async function page(telling: Telling, locale: string): Promise<Made> {
  const addresses = new Map<Material, string>();
  for (const material of telling.steps) {
    const picture = await drawnOf(material, locale, false);
    if (picture !== null) addresses.set(material, picture.toDataURL("image/png"));
  }
  const text = htmlPage(telling, locale, (material) => addresses.get(material) ?? null);
  return { name: fileName(telling.title, "html"), blob: new Blob([text], { type: "text/html;charset=utf-8" }) };
}

const drawnOf = (material: Material, locale: string, headed = true): Promise<HTMLCanvasElement | null> =>
  pictureOf(material, wordsOf(material, locale), { locale, headed });

/** Hands the file to the person. Nothing leaves the machine. */
export function handOver({ name, blob }: Made): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the blob once the click was handled.
  setTimeout(() => URL.revokeObjectURL(address));
}
