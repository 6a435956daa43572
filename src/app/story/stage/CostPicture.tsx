/** Cost and experience on the stage: its picture, its axes' titles, and in words what it shows. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import { createRedraw, pageClock } from "../../charts/redraw.ts";
import type { Shown } from "../../store/shown.ts";
import { type Axes, type CostExperienceModel, costExperienceModel } from "../../views/cost-experience/model.ts";
import { summary } from "../../views/cost-experience/text.ts";
import type { ViewProps } from "../../views/types.ts";
import type { Words } from "../../words/format.ts";
import type { Scene } from "../rehearsal.ts";
import { frameOf } from "./frame.ts";
import { createStagePicture, type StagePicture } from "./picture.ts";

export interface CostPictureProps {
  readonly stepId: string;
  readonly scene: Scene;
  readonly words: Words;
}

export const viewProps = (shown: Shown): ViewProps => ({ ...shown, stale: false, onFocus: () => {} });

export function CostPicture({ stepId, scene, words }: CostPictureProps) {
  const shown = scene.shown.value;
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useRef<StagePicture | null>(null);
  const redraw = useRef(createRedraw(pageClock));
  const drawn = useRef("");
  const model = useModel(shown, words);

  useEffect(() => {
    if (canvas.current === null) return;
    const made = createStagePicture(canvas.current);
    picture.current = made;
    return () => {
      redraw.current.cancel();
      picture.current = null;
      made.destroy();
    };
  }, []);

  useEffect(() => {
    if (model === null || shown === null) return;
    const isOther = drawn.current !== stepId;
    const move = drawn.current === "" ? "none" : isOther ? "step" : "days";
    const show = () => {
      drawn.current = stepId;
      picture.current?.show(frameOf(model, shown.scenario.id), move);
    };
    if (isOther) {
      redraw.current.cancel();
      show();
    } else redraw.current.request(show, shown.stage !== "settled");
  }, [model, stepId]);

  return (
    <figure class={shown === null ? "show-figure show-figure-empty" : "show-figure"}>
      <p class="show-axis">
        <strong>Experience, 0 to 100</strong>{" "}
        {model !== null && model.y.min > 0 ? `axis starts at ${words.count(model.y.min)}` : ""}
      </p>
      <canvas ref={canvas} role="img" aria-label={shown === null ? "Nothing yet" : summary(viewProps(shown), words)} />
      <p class="show-flat">
        <strong>Cost per customer</strong>
      </p>
    </figure>
  );
}

/** The model, with the axes of the step before where they still serve. */
function useModel(shown: Shown | null, words: Words): CostExperienceModel | null {
  const kept = useRef<{ scenario: string; axes: Axes } | null>(null);
  return useMemo(() => {
    if (shown === null) return null;
    const last = kept.current?.scenario === shown.scenario.id ? kept.current.axes : null;
    const model = costExperienceModel(viewProps(shown), words, last);
    kept.current = { scenario: shown.scenario.id, axes: model };
    return model;
  }, [shown, words]);
}
