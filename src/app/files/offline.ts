/**
 * Has the site's files kept, so that the page opens without a network next time; see workers/offline.js. Only what is
 * built is kept, and a browser that does not do it is none the worse.
 */

/** To be called once the page has what it needs: keeping the files must not hold up the first answer. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  // Not there on an insecure address, or refused by the person: then there is simply no page without a network.
  navigator.serviceWorker.register(new URL("./offline.js", document.baseURI)).catch(() => {});
}
