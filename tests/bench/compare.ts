/** Two reports side by side: each figure of both, the ratio, and whether the ratio may be noise. */
import { type Figure, figureText, isBetter, type Report, table } from "./report.ts";

/** A figure of one measurement has no spread to judge by; below this it says nothing. */
const doubtful = 0.05;

export function comparison(a: Report, b: Report): string {
  const lines = [`A  ${a.machine.name}; ${a.machine.load}`, `B  ${b.machine.name}; ${b.machine.load}`];
  if (a.machine.name !== b.machine.name) lines.push("Two machines: the ratios of times say nothing about the code.");
  const sections = a.sections.flatMap(({ name, figures }) => {
    const others = b.sections.find((section) => section.name === name)?.figures ?? [];
    const rows = figures.flatMap((figure) => {
      const other = others.find((one) => one.name === figure.name && one.unit === figure.unit);
      return other === undefined ? [] : [row(figure, other)];
    });
    return rows.length === 0 ? [] : [`\n${name}\n${table(rows)}`];
  });
  return `${lines.join("\n")}\n${sections.join("")}
B / A. Noise: the middle halves of the rounds overlap, or one measurement and less than ${100 * doubtful} % apart. One in
a few figures differs by chance all the same: measure A, B and A again on an idle machine before saying "faster".
`;
}

function row(a: Figure, b: Figure): readonly string[] {
  return [
    a.name,
    `${figureText(a.value)} to ${figureText(b.value)}`,
    a.unit,
    figureText(b.value / a.value),
    word(a, b),
  ];
}

/** "noise", "better" or "worse". */
export function word(a: Figure, b: Figure): string {
  const apart =
    a.quartiles === null || b.quartiles === null
      ? Math.abs(b.value - a.value) > doubtful * Math.abs(a.value)
      : a.quartiles[1] < b.quartiles[0] || b.quartiles[1] < a.quartiles[0];
  if (!apart) return "noise";
  return isBetter(a.unit, b.value, a.value) ? "better" : "worse";
}
