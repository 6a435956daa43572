/** Hands the scenario to the person as the one readable JSON file it is. Nothing leaves the machine. */
import type { ScenarioFile } from "../../scenario/schema.ts";

/** Indented by two spaces, with an end of line at the end. */
export function scenarioText(file: ScenarioFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

export function saveScenario(file: ScenarioFile): void {
  const address = URL.createObjectURL(new Blob([scenarioText(file)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${file.id}.json`;
  link.click();
  // The download has its own hold on the blob once the click was handled.
  setTimeout(() => URL.revokeObjectURL(address));
}
