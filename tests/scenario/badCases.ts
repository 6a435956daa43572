/** A corpus of bad files: what is put into the sample, and what is said of it. One thing is wrong in each. */
import type { Keys } from "./support.ts";

/** The problem as a text, or a pattern of it. */
export type Case = readonly [keys: Keys, value: unknown, problem: string | RegExp];

export const shapes: readonly Case[] = [
  [["teams", 2, "headcount"], -3, "teams[2].headcount: -3 is below 1"],
  [["teams", 2, "headcount"], 0, "teams[2].headcount: 0 is below 1"],
  [["teams", 2, "headcount"], 2.5, "teams[2].headcount: 2.5 is not a whole number"],
  [["teams", 2, "headcount"], "12", 'teams[2].headcount: "12" is text, not a number or a list'],
  [["teams", 2, "headcount"], [1, -1, 1], "teams[2].headcount[1]: -1 is below 0"],
  [["teams", 2, "headcount"], [], "teams[2].headcount: an empty list stands here; at least one entry is needed"],
  [["teams", 2, "headcount"], 20000, "teams[2].headcount: 20,000 is above 10,000"],
  [["teams", 2, "headcount"], 1e17, "teams[2].headcount: 100000000000000000 is above 10,000"],
  [["title"], undefined, "title: nothing stands here; text is needed"],
  [["title"], " ", 'title: " " is blank; a name is needed'],
  [
    ["populations", 0, "name"],
    "all\u202egnorw",
    'populations[0].name: "all\\u202egnorw" holds a mark that turns the direction of the text around it; such marks are not allowed',
  ],
  [["title"], ["a"], "title: a list stands here, not text"],
  [["promise"], null, "promise: null stands here, not an object"],
  [["retention"], undefined, "retention: nothing stands here; an object is needed"],
  [["standardRange"], "0.3", 'standardRange: "0.3" is text, not a number'],
  [["standardRange"], Number.POSITIVE_INFINITY, "standardRange: Infinity is no finite number"],
  [["standardRange"], Number.NaN, "standardRange: NaN is no finite number"],
  [["standardRange"], true, "standardRange: true stands here, not a number"],
  [["standardRange"], 1.2, "standardRange: 1.2 is above 1"],
  [["steps", 2, "mandatory"], 1, "steps[2].mandatory: 1 is a number, not true or false"],
  [["version"], 0, "version: 0 is not 1"],
  [["version"], "2", 'version: "2" is not 1'],
  [["version"], 2, "version: 2 is newer than version 1, which this is made for; a newer Goldilocks reads it"],
  [["id"], "end", 'id: "end" is taken; another id is needed'],
  [["designs", 1, "id"], "2nd", /^designs\[1\]\.id: "2nd" is no id; letters/],
  [["currency"], "eur", 'currency: "eur" is no currency code; three capital letters are allowed, "EUR" say'],
  [["regime", "kind"], "week", 'regime.kind: "week" is not day or continuous'],
  [["regime", "openMinutes"], 0, "regime.openMinutes: 0 is not above 0"],
  [["segments", 0, "priority"], 1.5, "segments[0].priority: 1.5 is not a whole number"],
  [["segments", 0, "waitTolerance"], 0, "segments[0].waitTolerance: 0 is not above 0"],
  [["segments", 0, "effortTolerance"], -1, "segments[0].effortTolerance: -1 is not above 0"],
  [["segments", 0, "variety", "mean"], 1, "segments[0].variety.mean: 1 is not below 1"],
  [["segments", 0, "variety", "mean"], 0, "segments[0].variety.mean: 0 is not above 0"],
  [["retention", "slope"], 0, "retention.slope: 0 is not above 0"],
  [["expectationDrift"], 1, "expectationDrift: 1 is not below 1"],
  [["returns", "max"], 1e9, "returns.max: 1,000,000,000 is above 100"],
  [["designs", 0, "exceptions"], "dsk", /; is "desk" meant\?/],
  [["designs", 0, "flexible", "range"], { advise: 2 }, "designs[0].flexible.range.advise: 2 is above 1"],
  [["designs", 0, "flexible", "range"], "a", 'designs[0].flexible.range: "a" is text, not a number or an object'],
  [["teams", 2, "headcont"], 1, 'teams[2].headcont: "headcont" is no key that is known here; is "headcount" meant?'],
  [["__proto__"], 1, /^__proto__: "__proto__" is no key that is known here/],
  [["constructor"], 1, /^constructor: "constructor" is no key/],
  [["a.b"], 1, /^\["a\.b"\]: "a\.b" is no key/],
];

