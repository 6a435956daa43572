/**
 * The sizes a scenario may have. Beyond them a file is refused with the limit, instead of a run that never ends.
 * Limits of a single field (a share is at most 1) stand with the field in the schema; here are those of whole things.
 */

/** The version of the file that this code writes and reads. */
export const fileVersion = 1;

/** Largest file, in bytes of UTF-8. */
export const maxFileBytes = 5_000_000;

/** Entries of the lists a scenario names things in. */
export const maxEntries = { segments: 100, populations: 100, teams: 1_000, steps: 1_000, designs: 100 } as const;

/** Sources, and tags, of a scenario. */
export const maxNotes = 100;

/** Keys of one object: many more than any that a scenario has. */
export const maxKeys = 1_000;

/** Units of UTF-16 of a name or a title, which stand in one line, and of any longer text. */
export const longestName = 200;
export const longestText = 5_000;

export const maxPeopleATeam = 10_000;

/** Slots of a shift plan or of an arrival profile: far more than one for each minute of a day. */
export const maxSlots = 10_000;

/** Return visits of one customer. */
export const maxReturns = 100;

export const maxCustomersADay = 200_000;

export const maxCustomersARun = 100_000_000;

/** Largest magnitude of any number: beyond it sums of times and money lose their cents, and products their meaning. */
export const maxMagnitude = 1e12;

/** How far a sum of shares may be from 1. */
export const shareTolerance = 1e-6;
