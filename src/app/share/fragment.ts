/** What of an address is a link to a situation, without knowing what it says: the first load holds no more of links. */

/** Whether a fragment is a link, good or bad, or a place on the page. */
export const isLink = (fragment: string): boolean => /^#?\d|[=%]/.test(fragment);

/** Of a link that any program hands on: longer ones are cut by some. */
export const mostLetters = 2_000;

/**
 * Whether the page is to show one view without controls. In a frame of another page it never shows more, so that nobody
 * can be made to press what they do not see.
 */
export const isEmbedded = (): boolean =>
  new URLSearchParams(location.search).has("embed") || window.self !== window.top;
