/**
 * Any static host: gives out a folder's files under a path of its own, says nothing but their kind, and can be taken
 * off the network.
 */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

export interface Host {
  /** Of the page, with a slash at the end. */
  readonly address: string;
  /** Nobody answers there any more. */
  stop(): Promise<void>;
}

const kinds: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/** @param path where the folder is given out, with slashes around it */
export async function hostFolder(folder: string, path: string): Promise<Host> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const file = pathname.startsWith(path) ? normalize(pathname.slice(path.length) || "index.html") : "..";
    try {
      if (file.startsWith("..")) throw new Error("outside the folder");
      const bytes = await readFile(join(folder, file));
      response.writeHead(200, { "Content-Type": kinds[extname(file)] ?? "application/octet-stream" }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}${path}`, stop: () => stopped(server) };
}

function stopped(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
