/** Values that are worked out when somebody asks for them. */
import { describe, expect, test } from "vitest";
import { Draws, Variates } from "../../src/population/draws.ts";

/** Customers 0 .. drawn - 1 in a ring of 16 places, with a count of how often a value was worked out. */
function ring() {
  const window = { drawn: 8, mask: 15 };
  const worked: number[] = [];
  const numbers = new Draws("any", window);
  const values = new Variates("any", window, (uniform) => {
    worked.push(uniform);
    return 10 * uniform;
  });
  const restart = (replication: number): void => {
    numbers.restart("seed", replication);
    values.restart("seed", replication);
  };
  restart(0);
  return { window, worked, numbers, values, restart };
}

describe("a value", () => {
  test("is the quantile of the customer's own number, in whatever order it is asked for", () => {
    const { numbers, values } = ring();
    for (const customer of [5, 0, 7, 5, 1]) expect(values.value(customer)).toBe(10 * numbers.of(customer));
  });

  test("is worked out once, and only for those who are asked about", () => {
    const { worked, numbers, values } = ring();
    for (const customer of [5, 0, 5, 0]) values.value(customer);
    expect(worked).toEqual([numbers.of(5), numbers.of(0)]);
  });

  test("gives its place in the ring to a later customer, and stays where the ring is widened", () => {
    const { window, numbers, values } = ring();
    values.value(3);
    window.drawn = 24;
    expect(values.value(19)).toBe(10 * numbers.of(19));
    window.mask = 31;
    for (const draws of [numbers, values]) draws.move(8, 15);
    expect(values.value(19)).toBe(10 * numbers.of(19));
    expect(values.value(9)).toBe(10 * numbers.of(9));
  });

  test("is another one in another replication", () => {
    const { numbers, values, restart } = ring();
    const before = values.value(2);
    restart(1);
    expect(values.value(2)).toBe(10 * numbers.of(2));
    expect(values.value(2)).not.toBe(before);
  });
});
