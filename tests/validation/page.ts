/** The page of the documentation, src/VALIDATION.md: what is validated, how it is judged and what was found. */
import { caseColumns, caseRow, claimColumns, claimRow, type Report, ruleLine } from "./report.ts";

const introduction = `# Validation

\`npm run validate\` simulates queues whose right answer is known and compares. It runs the engine of the product, on
scenarios in the product's own file form, with fixed seeds; it ends with exit code 1 if a rule below fails. \`--json\` prints
one JSON document. This page is written by \`npm run validate -- --write\`.

**Reading the tables.** *Right* is the exact value, or the printed one where the source prints one. *Simulated* is the
estimate over independent replications with the half-width of its 95 % interval (Student's t). *Distance* is simulated
less right in half-widths; within the rounding of a printed value it is 0. One in twenty distances is beyond 1 by chance alone.

**How a wait is counted as long.** Shares of customers who wait at all, or no longer than a quantile, are read from the
product's own experience: with speed alone mattering and the steepest curve that a file may have, it is next to 100 up to
the tolerated wait and next to 0 beyond it. Right is the mean of that very curve, which departs from the step by less than
0.0001.`;

const rules = `## How it is judged

Looking at a hundred cases one by one would find fault with a right engine, and widening every interval would find fault
with nothing. So all are judged together, by rules that a right engine breaks at most once in a thousand choices of the
seed each, whatever the dependence between cases of one study:

- **Not too far, not too often.** The first case of each study is its leading case; studies share no random number, so
  these are independent, and of honest 95 % intervals the number that miss is binomial. More than its 99.9 % quantile fails.
- **Not too near.** Intervals that are too wide hide errors. Of the same cases as many must lie inside their 50 % interval
  as a binomial number with probability one half allows (99.9 %, two-sided).
- **No single one too far.** All cases of all studies together: the largest |t| must stay within Bonferroni's limit at
  0.1 %, which needs no independence.
- **Statements** about a difference (pooling, chains, warm-up) must be shown, by a one-sided interval at 99.9 %.
- **Little's law** holds on every path, not on average: minutes in queues counted by queue and customer by customer, and
  the number inside added up over time against the times inside, must agree but for rounding.`;

const sources = `## Notes and sources

- **Erlang C, Erlang A, Pollaczek-Khinchine, Cobham, Jackson, M/G/infinity**: \`src/theory\`, each with its source and tests
  of its own. Runs warm up for ten relaxation times, E[S] / (c (1 - sqrt(load))^2), so that of the empty start less than
  e^-10 is left.
- **Skills.** The values for ten teams of one are exact for first come, first served, with arrivals going to whoever has
  been idle longest (I. Adan and G. Weiss, Stochastic Systems 4 (2014) 250-299; \`src/theory/skillBased.ts\` works them out).
  Here a customer goes to the own team's person if idle, and otherwise to the first idle helper in the list. With one
  skill and with all the two rules give the same wait; in between they need not, but what they differ by is below what
  these runs can tell apart. The lesson is W. C. Jordan and S. C. Graves's (Management Science 41 (1995) 577-594), for
  queues S. Gurumurthi and S. Benjaafar's (Naval Research Logistics 51 (2004) 755-782): a chain of two skills buys most of
  the gain where customers wait. Where they leave when they have waited too long, waits are short anyway, each further
  skill still finds somebody to keep, and two skills buy much less of it: about half, with a patience of two works.
- **Pooling.** D. R. Smith and W. Whitt, Bell System Technical Journal 60 (1981) 39-55: pooling always helps where customers
  are alike, and may harm where they are not. How much longer generalists may take is worked out from Erlang C; the
  simulated value is found from the difference in waiting at that slowdown.
- **Warm-up.** The exact bias of a run from empty is worked out by uniformisation (\`src/theory/fromEmpty.ts\`). The
  command line suggests a warm-up by MSER-5 (K. P. White, Simulation 69 (1997) 323-334) on the average of five
  replications (K. Hoad, S. Robinson and R. Davies, Journal of the Operational Research Society 61 (2010) 1389-1403). The
  rule seeks the smallest squared error of the whole run, so it weighs bias against the minutes it throws away and
  leaves some: where runs are cheap, a longer warm-up is the safer choice.`;

/** What the page says whatever is found. */
export const prose: readonly string[] = [introduction, rules, sources];

export function page(report: Report): string {
  return `${[
    introduction,
    rules,
    `## What was found\n\n${report.rules.map((rule) => `- ${ruleLine(rule)}`).join("\n")}`,
    `### Cases\n\n${markdown([caseColumns, ...report.cases.map(caseRow)], 2)}`,
    `### Statements\n\n${markdown([claimColumns, ...report.claims.map(claimRow)], 2)}`,
    sources,
  ].join("\n\n")}\n`;
}

/** A table whose first `words` columns are words, the others numbers. */
function markdown([head, ...rows]: readonly (readonly string[])[], words: number): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i < words ? "---" : "---:"))), ...rows.map(line)].join("\n");
}
