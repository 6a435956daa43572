/** Two processes of this very program share the work: each is asked one thing in words and answers in lines of JSON. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Task } from "./study.ts";

const processes = 2;

/** Splits the items over the processes, in turns, so that neither has the dear ones only. */
export function shared<T>(items: readonly T[]): readonly (readonly T[])[] {
  const parts = Array.from({ length: processes }, (_, part) => items.filter((__, at) => at % processes === part));
  return parts.filter((part) => part.length > 0);
}

/** Runs all tasks at the same time; every line of an answer is told as it comes. Fails as soon as one of them does. */
export type RunAll = (tasks: readonly Task[], onLine: (line: unknown) => void) => Promise<void>;

/** Each task in a process of its own. */
export const runAll: RunAll = async (tasks, onLine) => {
  const running = tasks.map((task) => start(task, onLine));
  try {
    await Promise.all(running.map(({ done }) => done));
  } finally {
    for (const { stop } of running) stop();
  }
};

function start(task: Task, onLine: (line: unknown) => void) {
  const child = spawn(process.execPath, [process.argv[1], "task", JSON.stringify(task)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => onLine(JSON.parse(line)));
  const read = new Promise((resolve) => lines.once("close", resolve));
  const ended = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`a process ended with ${code}`))));
  });
  return { done: Promise.all([read, ended]), stop: () => void child.kill() };
}
