/** The addresses of the workshop: how they are made, who came by them, and what is wrong with one that was cut off. Pure. */
import { isLink } from "../share/fragment.ts";
import { asksToGuess, isSent } from "./asked.ts";

/** The page with the workshop open, for whoever leads the room, and what the fragment says. */
export const workshopAddress = (page: string, fragment: string): string => addressWith("workshop", page, fragment);

/** The same for the room: to guess, with the curtain left to whoever leads. */
export const roomAddress = (page: string, fragment: string): string => addressWith("guess", page, fragment);

function addressWith(word: string, page: string, fragment: string): string {
  const address = new URL(page);
  address.search = `?${word}`;
  address.hash = fragment;
  return address.href.replace(`?${word}=`, `?${word}`);
}

/** The same address without the workshop: who has left it comes back to the workbench by a reload. */
export function withoutWorkshop(page: string): string {
  const address = new URL(page);
  const left = address.search
    .slice(1)
    .split("&")
    .filter((part) => part !== "" && !/^(?:workshop|guess|gues?$|gu?$)/.test(part));
  address.search = left.length === 0 ? "" : `?${left.join("&")}`;
  return address.href;
}

/**
 * `leads`: opened the workshop. `guesses`: came by the link for the room. `returned`: came by it, and has been at the
 * workbench since, where the answer stands.
 */
export type Role = "leads" | "guesses" | "returned";

/** @param cameToGuess by the link for the room, since the page was loaded */
export function roleIn(search: string, cameToGuess: boolean): Role {
  if (asksToGuess(search)) return "guesses";
  return cameToGuess ? "returned" : "leads";
}

const exact = /[?&](?:workshop|guess)=?(?:&|$)/;
/** Skip links lead to these. */
const places: ReadonlySet<string> = new Set(["#answer", "#assumptions"]);

/** Why an address names no scenario although it was to; null where it does, or is to open what is there. */
export function cutOff(search: string, fragment: string): string | null {
  const isGood = isLink(fragment) || isSent(fragment) || places.has(fragment);
  const wants = asksToGuess(search) || fragment.length > 1;
  return exact.test(search) && (isGood || !wants) ? null : "This link is cut off or damaged: it cannot be read.";
}
