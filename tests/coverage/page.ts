/** The page with the figures, RESULTS.md beside this file: what is counted, how, and what was found. */
import { columns, judgement, type Line, row } from "./report.ts";

const introduction = `# Coverage

\`npm run coverage\` asks how often the certificate is wrong. For each case it finds the truth from very many days, reruns
the whole procedure with independent seeds, exactly as the page and the command line do, with the budget they give, and
counts. This page is written by \`npm run coverage -- --page\`.

- **wrong**: a settled zone without the best dial, or a verdict that says what is not so (that dials are equal, that the
  answer is at its limit, that something is out of reach). Of dials that are equally good any will do, and so will any
  where the truth itself, at three of its standard errors, cannot tell; these are listed.
- **with hundredths**: the same, or a refined zone without the best hundredth.
- **ever wrong**: the same, or, at some look from day 40 on, a zone that was shown and not settled was without the best
  dial: what somebody sees who looks at every moment. This is what is judged: more than 5 in 100, significantly
  (binomial, one-sided, 5 % over all lines together), ends with exit code 1.
- **settled**: a verdict was given within the budget.
- **days** at the last look at the grid, **cell-days** of its dials together, and those with the hundredths; means.

Shares and means have 95 % intervals (Wilson; Student's t).`;

export function page(lines: readonly Line[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const table = [line(columns), line(columns.map(() => "---")), ...lines.map((one) => line(row(one)))].join("\n");
  const found = judgement(lines).map((sentence) => `- ${sentence}`);
  return `${[introduction, found.join("\n"), table].join("\n\n")}\n`;
}
