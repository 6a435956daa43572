/** Small counts in words. */
const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "three"; above ten in figures. */
export const inWords = (count: number): string => numbers[count] ?? String(count);
