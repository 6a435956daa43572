/** What tabs of the site on this machine tell each other about what is kept. It carries news, never the things kept. */
import { databaseName } from "./place.ts";

export type News =
  /** Written, or deleted. */
  | { readonly kind: "scenario"; readonly id: string }
  /** Somebody forgets everything: the database is about to go, and everything is gone. */
  | { readonly kind: "forgetting" }
  | { readonly kind: "forgotten" };

export interface Tabs {
  /** To all others. */
  tell(news: News): void;
  /** Of others; the result ends it. */
  hear(listener: (news: News) => void): () => void;
}

function connectTabs(): Tabs {
  // Where there is none, tabs find out when they write.
  if (typeof BroadcastChannel === "undefined") return { tell: () => {}, hear: () => () => {} };
  const channel = new BroadcastChannel(databaseName());
  return {
    tell: (news) => channel.postMessage(news),
    hear(listener) {
      const onMessage = ({ data }: MessageEvent<unknown>) => {
        const news = understood(data);
        if (news !== null) listener(news);
      };
      channel.addEventListener("message", onMessage);
      return () => channel.removeEventListener("message", onMessage);
    },
  };
}

let shared: Tabs | null = null;

/** Of this page: it does not hear itself. */
export function tabsHere(): Tabs {
  shared ??= connectTabs();
  return shared;
}

/** Another tab may be of another version. */
function understood(data: unknown): News | null {
  if (typeof data !== "object" || data === null || !("kind" in data)) return null;
  if (data.kind === "forgetting" || data.kind === "forgotten") return { kind: data.kind };
  if (data.kind === "scenario" && "id" in data && typeof data.id === "string") return { kind: "scenario", id: data.id };
  return null;
}
