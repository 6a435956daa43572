/**
 * Lets the page open without a network once it has been loaded: keeps the site's own files, as one version, and gives
 * them out. It touches no other origin, keeps nothing that a person enters, and knows nothing of the simulation.
 *
 * The build puts two lines before this one: `files`, the addresses of all files of the site, and `version`, a
 * fingerprint of what is in them.
 */

/* global files, version */

const mine = `goldilocks ${self.registration.scope} `;
const kept = mine + version;

self.addEventListener("install", (event) => {
  // All or nothing: a version of which a file is missing is never used.
  event.waitUntil(caches.open(kept).then((cache) => cache.addAll(files)));
});

// A new version waits until no page of the old one is open, so a page never loses the files that it was made with.
self.addEventListener("activate", (event) => {
  event.waitUntil(dropOthers().then(() => self.clients.claim()));
});

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(mine) && name !== kept).map((name) => caches.delete(name)));
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(request.mode === "navigate" ? page(request) : file(request));
});

/** The newest page where there is a network, the kept one where there is none. */
async function page(request) {
  try {
    return await fetch(request);
  } catch (error) {
    return (await keptFile("./")) ?? Promise.reject(error);
  }
}

/** A file's name changes with what is in it, so a kept one is as good as a fetched one. */
const file = async (request) => (await keptFile(request)) ?? fetch(request);

async function keptFile(request) {
  const cache = await caches.open(kept);
  // A host that answers by who asks, as some say of every file, gives these files to all alike.
  return cache.match(request, { ignoreVary: true });
}
