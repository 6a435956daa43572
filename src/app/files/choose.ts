/** The browser's own dialog for files. Must be called from a click or a key press. */

/** One scenario file. */
export function chooseFile(onFile: (file: File) => void): void {
  choose(".json,application/json", false, ([file]) => onFile(file));
}

/** Scenario files, or zips of them; at least one. */
export function chooseFiles(onFiles: (files: readonly File[]) => void): void {
  choose(".json,.zip,application/json,application/zip", true, onFiles);
}

function choose(accept: string, multiple: boolean, onFiles: (files: readonly File[]) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  input.multiple = multiple;
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    if (files.length > 0) onFiles(files);
  });
  input.click();
}
