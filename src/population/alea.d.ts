declare module "seedrandom/lib/alea.js" {
  /** The state of Baagøe's Alea: three fractions in [0, 1) and a carry. */
  export interface AleaState {
    readonly s0: number;
    readonly s1: number;
    readonly s2: number;
    readonly c: number;
  }
  export interface Alea {
    /** A number in [0, 1) with 53 random bits, from two steps of the generator. */
    double(): number;
    state(): AleaState;
  }
  export default function alea(seed: string, options?: { readonly state: true }): Alea;
}
