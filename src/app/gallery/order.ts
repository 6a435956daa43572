/**
 * Which scenarios come with the site and in which order the gallery shows them, in sections. The first of all is the one
 * the page opens on. Pure: the files themselves are in files/shipped.ts.
 */

export interface Section<T> {
  readonly title: string;
  readonly entries: readonly T[];
}

/** Ids, which are the names of the files without their ending. */
export const galleryOrder: readonly Section<string>[] = [
  { title: "Where to begin", entries: ["bank-branch", "coffee-shop", "invoice-inquiry"] },
  {
    title: "What is promised",
    entries: ["menu-and-kitchen", "flawless-and-failing", "premium-brand", "rising-expectations"],
  },
  {
    title: "What does not fit",
    entries: ["insurance-claims", "software-support", "bank-onboarding", "approval-step"],
  },
  {
    title: "Who may help whom",
    entries: ["silos-and-conductor", "call-centre-chain", "walk-in-clinic", "telephone-bank"],
  },
  { title: "Where process ends", entries: ["freelancer", "not-enough-customers"] },
];

const places = new Map(galleryOrder.flatMap(({ entries }) => entries).map((id, place) => [id, place]));

/** In the gallery's order; what it does not name comes last. */
export function inGalleryOrder<T extends { readonly id: string }>(files: readonly T[]): readonly T[] {
  const place = ({ id }: T): number => places.get(id) ?? places.size;
  return [...files].sort((a, b) => place(a) - place(b));
}

/** The sections with these files in them; one without any is left out. */
export function inSections<T extends { readonly id: string }>(files: readonly T[]): readonly Section<T>[] {
  const listed = galleryOrder.map(({ title, entries }) => ({
    title,
    entries: entries.flatMap((id) => files.find((file) => file.id === id) ?? []),
  }));
  const others = files.filter(({ id }) => !places.has(id));
  return [...listed, { title: "More", entries: others }].filter(({ entries }) => entries.length > 0);
}
