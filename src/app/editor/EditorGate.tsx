/** The editor's place on the page: fetches it when it is first opened, and says so where it cannot. */
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Store } from "../store/store.ts";
import { closeEditor } from "./open.tsx";

export interface EditorProps {
  readonly store: Store;
  onClose(): void;
}

let known: ComponentType<EditorProps> | null = null;

export function EditorGate({ store }: { readonly store: Store }) {
  const [editor, setEditor] = useState<{ readonly component: ComponentType<EditorProps> | null }>({ component: known });
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (editor.component !== null || failure !== null) return;
    let left = false;
    import("./Editor.tsx")
      .then(({ Editor }) => {
        known = Editor;
        if (!left) setEditor({ component: Editor });
      })
      .catch((error: unknown) => {
        if (!left) setFailure(error instanceof Error ? error.message : String(error));
      });
    return () => {
      left = true;
    };
  }, [editor, failure]);
  function close() {
    // Who goes back to the sliders has given up what does not check out.
    store.unfinished.value = null;
    closeEditor();
  }
  if (editor.component !== null) return <editor.component store={store} onClose={close} />;
  return (
    <aside class="assumptions" id="assumptions" aria-label="The process" tabIndex={-1}>
      {failure === null ? (
        <p role="status">The editor is being fetched.</p>
      ) : (
        <div class="failure" role="alert">
          <p>
            <strong>The editor could not be fetched.</strong> {failure}
          </p>
          <button type="button" class="action" onClick={() => setFailure(null)}>
            Try again
          </button>{" "}
          <button type="button" class="action" onClick={close}>
            Back to the sliders
          </button>
        </div>
      )}
    </aside>
  );
}
