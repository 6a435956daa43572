/** The whole addresses that a fragment makes with where the page lies, and the snippet that shows one in a frame. Pure. */

/** The page itself, opened with this link. @param page its own address, whatever is asked of it there */
export function addressFor(page: string, fragment: string): string {
  const address = new URL(page);
  address.search = "";
  address.hash = fragment;
  return address.href;
}

/** One view without controls, for a frame. */
export function embedAddress(page: string, fragment: string): string {
  const address = new URL(page);
  address.search = "?embed";
  address.hash = fragment;
  return address.href;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign]);

/** Markup for another page. A title may hold anything, and is text there too. */
export function snippetOf(address: string, title: string): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="780" loading="lazy"></iframe>`;
}
