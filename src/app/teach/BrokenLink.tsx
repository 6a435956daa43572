/** Where the link that was to open the workshop's scenario could not be read: what is wrong, and what stands here instead. */
import { useEffect, useState } from "preact/hooks";
import { opened } from "../share/opened.ts";
import { cutOff, type Role } from "./address.ts";

/** Why the address names no scenario; one that the page wrote itself is no link that somebody handed on. */
const wrongNow = (): string | null => (history.state === null ? cutOff(location.search, location.hash) : null);

export interface BrokenLinkProps {
  /** Of the scenario that is there. */
  readonly title: string;
  readonly role: Role;
}

export function BrokenLink({ title, role }: BrokenLinkProps) {
  const [wrong, setWrong] = useState(wrongNow);
  useEffect(() => {
    const follow = () => setWrong(wrongNow());
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  // What was said here is not said again at the workbench.
  useEffect(
    () => () => {
      if (opened.value?.ok === false) opened.value = null;
    },
    [],
  );
  const link = opened.value;
  const problem = link?.ok === false ? link.problem : wrong;
  if (problem === null) return null;
  return (
    <div class="workshop-broken" role="alert">
      <p>
        <strong>{problem}</strong>
      </p>
      <p>
        Nothing of it was opened. Behind this curtain is “{title}”, as it was here before
        {role === "guesses" ? ": ask for the link again." : "."}
      </p>
    </div>
  );
}
