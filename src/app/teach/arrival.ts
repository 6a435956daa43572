/**
 * Links into the workshop: a word before the fragment opens whatever the fragment says behind the curtain, before
 * anything of the answer is drawn.
 */
import { enterRoom } from "../rooms/open.ts";
import { asksForWorkshop, isSent } from "./asked.ts";
import { workshop } from "./index.ts";

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
