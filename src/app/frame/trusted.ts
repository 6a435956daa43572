/**
 * Trusted Types, where the browser has them: the only scripts that the page may start are files of the site itself, and
 * no text ever becomes markup or code. The built page asks for it in its Content-Security-Policy. To be imported before
 * anything that starts a worker.
 */

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): unknown;
}

/** The address in full where it is one of this site's, null where it is not: then the browser refuses it. */
export function ownScript(address: string, page: string): string | null {
  const { href } = new URL(address, page);
  return href.startsWith(`${new URL(page).origin}/`) ? href : null;
}

if (typeof window !== "undefined") {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  // What has no rule here, markup and code from text, is refused.
  trustedTypes?.createPolicy("default", { createScriptURL: (address) => ownScript(address, document.baseURI) });
}
