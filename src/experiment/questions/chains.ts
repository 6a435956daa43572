/** Closed chains of cross-training links: each team helps the next, and the last the first. */

/** Cross-trained people of one team also serve another; both by id. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

/** More of them are not looked at; the shortest come first. */
const mostChains = 24;

/** Sets of links, as bits of their places, that make a closed chain in which no team comes twice; shortest first. */
export function closedChains(links: readonly Link[]): readonly number[] {
  const found = new Set<number>();
  let open = links.map((link, place) => ({ start: link.from, teams: [link.from], end: link.to, bits: 2 ** place }));
  while (open.length > 0 && found.size < mostChains) {
    for (const { start, end, bits } of open) if (end === start) found.add(bits);
    open = open
      .filter(({ start, end }) => end !== start)
      .flatMap(({ start, teams, end, bits }) =>
        links.flatMap((link, place) =>
          link.from === end && (link.to === start || !teams.includes(link.to)) && link.to !== end
            ? [{ start, teams: [...teams, end], end: link.to, bits: bits + 2 ** place }]
            : [],
        ),
      );
  }
  return [...found].slice(0, mostChains);
}
