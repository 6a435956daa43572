/**
 * A view, or another part of the page, whose code is fetched when it is first shown, so that the first load is without
 * it. Until it is there its place says so; where it cannot be fetched, it says why and can be tried again.
 */
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { ViewProps } from "./types.ts";

type Load<Props> = () => Promise<ComponentType<Props>>;
type Fetched<Props> = { readonly component: ComponentType<Props> } | { readonly failure: string } | null;

/** To be made once for a part, so that its component stays the same. */
export function onDemand<Props extends object = ViewProps>(load: Load<Props>): ComponentType<Props> {
  return fetching(load, null);
}

/** The same for what the page cannot do without: it is fetched at once, beside all else, and not first when it is shown. */
export function atOnce<Props extends object = ViewProps>(load: Load<Props>): ComponentType<Props> {
  return fetching(load, load());
}

function fetching<Props extends object>(
  load: Load<Props>,
  begun: Promise<ComponentType<Props>> | null,
): ComponentType<Props> {
  let known: Fetched<Props> = null;
  let first = begun;
  begun?.then(
    (component) => {
      known = { component };
    },
    // Said where it is shown.
    () => {},
  );
  return function OnDemand(props: Props) {
    const [fetched, setFetched] = useState<Fetched<Props>>(known);
    useEffect(() => {
      if (fetched !== null) return;
      let left = false;
      const fetch = first ?? load();
      first = null;
      fetch
        .then((component) => ({ component }))
        .catch((error: unknown) => ({ failure: error instanceof Error ? error.message : String(error) }))
        .then((result) => {
          if ("component" in result) known = result;
          if (!left) setFetched(result);
        });
      return () => {
        left = true;
      };
    }, [fetched]);
    if (fetched === null) return <p role="status">This view is being fetched.</p>;
    if ("component" in fetched) return <fetched.component {...props} />;
    return (
      <div class="failure" role="alert">
        <p>
          <strong>This view could not be fetched.</strong> {fetched.failure}
        </p>
        <button type="button" class="action" onClick={() => setFetched(null)}>
          Try again
        </button>
      </div>
    );
  };
}
