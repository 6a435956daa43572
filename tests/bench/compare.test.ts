import { describe, expect, test } from "vitest";
import { comparison, word } from "./compare.ts";
import { ofRounds, type Report, single } from "./report.ts";

const low = ofRounds("a time", [10, 11, 12, 13, 14], "ns an event");
const high = ofRounds("a time", [20, 21, 22, 23, 24], "ns an event");

describe("of two figures", () => {
  test("the lower time and the higher pace is better", () => {
    expect(word(high, low)).toBe("better");
    expect(word(low, high)).toBe("worse");
    expect(word({ ...low, unit: "answers a second" }, { ...high, unit: "answers a second" })).toBe("better");
  });

  test("rounds whose middle halves overlap are noise, however far apart their medians", () => {
    const wide = ofRounds("a time", [5, 11, 22, 33, 44], "ns an event");
    expect(word(low, wide)).toBe("noise");
    expect(word(wide, low)).toBe("noise");
  });

  test("single measurements need more than five per cent", () => {
    expect(word(single("most", 100, "MB"), single("most", 104, "MB"))).toBe("noise");
    expect(word(single("most", 100, "MB"), single("most", 106, "MB"))).toBe("worse");
  });
});

test("a comparison shows what both reports hold, and says when they come from two machines", () => {
  const report = (name: string, figures: Report["sections"][number]["figures"]): Report => ({
    machine: { name, load: "" },
    sections: [{ name: "kernel", says: "", figures }],
  });
  const one = report("one", [low, single("gone", 1, "MB")]);
  const other = report("other", [high]);
  expect(comparison(one, other)).toMatch(/a time +12 to 22 +ns an event +1\.83 +worse/);
  expect(comparison(one, other)).not.toContain("gone");
  expect(comparison(one, other)).toContain("Two machines");
  expect(comparison(one, one)).not.toContain("Two machines");
});
