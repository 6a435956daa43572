/** A section of the benchmark. */
import type { Figure } from "../report.ts";

export interface Section {
  readonly name: string;
  /** What is measured, and how, in a line. */
  readonly says: string;
  /** Each is measured in a process of its own. */
  readonly parts: readonly string[];
  /** `limit` is the path of the compiled program that runs the same workloads; null where none is given. */
  measure(part: string, limit: string | null): readonly Figure[] | Promise<readonly Figure[]>;
}
