// How a backup looks: a calm workbook on a screen, by day and by night, and on paper. It stands in the file
// itself, because in ten years there may be nothing else.
export const style = `
:root {
  --paper: #fbf8f3; --ink: #22211f; --soft: #5b5750; --line: #d9d1c3; --accent: #1f5c4d; --wash: #f1ede4;
  --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'URW Palladio L', Georgia, serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
}
@media screen {
  :root { color-scheme: light dark; }
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #1b1a18; --ink: #ece7de; --soft: #b3aca0; --line: #3f3b35; --accent: #8fd0b8; --wash: #24221f;
  }
}
*, ::before, ::after { box-sizing: border-box; }
[hidden], #groundwork-answers { display: none !important; }
html {
  background: var(--paper); color: var(--ink); font: 100%/1.6 var(--sans); text-size-adjust: 100%;
}
body {
  max-inline-size: 43rem; margin: 0 auto; padding: 3.5rem 1.5rem 5rem; overflow-wrap: anywhere;
}
h1, h2, h3, h4 { font-weight: 600; line-height: 1.25; margin: 0; }
h1, h2 { font-family: var(--serif); text-wrap: balance; }
p { margin: 0; }
header { padding-block-end: 1.75rem; border-block-end: 3px double var(--line); }
.center { color: var(--accent); font: 600 1.1rem/1.4 var(--serif); }
h1 { margin-block: 0.35rem 1rem; font-size: clamp(1.9rem, 1.4rem + 2.4vw, 2.7rem); }
.line { max-inline-size: 36rem; margin-block-start: 0.35rem; color: var(--soft); }
section { margin-block-start: 3.25rem; }
h2 { padding-block-end: 0.5rem; border-block-end: 1px solid var(--line); font-size: 1.55rem; }
.answer { margin-block-start: 1.6rem; }
h3 { font-size: 1.05rem; }
h4 { margin-block-start: 1rem; color: var(--soft); font-size: 0.95rem; }
.said {
  margin: 0.5rem 0 0; padding-inline-start: 1.1rem; border-inline-start: 3px solid var(--accent);
  white-space: pre-wrap; unicode-bidi: plaintext;
}
ul.said, ol.said { padding-inline-start: 2.4rem; white-space: normal; }
.said li { white-space: pre-wrap; unicode-bidi: plaintext; }
.said li + li { margin-block-start: 0.4rem; }
.said li::marker { color: var(--soft); font-variant-numeric: tabular-nums; }
ol.ranked > li::marker { color: var(--ink); font-weight: 600; }
dl { margin: 0; white-space: normal; }
li:has(> dl) + li { margin-block-start: 0.9rem; }
dt { color: var(--soft); font-size: 0.95rem; }
dd { margin: 0 0 0.3rem; white-space: pre-wrap; unicode-bidi: plaintext; }
.when { margin-block-start: 0.35rem; padding-inline-start: 1.3rem; color: var(--soft); font-size: 0.875rem; }
.other { margin-inline-start: 1.3rem; }
.other .said { border-inline-start-style: dashed; }
.raw {
  margin: 0.5rem 0 0; padding: 0.8rem 1rem; border: 1px solid var(--line); background: var(--wash);
  font: 0.85rem/1.5 ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; white-space: pre-wrap;
}
@page { margin: 20mm 18mm; }
@media print {
  :root {
    --paper: #fff; --ink: #000; --soft: #444; --line: #999; --accent: #000; --wash: #fff;
  }
  html { font-size: 11pt; line-height: 1.5; }
  body { max-inline-size: none; padding: 0; }
  section { margin-block-start: 12mm; }
  h1, h2, h3, h4, dt, header, section > .line { break-after: avoid; }
  li, dt, .when { break-inside: avoid; }
  .when { break-before: avoid; }
  p, dd, li, pre { orphans: 3; widows: 3; }
}
`;
