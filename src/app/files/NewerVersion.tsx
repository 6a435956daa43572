/** Asks before a newer version of the site takes the place of the page in use. Without an answer nothing changes. */
import { newerVersion } from "./offline.ts";

export function NewerVersion() {
  const replace = newerVersion.value;
  return (
    <div class="newer-version" role="status">
      {replace !== null && (
        <p>
          A newer version of Goldilocks is ready. It loads every open page of Goldilocks again.{" "}
          <button type="button" class="action" onClick={replace}>
            Use it now
          </button>
        </p>
      )}
    </div>
  );
}
