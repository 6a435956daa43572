/** A bracket over the steps of a team, with its name, how busy it is and the mean wait there. The list of steps says it too. */
import type { Words } from "../../words/format.ts";
import { bracketText } from "./bracketText.ts";
import type { TeamFacts } from "./facts.ts";
import { type Bracket, bracketLine } from "./layout/brackets.ts";

export interface BracketsProps {
  readonly brackets: readonly Bracket[];
  readonly teams: readonly TeamFacts[];
  readonly words: Words;
}

export function Brackets({ brackets, teams, words }: BracketsProps) {
  return (
    <>
      {brackets.map((bracket) => {
        const team = teams.find(({ id }) => id === bracket.team);
        return team && <TeamBracket key={bracket.places[0]} bracket={bracket} team={team} words={words} />;
      })}
    </>
  );
}

interface TeamBracketProps {
  readonly bracket: Bracket;
  readonly team: TeamFacts;
  readonly words: Words;
}

function TeamBracket({ bracket, team, words }: TeamBracketProps) {
  const { points, words: at } = bracket;
  const { name, figures } = bracketText(team, at.width, words);
  const lines = name === null ? figures : [name, ...figures];
  return (
    <g class="bp-bracket">
      <title>{team.name}</title>
      <path d={`M${points.map(({ x, y }) => `${x} ${y}`).join("L")}`} />
      {lines.map((line, i) => (
        <text
          key={line}
          class={i === 0 && name !== null ? "bp-haloed bp-team-name" : "bp-note bp-haloed"}
          x={at.x}
          y={at.y + bracketLine * i}
        >
          {line}
        </text>
      ))}
    </g>
  );
}
