/** Another process of this very program: what it is asked in words, what it answers as JSON. */
import { execFileSync } from "node:child_process";

export function inChild(words: readonly string[]): unknown {
  const answer = execFileSync(process.execPath, [process.argv[1], ...words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(answer);
}
