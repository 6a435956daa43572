/**
 * The style of an exported page: one sheet, light, that prints well. The page's own policy allows this very text and no
 * other, by its hash; whoever changes a letter here changes the hash, and a test says so.
 */
export const style = `
:root { color-scheme: light; --ink: #15181b; --ink-2: #464d53; --ink-3: #656c73; --rule: #d9dcdf;
  --cold: #1d57b8; --right: #00755b; --hot: #bd4700; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 40px 24px 64px; max-width: 1000px; color: var(--ink); background: #fff;
  font: 400 14px/20px "Libre Franklin", "Segoe UI", system-ui, Arial, sans-serif; font-variant-numeric: tabular-nums lining-nums; }
h1, h2, .second, .sentence, .beside { font-family: "Source Serif 4", Georgia, "Times New Roman", serif; }
h1 { margin: 0 0 8px; font-size: 35px; line-height: 42px; font-weight: 500; text-wrap: balance; overflow-wrap: anywhere; }
h2 { margin: 40px 0 8px; padding-top: 12px; border-top: 1px solid var(--ink); font-size: 20px; line-height: 26px; font-weight: 500; }
.step h2 { border: 0; padding: 0; font-size: 28px; line-height: 34px; overflow-wrap: anywhere; }
h1.long { font-size: 26px; line-height: 34px; text-wrap: wrap; }
.of { margin: 0 0 24px; color: var(--ink-3); font-size: 13px; }
.second { margin: 0 0 16px; font-size: 18px; line-height: 26px; color: var(--ink-2); }
.beside { margin: 0 0 12px; font-size: 17px; line-height: 24px; }
.sentence { margin: 24px 0 8px; font-size: 17px; line-height: 24px; }
.cold { color: var(--cold); } .right { color: var(--right); } .hot { color: var(--hot); }
img { display: block; width: 100%; height: auto; margin: 16px 0 8px; }
.note, .source { color: var(--ink-3); font-size: 13px; line-height: 18px; }
.frame { overflow-x: auto; }
table { width: 100%; margin: 16px 0; border-collapse: collapse; font-size: 13px; line-height: 18px; }
caption { padding-bottom: 6px; text-align: left; color: var(--ink-3); }
th, td { padding: 4px 12px 4px 0; border-bottom: 1px solid var(--rule); text-align: right; vertical-align: top; font-weight: 400; }
th:first-child, td:first-child, .words th, .words td, .left { text-align: left; }
thead th { border-bottom: 1px solid var(--ink); font-weight: 600; }
.group th { padding-top: 12px; font-weight: 600; }
.answer th, .answer td { font-weight: 600; color: var(--right); } .strong th, .strong td { font-weight: 600; }
a { color: inherit; overflow-wrap: anywhere; }
section.step { margin-top: 56px; } section.step:first-of-type { margin-top: 0; }
@page { margin: 16mm 14mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 14pt; }
  section.step + section.step, section.behind { break-before: page; margin-top: 0; }
  img, tr, .sentence { break-inside: avoid; } h1, h2, caption { break-after: avoid; }
  h1 { font-size: 22pt; line-height: 27pt; } h1.long { font-size: 17pt; line-height: 22pt; }
  thead { display: table-header-group; } .frame { overflow: visible; }
}
`;

/** SHA-256 of the style in Base64, as a policy writes it. */
export const styleHash = "sha256-+6bxVSRRlMtOB+vPb/JlpvWLT5zewNvwUEkU/ryrWXY=";
