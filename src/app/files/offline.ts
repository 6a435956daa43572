/**
 * Has the site's files kept, so that the page opens without a network next time, and tells when a newer version of them
 * is ready. The worker that keeps them is made by the build; see vite.config.ts. Only what is built is kept, and a
 * browser that does not do it is none the worse.
 */
import { type ReadonlySignal, signal } from "@preact/signals";

const ready = signal<(() => void) | null>(null);

/** Loads the newer version in place of every open page of this site; null while there is none. */
export const newerVersion: ReadonlySignal<(() => void) | null> = ready;

/** To be called once the page has what it needs: keeping the files must not hold up the first answer. */
export async function keepForOffline(): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const { registerSW } = await import("virtual:pwa-register");
  const replace = registerSW({
    immediate: true,
    onNeedRefresh: () => {
      ready.value = () => void replace();
    },
    // Not there on an insecure address, or refused by the person: then there is simply no page without a network.
    onRegisterError: () => {},
  });
}
