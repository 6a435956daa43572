/** What there is to say above the answer about keeping: why something is not kept, and what other tabs and files did. */
import { saveScenario } from "../files/save.ts";
import type { Store } from "../store/store.ts";
import { ImportReport } from "./ImportReport.tsx";
import type { Keeper, Remark } from "./keeper.ts";
import { running } from "./running.ts";
import { titled } from "./state.ts";
import { troubleClause } from "./trouble.ts";
import "./keep.css";

export function KeepNotice({ store }: { readonly store: Store }) {
  const keeper = running.value;
  if (keeper === null) return null;
  const trouble = keeper.trouble.value;
  const remark = keeper.remark.value;
  return (
    <div class="keep-notice">
      {trouble !== null && (
        <p class="keep-clause" role="status">
          <span>Not kept on this computer: {troubleClause[trouble]}.</span>
          <button type="button" class="action" onClick={() => saveScenario(titled(store.history.value.present.file))}>
            Save the file
          </button>
          <button type="button" class="action" onClick={() => void keeper.save()}>
            Try again
          </button>
        </p>
      )}
      {remark !== null && <RemarkLine keeper={keeper} remark={remark} />}
      <ImportReport store={store} />
    </div>
  );
}

function RemarkLine({ keeper, remark }: { readonly keeper: Keeper; readonly remark: Remark }) {
  return (
    <p class="keep-clause" role="status">
      {remark.kind === "lost" ? (
        <span>
          What was kept on this computer was deleted outside this page. What was worked on here is kept again; what else
          there was of your own is gone.
        </span>
      ) : remark.kind === "copied" ? (
        <span>
          This was changed in another tab as well. Both are kept: what is here as <strong>{remark.name}</strong>.
        </span>
      ) : (
        <>
          <span>
            <strong>{remark.name}</strong> was changed in another tab. What you change here is kept as a copy.
          </span>
          <button type="button" class="action" onClick={() => void keeper.open(remark.id)}>
            Show it as it is there
          </button>
        </>
      )}
      <button
        type="button"
        class="action"
        onClick={() => {
          keeper.remark.value = null;
        }}
      >
        Close
      </button>
    </p>
  );
}
