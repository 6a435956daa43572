/** Text that is no JSON is told where it stops being JSON. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkScenarioText, problemText } from "../../src/scenario/check.ts";
import { readJson } from "../../src/scenario/json.ts";

test.each([
  ["", "line 1, column 1: the end stands where a value should"],
  ["{", 'line 1, column 2: the end stands where a key in quotation marks should, "name" say'],
  ['{"a": 1,}', 'line 1, column 9: "}" stands after a comma, where another entry should'],
  ['{"a": 1\n "b": 2}', 'line 2, column 2: "\\"" stands where a comma or } should'],
  ["[1 2]", 'line 1, column 4: "2" stands where a comma or ] should'],
  ['{"a" 1}', 'line 1, column 6: "1" stands where a colon should, after the key "a"'],
  ["{a: 1}", 'line 1, column 2: "a" stands where a key in quotation marks should, "name" say'],
  ['{"a": 01}', 'line 1, column 7: "0" begins a number; a number begins with 1 to 9'],
  ['{"a": -}', 'line 1, column 8: "}" stands where a digit should'],
  ['{"a": 1.}', 'line 1, column 9: "}" stands where a digit should'],
  ['{"a": tru}', 'line 1, column 7: "t" stands where a value should'],
  ['{"a": "x\ny"}', 'line 1, column 9: "\\n" stands inside text; a line of text ends with a quotation mark'],
  ['{"a":\r\n"b\\q"}', 'line 2, column 4: "q" is no character that may follow a backslash'],
  ['"abc', "line 1, column 5: the end stands where a quotation mark should end the text"],
  ['{"a": 1}}', 'line 1, column 9: "}" stands after the end of the scenario'],
  ["// mine\n{}", 'line 1, column 1: "/" stands where a value should'],
])("%j is told its line and column", (text, problem) => {
  const result = checkScenarioText(text);
  expect(result.ok ? [] : result.problems.map(problemText)).toEqual([problem]);
});

test("a text is JSON here exactly if it is JSON to the platform, and then says the same", () => {
  const spoilt = fc.tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "}", '"', "0", " ", "\n", "\\", "-", "e", "."));
  fc.assert(
    fc.property(spoilt, ([json, at, insert]) => {
      const i = at % (json.length + 1);
      const text = json.slice(0, i) + insert + json.slice(i);
      const reading = readJson(text);
      let value: unknown;
      let isJson = true;
      try {
        value = JSON.parse(text);
      } catch {
        isJson = false;
      }
      expect(reading.ok).toBe(isJson);
      if (reading.ok) expect(reading.value).toEqual(value);
    }),
    { numRuns: 500 },
  );
});

test("a key that stands twice in one object is told, with its place", () => {
  const reading = readJson('{"a": [{}, {"b": 1, "c": {"b": 2}, "\\u0062": 3}], "d": {"a": 1}}');
  expect(reading.ok && reading.repeated).toEqual([["a", 1, "b"]]);
  const result = checkScenarioText('{"version": 1, "id": "x", "id": "y"}');
  expect(result.ok ? [] : result.problems.map(problemText)).toContain('id: "id" stands more than once in one object');
});

test("a byte order mark is passed over", () => {
  expect(readJson('\uFEFF{"a": 1}')).toEqual({ ok: true, value: { a: 1 }, repeated: [] });
});
