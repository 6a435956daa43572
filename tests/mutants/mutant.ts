/** A breakage of the engine or the statistics that the tests must notice, and the tests that are asked. */

export interface Mutant {
  /** Within src/. */
  readonly file: string;
  /** Occurs exactly once in the file; short, so that it outlives what is changed around it. */
  readonly text: string;
  readonly replacement: string;
  /** What of the model it breaks: the paragraph of src/MODEL.md, a colon, and its words. */
  readonly says: string;
  /** Why nobody could tell the difference, for one that no test can notice. */
  readonly equivalent?: string;
}

export interface Room {
  readonly name: string;
  readonly mutants: readonly Mutant[];
  /** Test files and folders that should notice at once. */
  readonly first: readonly string[];
  /** Slower ones, asked only where the first noticed nothing. */
  readonly slower: readonly string[];
}

/** A mutant with its number in the whole list, from 1. */
export interface Numbered {
  readonly number: number;
  readonly room: Room;
  readonly mutant: Mutant;
}

export function numbered(rooms: readonly Room[]): readonly Numbered[] {
  const all = rooms.flatMap((room) => room.mutants.map((mutant) => ({ room, mutant })));
  return all.map((one, index) => ({ number: index + 1, ...one }));
}

export function occurrences(source: string, text: string): number {
  return source.split(text).length - 1;
}
