/** A lesson of fifty minutes, step by step: what happens, what is clicked, what is said. Words only. */

export interface LessonStep {
  /** Minutes from the beginning at which it begins and ends. */
  readonly from: number;
  readonly to: number;
  readonly title: string;
  /** What the one who leads does, in order. Words of the page stand in double quotes. */
  readonly does: readonly string[];
  /** What to bring out, or to say. */
  readonly point: string;
}

/** Before anybody comes. */
export const preparation: readonly string[] = [
  "Choose a scenario in “Scenarios” and open it. Let its answer settle once, and read its story to the end.",
  "Print its exercise sheet, one for each team of two to four, and the teacher’s sheet once.",
  "Open “Workshop”, press “Link for the room”, and put that link where everybody can open it. It shows the scenario with the answer behind the curtain; nothing that anybody enters leaves their own machine, so guesses come to you as links.",
];

export const lesson: readonly LessonStep[] = [
  {
    from: 0,
    to: 5,
    title: "The case",
    does: [
      "Put “Workshop” on the screen, with the curtain down.",
      "Read the case and the promise aloud. Hand out the sheets.",
    ],
    point: "One process, one promise, one dial: from rigid, where everybody gets the standard, to fully flexible.",
  },
  {
    from: 5,
    to: 13,
    title: "Guess first",
    does: [
      "Each team writes its guess on the sheet, marks the dial and places its point.",
      "Then it opens the link, places the same point on the screen, gives its name, and presses “Copy the link” to send it to you.",
      "Paste what comes under “Paste a link”, one at a time or all at once.",
    ],
    point: "No guess, no curtain: whoever has committed wants to know. Let two teams far apart say why.",
  },
  {
    from: 13,
    to: 20,
    title: "Lift the curtain",
    does: [
      "Press “Lift the curtain” above the picture: it is only on your page. Read the sentence aloud, with its range.",
      "Look at who was nearest, and at how far apart the guesses were.",
    ],
    point: "The zone is a range, not a point: dials in it cannot be told apart, or nobody would notice the difference.",
  },
  {
    from: 20,
    to: 36,
    title: "Do better",
    does: [
      "Each team presses “Leave the workshop” and changes assumptions at the workbench: the promise, who comes, who is there. At most three, each with a reason.",
      "Back in “Workshop”, it copies the link of its team’s scenario and sends it to you.",
      "Paste these links as you did the guesses.",
    ],
    point: "A changed assumption is a claim about the service. Which one would you have to prove to your own board?",
  },
  {
    from: 36,
    to: 44,
    title: "All on one picture",
    does: [
      "Look at all teams together: who keeps the promise at what cost, and what everybody changed.",
      "Let the first and the last team tell what they changed, and why.",
    ],
    point: "Most roads to a kept promise are not more flexibility. See which were cheaper.",
  },
  {
    from: 44,
    to: 50,
    title: "One thing to take home",
    does: [
      "Read the question to talk about. Two minutes in pairs, then three voices.",
      "Each writes one sentence on the back of the sheet: what is too rigid at home, what too flexible.",
    ],
    point:
      "Just enough is found, not believed: by saying what was promised, to whom, and looking where more stops paying.",
  },
];
