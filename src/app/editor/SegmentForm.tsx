/** A segment: what these customers need and how, what they put up with, what matters to them. */
import { nameOf } from "../../scenario/edit/lists.ts";
import { DistributionForm } from "./DistributionForm.tsx";
import { FlagField, NumberField } from "./fields.tsx";
import { entryOf, type FormProps } from "./forms.ts";
import { Optional } from "./Optional.tsx";

const freshVariety = { mean: 0.3, concentration: 5 };
const freshPatience = { kind: "lognormal", mean: 30, cv: 0.5 };

export function SegmentForm({ draft, id }: FormProps) {
  const file = draft.file.value;
  const { owner, at } = entryOf(draft, "segments", id);
  const common = { draft, owner };
  return (
    <>
      <FlagField {...common} path={at("target")} />
      <NumberField {...common} path={at("margin")} />
      <Optional
        draft={draft}
        path={at("variety")}
        words={`Needs differ, ${owner}`}
        label="Their needs differ"
        fresh={freshVariety}
      >
        <NumberField {...common} path={at("variety", "mean")} />
        <NumberField {...common} path={at("variety", "concentration")} />
      </Optional>
      <Optional
        draft={draft}
        path={at("patience")}
        words={`Patience ends, ${owner}`}
        label="They leave after a wait"
        fresh={freshPatience}
      >
        <DistributionForm {...common} path={at("patience")} label="Leave after" />
      </Optional>
      <NumberField {...common} path={at("loudness")} />
      <NumberField {...common} path={at("workFactor")} />
      <NumberField {...common} path={at("priority")} />
      <NumberField {...common} path={at("waitTolerance")} />
      <NumberField {...common} path={at("effortTolerance")} />
      <NumberField {...common} path={at("weights", "speed")} />
      <NumberField {...common} path={at("weights", "ease")} />
      <NumberField {...common} path={at("weights", "fit")} />
      <fieldset class="part">
        <legend>How many of them need each step</legend>
        {file.steps.map((step) => (
          <NumberField
            {...common}
            key={step.id}
            path={at("needs", step.id)}
            label={nameOf(file, "steps", step.id)}
            otherwise="100"
          />
        ))}
      </fieldset>
    </>
  );
}
