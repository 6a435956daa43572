/** Where the page says what a link has opened; empty, and without its code, until there was one. */
import type { Store } from "../store/store.ts";
import { opened, openedView } from "./opened.ts";

export function LinkPlace({ store }: { readonly store: Store }) {
  const View = openedView.value;
  if (View !== null) return <View store={store} />;
  if (opened.value?.ok !== false) return null;
  return (
    <p class="failure" role="alert">
      {opened.value.problem}
    </p>
  );
}
