/**
 * A view whose code is fetched when its tab is first opened, so that the first load is without it. Until it is there
 * the view says so; where it cannot be fetched, it says why and can be tried again.
 */
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { ViewProps } from "./types.ts";

type Fetched = { readonly component: ComponentType<ViewProps> } | { readonly failure: string } | null;

/** To be made once for a view, so that its component stays the same. */
export function onDemand(load: () => Promise<ComponentType<ViewProps>>): ComponentType<ViewProps> {
  let known: Fetched = null;
  return function OnDemand(props: ViewProps) {
    const [fetched, setFetched] = useState<Fetched>(known);
    useEffect(() => {
      if (fetched !== null) return;
      let left = false;
      load()
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
