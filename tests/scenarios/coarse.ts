/** Coarse dials, for points that do not ask for more: 20 files are played through within seconds. */
export const tenths: readonly number[] = Array.from({ length: 11 }, (_, i) => i / 10);
