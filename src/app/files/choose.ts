/** The browser's own dialog for files. Must be called from a click or a key press. */

/** Scenario files, or zips of them; at least one. */
export function chooseFiles(onFiles: (files: readonly File[]) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,.zip,application/json,application/zip";
  input.multiple = true;
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    if (files.length > 0) onFiles(files);
  });
  input.click();
}