export const distributions: readonly Case[] = [
  [["desk", "work"], 3, "desk.work: 3 is a number, not an object"],
  [["desk", "work"], {}, /^desk\.work\.kind: nothing stands here; constant, /],
  [["desk", "work"], { kind: "constant", value: -1 }, "desk.work.value: -1 is below 0"],
  [["desk", "work"], { kind: "exponential", mean: 0 }, "desk.work.mean: 0 is not above 0"],
  [["desk", "work"], { kind: "gamma", mean: 1, cv: 0 }, "desk.work.cv: 0 is not above 0"],
  [["desk", "work"], { kind: "lognormal", mean: 1 }, "desk.work.cv: nothing stands here; a number is needed"],
  [["desk", "work"], { kind: "weibull", mean: 1, shape: 0 }, "desk.work.shape: 0 is below 0.1"],
  [["desk", "work"], { kind: "uniform", min: 3, max: 2 }, "desk.work.max: 2 is below min, which is 3"],
  [["desk", "work"], { kind: "uniform", min: -1, max: 2 }, "desk.work.min: -1 is below 0"],
  [["desk", "work"], { kind: "triangular", min: 1, mode: 0, max: 2 }, "desk.work.mode: 0 is below min, which is 1"],
  [["desk", "work"], { kind: "triangular", min: 1, mode: 3, max: 2 }, "desk.work.max: 2 is below mode, which is 3"],
  [
    ["desk", "work"],
    { kind: "triangular", min: 1, mode: 1, max: 1 },
    'desk.work.max: 1 is min too; what is always the same is of kind "constant"',
  ],
  [["desk", "work"], { kind: "beta", mean: 1, concentration: 2 }, "desk.work.mean: 1 is not below 1"],
  [
    ["desk", "work"],
    { kind: "empirical", values: [] },
    "desk.work.values: an empty list stands here; at least one entry is needed",
  ],
  [["desk", "work"], { kind: "empirical", values: [1, -2] }, "desk.work.values[1]: -2 is below 0"],
  [
    ["segments", 0, "patience"],
    { kind: "uniform", min: 2, max: 1 },
    "segments[0].patience.max: 1 is below min, which is 2",
  ],
  [["returns", "delay"], { kind: "uniform", min: 2, max: 1 }, "returns.delay.max: 1 is below min, which is 2"],
];

const oneEntry = "stands here; at least one entry is needed";
const ways = ["steps", 0, "next"];
const endsAt = (to: string, share: number) => [{ to, share }];

