/** What an id is: the one form of every id in a scenario file, for its check and for whoever reads one from elsewhere. */

/** Letters of an id. */
export const longestId = 64;

/** They stand for places of their own in a file. */
export const takenIds: ReadonlySet<unknown> = new Set(["end", "desk"]);

export const idForm = /^(?!(?:end|desk)$)[A-Za-z][A-Za-z0-9-]{0,63}$/;
