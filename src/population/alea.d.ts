declare module "seedrandom/lib/alea.js" {
  /** Baagøe's Alea; `double` gives a number in [0, 1) with 53 random bits, from two steps of the generator. */
  export default function alea(seed: string): { double(): number };
}