export const rules: readonly Case[] = [
  [["segments"], [], `segments: an empty list ${oneEntry}`],
  [["populations"], [], `populations: an empty list ${oneEntry}`],
  [
    ["populations", 0, "mix"],
    { routine: 0.5, complex: 0.4 },
    "populations[0].mix: 0.9 is the sum of the shares, not 1",
  ],
  [["populations", 0, "mix"], { routine: 0.7000011, complex: 0.3 }, /is the sum of the shares, not 1$/],
  [["populations", 0, "mix"], {}, "populations[0].mix: 0 is the sum of the shares, not 1"],
  [["populations", 0, "mix", "VIP"], 0, 'populations[0].mix.VIP: "VIP" is no segment; there are routine and complex'],
  [["populations", 0, "mix", "constructor"], 0, /"constructor" is no segment/],
  [["populations", 0, "mix", "__proto__"], 0, /"__proto__" is no segment/],
  [["populations", 0, "perHour"], 1e6, /8,000,000 expected customers a day, above the limit of 200,000$/],
  [["segments", 0, "needs", "aprove"], 1, 'segments[0].needs.aprove: "aprove" is no step; is "approve" meant?'],
  [
    ["segments", 0, "weights"],
    { speed: 0, ease: 0, fit: 0 },
    "segments[0].weights: 0 is the sum of the weights, not above 0",
  ],
  [["arrivals", "profile"], [0, 0], "arrivals.profile: 0 is the sum of the profile, not above 0"],
  [["designs", 1, "id"], "forced", 'designs[1].id: "forced" is the id of designs[0] too'],
  [["teams", 0, "headcount"], [1, 1, 1, 0], /^teams\[0\]\.headcount\[3\]: 0 is below 1 in the last slot/],
  [
    ["teams", 2, "headcount"],
    undefined,
    'teams[2].headcount: nothing stands here; a headcount is needed, or "unlimited": true',
  ],
  [["teams", 2, "unlimited"], false, "teams[2].unlimited: false is not true"],
  [["steps", 0, "team"], "countr", 'steps[0].team: "countr" is no team; is "counter" meant?'],
  [["steps", 0, "team"], "experts", `steps[0].team: "experts" is the desk's team, which serves no step`],
  [ways, endsAt("sing", 1), 'steps[0].next[0].to: "sing" is no step; is "sign" meant?'],
  [ways, endsAt("sign", 0.5), "steps[0].next: 0.5 is the sum of the shares, not 1"],
  [ways, [], `steps[0].next: an empty list ${oneEntry}`],
  [["desk", "team"], "nobody", 'desk.team: "nobody" is no team; there are counter, office and experts'],
  [["desk"], undefined, 'designs[1].exceptions: "desk" uses a desk, and the scenario has none'],
  [["today", "design"], "forcd", 'today.design: "forcd" is no design; is "forced" meant?'],
  [
    ["designs", 0, "alsoServes"],
    { office: ["office"] },
    'designs[0].alsoServes.office[0]: "office" is the team itself; only other teams can also be served',
  ],
  [["designs", 0, "alsoServes"], { office: ["experts"] }, /is the desk's team/],
  [["designs", 0, "alsoServes"], { experts: [] }, /is the desk's team/],
  [
    ["designs", 0, "alsoServes"],
    { office: ["counter", "counter"] },
    'designs[0].alsoServes.office[1]: "counter" is named twice',
  ],
  [["designs", 0, "alsoServes"], { nobody: [] }, /"nobody" is no team/],
  [
    ["designs", 0, "headcount"],
    { counter: [1, 1] },
    "designs[0].headcount.counter: a list of 2 has other slots than the team's own headcount, which has 4",
  ],
  [["designs", 0, "headcount"], { office: [1, 1] }, /one number without slots/],
  [["designs", 0, "headcount"], { office: 0 }, "designs[0].headcount.office: 0 is below 1"],
  [["designs", 0, "headcount"], { nobody: 1 }, /"nobody" is no team/],
  [["designs", 0, "flexible", "range"], { toString: 1 }, /"toString" is no step/],
  [["designs", 0, "flexible", "crossTraining"], { sign: 1 }, /"sign" is no team/],
];

/** What may not be said of a service that never closes. */
export const dayOnly: readonly Case[] = [
  [["arrivals"], { profile: [1, 1] }, /^arrivals\.profile: .* in a continuous scenario/],
  [["arrivals"], { dayCv: 0.1 }, /^arrivals\.dayCv: 0\.1 /],
  [["costs"], { fixedCostPerDay: 5 }, /^costs\.fixedCostPerDay: 5 /],
  [["goal"], { netPerDay: 5 }, /^goal: /],
  [["teams", 0, "headcount"], [1, 2], /^teams\[0\]\.headcount: .* shift plan/],
  [["teams", 0, "absence"], 0.1, /^teams\[0\]\.absence: 0\.1 /],
  [["populations", 0, "perHour"], 1e9, /a run, above the limit of 100,000,000$/],
];
