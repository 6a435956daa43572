/** One step of a story as large as the window: what is said, the picture, rigid against just right against flexible. */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { createWords, readerLocale } from "../../words/format.ts";
import { pictureOf, stepName, viewOf } from "../names.ts";
import type { Scene } from "../rehearsal.ts";
import { Said } from "../Said.tsx";
import type { Step } from "../story.ts";
import { AnyView } from "./AnyView.tsx";
import { CostPicture } from "./CostPicture.tsx";
import type { Performance } from "./perform.tsx";
import { SideTable } from "./SideTable.tsx";
import { StepKeys } from "./StepKeys.tsx";
import { type StageSize, stageSize } from "./size.ts";
import { footOf, headOf } from "./telling.ts";
import "../../answer/answer.css";
import "./stage.css";

/** The picture that is drawn anew for the stage; the others are shown through their own components. */
const drawnHere = "cost-experience";

export function Stage({ performance }: { readonly performance: Performance }) {
  const { story, at, rehearsal, act } = performance;
  const step = story.steps[at.value];
  const scene = useMemo(() => rehearsal.scene(step.situation), [rehearsal, step]);
  const size = useStageSize();
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.focus(), []);
  return (
    <main
      class={size.upright ? "show show-upright" : "show"}
      style={{ "--u": `${size.unit}px` }}
      aria-label={story.title || "Story"}
      tabIndex={-1}
      ref={root}
    >
      <StepShown key="step" step={step} scene={scene} size={size} performance={performance} />
      <StepKeys kind="show-controls" act={act} />
    </main>
  );
}

interface StepShownProps {
  readonly step: Step;
  readonly scene: Scene;
  readonly size: StageSize;
  readonly performance: Performance;
}

function StepShown({ step, scene, size, performance }: StepShownProps) {
  const shown = scene.shown.value;
  const locale = readerLocale();
  const { currency } = scene.asked.scenario;
  const words = useMemo(() => createWords(locale, currency), [locale, currency]);
  const { head, beside } = headOf(step.caption, shown, locale);
  const view = viewOf(step.situation);
  const isDrawnHere = view.id === drawnHere;
  const length = head.reduce((sum, { text }) => sum + text.length, 0);
  return (
    <>
      <Announced step={step} performance={performance} />
      <div class="show-said">
        <h1 class={`show-head${length > 220 ? " show-head-longest" : length > 110 ? " show-head-long" : ""}`}>
          <Said pieces={head} />
        </h1>
        {!isDrawnHere && beside.length > 0 && (
          <p class="show-beside">
            <Said pieces={beside} />
          </p>
        )}
      </div>
      {scene.failure.value !== null && <p role="alert">This step could not be computed. {scene.failure.value}</p>}
      <div class="show-body">
        {isDrawnHere ? (
          <>
            <CostPicture stepId={step.id} scene={scene} words={words} />
            <div class="show-side">
              {beside.length > 0 && (
                <p class="show-beside">
                  <Said pieces={beside} />
                </p>
              )}
              {shown !== null && <SideTable shown={shown} words={words} />}
            </div>
          </>
        ) : (
          <AnyView key={pictureOf(step)} stepId={step.id} view={view} scene={scene} {...size} />
        )}
      </div>
      <Foot performance={performance} text={footOf(step.situation, shown, words)} />
    </>
  );
}

function Announced({ step, performance: { story, at } }: { readonly step: Step; readonly performance: Performance }) {
  return (
    <p class="visually-hidden" aria-live="polite">
      Step {at.value + 1} of {story.steps.length}: {stepName(step)}
    </p>
  );
}

function Foot({ performance: { story, at }, text }: { readonly performance: Performance; readonly text: string }) {
  const [step, steps] = [at.value + 1, story.steps.length];
  return (
    <footer class="show-foot">
      <span class="show-count">
        <strong>{step}</strong> of {steps}
      </span>
      <span class="show-progress" aria-hidden="true">
        <span style={{ width: `${(100 * step) / steps}%` }} />
      </span>
      <span class="show-title">{story.title}</span>
      <span class="show-source">{text}</span>
    </footer>
  );
}

function useStageSize() {
  const [size, setSize] = useState(() => stageSize(window.innerWidth, window.innerHeight));
  useEffect(() => {
    const follow = () => setSize(stageSize(window.innerWidth, window.innerHeight));
    window.addEventListener("resize", follow);
    return () => window.removeEventListener("resize", follow);
  }, []);
  return size;
}
