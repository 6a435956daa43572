/**
 * The teacher's link: `?workshop` before the fragment opens whatever the fragment says behind the curtain, before
 * anything of the answer is drawn.
 */
import { enterRoom } from "../rooms/open.ts";
import { workshop } from "./index.ts";

const word = "workshop";

export const asksForWorkshop = (search: string): boolean => new URLSearchParams(search).has(word);

/** What a team sent, where the page was opened by it; it is taken once. */
let arrived: string | null = null;

export function takeArrived(): string | null {
  const text = arrived;
  arrived = null;
  return text;
}

/** To be called when links are being followed and before the page is drawn. */
export function enterFromAddress(): void {
  const enter = (): void => {
    if (!asksForWorkshop(location.search)) return;
    if (isSent(location.hash)) arrived = location.hash;
    enterRoom(workshop.id);
  };
  enter();
  window.addEventListener("hashchange", enter);
}

/** Whether a fragment is what a team sends, good or bad. */
export const isSent = (fragment: string): boolean => /^#(?:guess|team)\d/.test(fragment);

/** The address of the page with the workshop open, and what the fragment says. */
export const workshopAddress = (page: string, fragment: string): string => {
  const address = new URL(page);
  address.search = `?${word}`;
  address.hash = fragment;
  return address.href.replace(`?${word}=`, `?${word}`);
};

/** The same address without the workshop: who has left it comes back to the workbench by a reload. */
export function withoutWorkshop(page: string): string {
  const address = new URL(page);
  const left = address.search
    .slice(1)
    .split("&")
    .filter((part) => part !== "" && part.split("=")[0] !== word);
  address.search = left.length === 0 ? "" : `?${left.join("&")}`;
  return address.href;
}
