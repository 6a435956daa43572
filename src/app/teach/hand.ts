/** Hands a text to the person as a file. Nothing leaves the machine. */

export function saveText(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([`${text}\n`], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name.toLowerCase().replace(/[^a-z0-9]+/g, "-") || "team"}.txt`;
  link.click();
  // The download has its own hold on the blob once the click was handled.
  setTimeout(() => URL.revokeObjectURL(address));
}
