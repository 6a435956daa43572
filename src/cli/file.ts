/** Reads the text of a scenario from a path that may be anything: never without end, and what fails in plain words. */
import { open, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { maxFileBytes } from "../scenario/limits.ts";

/** npm starts its scripts in the project's folder; a path is meant from where npm was called. */
function resolved(path: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: from } = process.env;
  return script === "goldilocks" && from !== undefined ? resolve(from, path) : resolve(path);
}

/** What the process was handed open, as by `<` or a shell's pipe, may be read though it is no regular file. */
const handedOpen = /^\/dev\/(stdin|fd\/\d+)$/;

class Unreadable extends Error {}

/** The text at `path`, of at most as many bytes as a scenario may have. Rejects for reasons that `reasonOf` words. */
export async function readText(path: string): Promise<string> {
  const file = resolved(path);
  const found = await stat(file);
  if (found.isDirectory()) throw new Unreadable("this is a folder, not a file");
  // A device never ends, and a pipe by name waits for somebody to write.
  if (!found.isFile() && !handedOpen.test(file)) throw new Unreadable("this is a device or a pipe, not a file");
  if (found.size > maxFileBytes) {
    throw new Unreadable(`${found.size} bytes are above ${maxFileBytes}, the most a scenario may have`);
  }
  return readBounded(file);
}

/** The size that a system tells is not to be relied on: it is 0 for a pipe, and a file may grow. */
async function readBounded(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const chunks: Buffer[] = [];
    let length = 0;
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(65_536), 0, 65_536, null);
      if (bytesRead === 0) return Buffer.concat(chunks).toString("utf8");
      chunks.push(buffer.subarray(0, bytesRead));
      length += bytesRead;
      if (length > maxFileBytes) throw new Unreadable(`there are more than ${maxFileBytes} bytes, the most allowed`);
    }
  } finally {
    await handle.close();
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "a file stands in the path where a folder should",
  EISDIR: "this is a folder, not a file",
  EACCES: "reading it is not allowed",
  EPERM: "reading it is not allowed",
  ELOOP: "the links in this path lead round in a circle",
  ENAMETOOLONG: "the path is longer than there can be",
};

/** Why a text could not be read; the system's own words would name another path than was given. Throws other errors. */
export function reasonOf(error: unknown): string {
  if (error instanceof Unreadable) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return reasons[code] ?? `it cannot be read (${code})`;
}
