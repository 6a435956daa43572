/** The choices above the sliders of a group. */
import { FieldNote } from "../words/FieldNote.tsx";
import { Choice } from "./Choice.tsx";
import type { PanelChoice } from "./panelChoices.ts";

export function GroupChoices({ choices }: { readonly choices: readonly PanelChoice[] }) {
  return choices.map(({ key, path, help, group: _, ...choice }) => (
    <Choice key={key} {...choice} note={help === "" ? undefined : <FieldNote path={path} help={help} />} />
  ));
}
