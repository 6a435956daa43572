/** What of an address leads into the workshop, without knowing what it says: the first load holds no more of it. Pure. */

/** A link for the room that was cut off within its word is known for one all the same. */
const asked = /[?&](?:workshop|guess|gues?$|gu?$)/;
const led = /[?&]workshop/;

/** `?workshop` is for whoever leads the room and for what teams send, `?guess` for the room. */
export const asksForWorkshop = (search: string): boolean => asked.test(search);

export const asksToGuess = (search: string): boolean => asked.test(search) && !led.test(search);

/** Whether a fragment is what a team sends, good or bad, or the beginning of it. */
export const isSent = (fragment: string): boolean => /^#[gt]/.test(fragment);
