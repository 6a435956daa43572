/** Which scenario this is: its name, whole on hover and focus where the bar cuts it, and notes that give way to it. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { writeNumber } from "../controls/numbers.ts";
import { useNote } from "../words/note.ts";

export interface BarTitleProps {
  readonly title: string;
  readonly changes: number;
  /** It is one of one's own, and all of it is kept. */
  readonly kept: boolean;
}

export function BarTitle({ title, changes, kept }: BarTitleProps) {
  const name = useRef<HTMLElement>(null);
  const isCut = useCut(name, title);
  const { open, shown, show, hide } = useNote();
  return (
    <div class="bar-title">
      <p class="bar-scenario">
        <strong
          ref={name}
          tabIndex={isCut ? 0 : undefined}
          onFocus={show}
          onBlur={hide}
          onPointerEnter={show}
          onPointerLeave={hide}
        >
          {title}
        </strong>
        {changes > 0 && (
          <span class="bar-changes">
            {writeNumber(changes, "people")}
            <span class="bar-long">{changes === 1 ? " assumption" : " assumptions"}</span> changed
          </span>
        )}
        {kept && (
          <span class="bar-changes">
            Kept<span class="bar-long"> on this computer</span>
          </span>
        )}
      </p>
      {isCut && open && (
        <span class="term-note" aria-hidden="true" ref={shown}>
          {title}
        </span>
      )}
    </div>
  );
}

/** Whether a line of text is wider than its place. */
function useCut(line: { readonly current: HTMLElement | null }, text: string): boolean {
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const element = line.current;
    if (element === null) return;
    const look = () => setCut(element.scrollWidth > element.clientWidth);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    look();
    return () => observer.disconnect();
  }, [line, text]);
  return isCut;
}
