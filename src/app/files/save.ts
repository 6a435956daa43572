/** Hands a file to the person: a scenario as the one readable JSON file it is. Nothing leaves the machine. */
import type { ScenarioFile } from "../../scenario/schema.ts";

/** Indented by two spaces, with an end of line at the end. */
export function scenarioText(file: ScenarioFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** @param name of the file, without its ending */
export function saveScenario(file: ScenarioFile, name: string = file.id): void {
  saveBlob(new Blob([scenarioText(file)], { type: "application/json" }), `${name}.json`);
}

export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the blob once the click was handled.
  setTimeout(() => URL.revokeObjectURL(address));
}
