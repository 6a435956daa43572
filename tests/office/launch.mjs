/** Opens exported presentations in LibreOffice, where it is installed; says how to install it where it is not. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const advice = [
  "LibreOffice and the PDF tools are needed to open the presentations.",
  "Debian and Ubuntu: apt-get install -y --no-install-recommends libreoffice-impress libreoffice-calc poppler-utils",
  "Fedora: dnf install libreoffice-impress libreoffice-calc poppler-utils",
  "macOS: brew install --cask libreoffice && brew install poppler",
].join("\n");

/** @param {string} command @param {string} word */
const isThere = (command, word) => spawnSync(command, [word], { stdio: "ignore" }).error === undefined;

if (!isThere("soffice", "--version") || !isThere("pdfinfo", "-v")) {
  console.error(advice);
  process.exit(1);
}
const words = ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/office/config.ts"];
process.exit(spawnSync(process.execPath, words, { cwd: root, stdio: "inherit" }).status ?? 1);
