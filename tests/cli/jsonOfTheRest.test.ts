/** The documents of the deeper questions about people, whom to serve and what is assumed: every key is described. */
import { afterAll, test } from "vitest";
import { sampleFile } from "../support/sample.ts";
import { expectDescribed } from "./described.ts";
import { temporaryFiles } from "./support.ts";

const files = temporaryFiles();
const file = sampleFile();
const [first, ...others] = file.segments;
const path = files.put("small-bank.json", file);
const someWrong = files.put("some.json", { ...file, segments: [{ ...first, target: false }, ...others] });
afterAll(() => files.remove());

const short = ["--max-days", "40", "--workers", "0"];

test("admission", () => {
  expectDescribed(["admission", someWrong, ...short]);
});

test("staffing", () => {
  const wholes = ["present", "answer.headcount", "curve[]", "reversed.headcount", "reversed.afterwards"];
  expectDescribed(["staffing", path, ...short], wholes);
});

test("loudness", () => {
  expectDescribed(["loudness", path, ...short]);
});

test("sensitivity", () => {
  const { desk: _, today: __, ...rest } = file;
  const tiny = files.put("tiny.json", {
    ...rest,
    segments: rest.segments.slice(0, 1).map(({ needs: _, patience: __, ...segment }) => segment),
    populations: [{ id: "mixed", name: "Mixed", perHour: 6, mix: { routine: 1 } }],
    teams: rest.teams.slice(1, 2),
    steps: [{ id: "sign", name: "Sign", stage: "onstage", team: "office", work: { kind: "constant", value: 2 } }],
    designs: [{ id: "only", name: "Only" }],
  });
  const wholes = ["tornado[].down", "tornado[].up", "unweighed[]"];
  expectDescribed(["sensitivity", tiny, ...short, "--worlds", "4"], wholes);
});

test("twins", () => {
  const wholes = ["sides.against", "journeys.against", "rows[].moments.against"];
  expectDescribed(["twins", path, "--customer", "largest"], wholes);
});
