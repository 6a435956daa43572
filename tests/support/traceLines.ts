/** The lines of a trace as a reader of JSON sees them; knows nothing of the code that wrote them. */

export interface RunLine {
  readonly kind: "run";
  readonly population: string;
  readonly design: string;
  readonly dial: number;
  readonly levers: {
    readonly range: Readonly<Record<string, number>>;
    readonly adaptivity: number;
    readonly crossTraining: Readonly<Record<string, number>>;
  };
  readonly absent: Readonly<Record<string, readonly number[]>>;
}

export interface VisitLine {
  readonly step: string;
  readonly at: "step" | "desk" | "return";
  readonly team: string;
  readonly servedBy: string | null;
  readonly crossTrained: boolean | null;
  readonly joined: number;
  readonly began: number | null;
  readonly ended: number | null;
  readonly work: number | null;
  readonly fits: boolean | null;
  readonly next: string | null;
}

export interface CustomerLine {
  readonly kind: "customer";
  readonly customer: number;
  readonly measured: boolean;
  readonly segment: string;
  readonly arrival: number;
  readonly patience: number | null;
  readonly priority: number;
  readonly loud: boolean;
  readonly judgedTarget: boolean;
  readonly needs: Readonly<Record<string, boolean>>;
  readonly variety: Readonly<Record<string, number>>;
  readonly skip: Readonly<Record<string, number>>;
  readonly returns: readonly { readonly comes: boolean; readonly delay: number }[];
  readonly skipped: readonly { readonly step: string; readonly next: string }[];
  readonly visits: readonly VisitLine[];
  readonly outcome: "served" | "abandoned" | "referred" | null;
  readonly left: number | null;
  readonly waitOnstage: number;
  readonly waitBackstage: number;
  readonly effort: number | null;
  readonly fit: number | null;
  readonly experience: number;
  readonly kept: boolean | null;
  readonly value: number;
}

export interface TotalsLine {
  readonly kind: "totals";
  readonly arrivals: number;
  readonly cost: number;
  readonly value: number;
  readonly kept: number | null;
  readonly targets: number;
}

export interface Trace {
  readonly run: RunLine;
  readonly customers: readonly CustomerLine[];
  readonly totals: TotalsLine;
}

/** Writes the lines as JSON and reads them back, so that nothing but what is printed comes through. */
export function readTrace(lines: Iterable<object>): Trace {
  const parsed = [...lines].map((line) => JSON.parse(JSON.stringify(line)));
  return {
    run: parsed[0] as RunLine,
    customers: parsed.slice(1, -1) as CustomerLine[],
    totals: parsed.at(-1) as TotalsLine,
  };
}
