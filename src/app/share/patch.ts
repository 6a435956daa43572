/**
 * What differs from one file to another, as a list of changes by value that another version of the first can take too.
 *
 * A place is a path of keys with dots between them; entries of lists that have ids are named by these, so that a change
 * finds its entry wherever it stands. What belongs together is changed together: the shares of a mix, a distribution of
 * another kind, a list without ids. Nothing is checked here: who applies a patch checks what comes of it.
 */

/**
 * [place, value]: this stands there now, whatever stood there. [place]: nothing stands there any more. A list of ids at
 * the place of a list of named entries: their order.
 */
export type Change = readonly [place: string, value?: unknown];
export type Patch = readonly Change[];

export interface Patched {
  readonly value: unknown;
  /** Changes whose place is not there. */
  readonly lost: Patch;
}

interface Named {
  readonly id: string;
}
type Holder = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Holder =>
  typeof value === "object" && value !== null && !Array.isArray(value);
/** An id may be "constructor". */
const own = (holder: Holder, key: string): unknown => (Object.hasOwn(holder, key) ? holder[key] : undefined);
const isNamed = (value: unknown): value is Named => isObject(value) && typeof own(value, "id") === "string";
const isNamedList = (value: unknown): value is readonly Named[] =>
  Array.isArray(value) && value.length > 0 && value.every(isNamed);

/** Changed as a whole: one share without the others is no mix. */
const wholes: ReadonlySet<string> = new Set(["mix"]);

/** What of `after` is not as in `before`. Both are values of JSON. */
export function patchOf(before: unknown, after: unknown): Patch {
  const found: Change[] = [];
  compare(before, after, [], found);
  return found;
}

function compare(a: unknown, b: unknown, path: readonly string[], found: Change[]): void {
  if (isSame(a, b)) return;
  const [key] = path.slice(-1);
  if (isNamedList(a) && isNamedList(b)) compareLists(a, b, path, found);
  else if (isObject(a) && isObject(b) && own(a, "kind") === own(b, "kind") && !wholes.has(key))
    compareObjects(a, b, path, found);
  else found.push([path.join("."), b]);
}

function compareObjects(a: Holder, b: Holder, path: readonly string[], found: Change[]): void {
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const inner = [...path, key];
    const [before, after] = [own(a, key), own(b, key)];
    if (after !== undefined) compare(before, after, inner, found);
    else if (before !== undefined) found.push([inner.join(".")]);
  }
}

function compareLists(a: readonly Named[], b: readonly Named[], path: readonly string[], found: Change[]): void {
  const before = new Map(a.map((entry) => [entry.id, entry]));
  const after = new Set(b.map(({ id }) => id));
  for (const entry of b) {
    const inner = [...path, entry.id];
    if (before.has(entry.id)) compare(before.get(entry.id), entry, inner, found);
    else found.push([inner.join("."), entry]);
  }
  // After what is added: a list without entries would no longer be known for one with ids.
  for (const { id } of a) if (!after.has(id)) found.push([[...path, id].join(".")]);
  const kept = a.filter(({ id }) => after.has(id)).map(({ id }) => id);
  const added = b.filter(({ id }) => !before.has(id)).map(({ id }) => id);
  const order = b.map(({ id }) => id);
  if (!isSame([...kept, ...added], order)) found.push([path.join("."), order]);
}

/** The same JSON, whatever the order of keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => isSame(one, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(own(a, key), own(b, key)));
}

/** `base` with all changes that find their place. */
export function patched(base: unknown, patch: Patch): Patched {
  const lost: Change[] = [];
  let value = base;
  for (const change of patch) {
    const next = put(value, change[0].split("."), change);
    if (next === nowhere) lost.push(change);
    else value = next;
  }
  return { value, lost };
}

const nowhere = Symbol("the place is not there");

function put(holder: unknown, [key, ...rest]: readonly string[], change: Change): unknown {
  if (isNamedList(holder)) return putInList(holder, key, rest, change);
  if (!isObject(holder)) return nowhere;
  const present = own(holder, key);
  if (rest.length > 0) {
    const inner = put(present, rest, change);
    return inner === nowhere ? nowhere : { ...holder, [key]: inner };
  }
  if (change.length === 1) return present === undefined ? nowhere : without(holder, key);
  const order = change[1];
  if (!isNamedList(present) || !isOrder(order)) return { ...holder, [key]: order };
  return { ...holder, [key]: inOrder(present, order) };
}

function putInList(list: readonly Named[], id: string, rest: readonly string[], change: Change): unknown {
  const at = list.findIndex((entry) => entry.id === id);
  if (rest.length === 0 && change.length === 1) return at < 0 ? nowhere : list.filter((_, i) => i !== at);
  const entry = rest.length === 0 ? change[1] : at < 0 ? nowhere : put(list[at], rest, change);
  if (entry === nowhere) return nowhere;
  return at < 0 ? [...list, entry] : list.map((one, i) => (i === at ? entry : one));
}

const without = (holder: Holder, key: string): Holder =>
  Object.fromEntries(Object.entries(holder).filter(([name]) => name !== key));

const isOrder = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((id) => typeof id === "string");

/** Entries that the order does not name stand behind those that it does, as they stood. */
function inOrder(list: readonly Named[], order: readonly string[]): readonly Named[] {
  const places = new Map(order.map((id, i) => [id, i]));
  const place = ({ id }: Named): number => places.get(id) ?? order.length;
  return [...list].sort((a, b) => place(a) - place(b));
}
