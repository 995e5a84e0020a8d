import { PICTURE_STYLE } from '../picture/pictureStyle.ts';

const LIGHT =
  '--text: #1f2328; --dim: #59636e; --page: #ffffff; --box: #f3f5f7; --line: #8c959f; --link: #0550ae; --failure: #a40e26; --warning: #7a4d00; --success: #116329; --information: #0550ae;';
const DARK =
  '--text: #e6edf3; --dim: #a5b0bb; --page: #14181d; --box: #20262d; --line: #6e7781; --link: #79b8ff; --failure: #ff9a94; --warning: #e3b341; --success: #6fdd8b; --information: #79b8ff;';
const PAPER =
  '--text: #000000; --dim: #333333; --page: #ffffff; --box: #ffffff; --line: #777777; --link: #000000; --failure: #000000; --warning: #000000; --success: #000000; --information: #000000;';

/**
 * The look of a report: light or dark like the reader's system, and plain on paper. Within another page, `:host` is what it
 * stands in, and a class says whether that is light or dark.
 */
export const REPORT_STYLE = `
:root, :host { color-scheme: light dark; ${LIGHT} }
@media (prefers-color-scheme: dark) { :root, :host { ${DARK} } }
:host(.light) { color-scheme: light; ${LIGHT} }
:host(.dark) { color-scheme: dark; ${DARK} }
:host { display: block; }
body { margin: 0; background: var(--page); }
main { box-sizing: border-box; margin: 0 auto; padding: 1.5rem; max-width: 75rem; color: var(--text); background: var(--page); font: 1rem/1.5 system-ui, "Segoe UI", sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 0.75rem; }
h2 { font-size: 1.15rem; margin: 1.75rem 0 0.5rem; }
p { margin: 0.5rem 0; }
ul, ol { margin: 0.5rem 0; padding-inline-start: 1.5rem; }
li { margin: 0.2rem 0; }
a { color: var(--link); }
hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }
.dim { color: var(--dim); margin: 0.25rem 0; }
.failure { color: var(--failure); }
.warning { color: var(--warning); }
.success { color: var(--success); }
code, pre { font-family: ui-monospace, "Cascadia Mono", Consolas, monospace; font-size: 0.9rem; color: inherit; background: none; }
code { padding: 0; }
h1 code, h2 code { font-size: inherit; }
pre { margin: 0.5rem 0; padding: 0.6rem 0.75rem; color: var(--text); background: var(--box); border: 1px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; }
mark { color: inherit; background: none; font-weight: 700; }
dl { margin: 0.5rem 0; border: solid var(--line); border-width: 1px 1px 0; }
dl div { display: grid; grid-template-columns: 9rem 1fr; border-bottom: 1px solid var(--line); }
dt { padding: 0.35rem 0.6rem; font-weight: 600; background: var(--box); }
dd { margin: 0; padding: 0.35rem 0.6rem; min-width: 0; overflow-wrap: break-word; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
caption { text-align: start; color: var(--dim); padding-bottom: 0.25rem; }
th, td { text-align: start; vertical-align: top; padding: 0.35rem 0.6rem; border: 1px solid var(--line); }
thead th { background: var(--box); }
td.wide { width: 40%; }
th[scope="row"] code { white-space: nowrap; }
td.number { text-align: end; white-space: nowrap; }
${PICTURE_STYLE}@media (max-width: 28rem) { main { padding: 1rem; } dl div { grid-template-columns: 1fr; } dd { padding-block-start: 0; } }
@page { size: A4; margin: 16mm 14mm; }
@media print { :root { color-scheme: light; ${PAPER} } main { max-width: none; padding: 0; font-size: 10pt; } h1 { font-size: 15pt; } h2 { font-size: 12pt; margin-top: 5mm; break-after: avoid; } code, pre, table { font-size: 8.5pt; } thead { display: table-header-group; } tr, pre, dl div, li { break-inside: avoid; } p { orphans: 3; widows: 3; } h2 + p { break-after: avoid; } hr { margin: 0; border: 0; break-after: page; } th, td, dt, dd { padding: 1mm 1.5mm; } pre { padding: 1.5mm; } .scroll { overflow: visible; } .picture { break-inside: avoid; } }
`;

/** SHA-256 of the style (base64): the only thing that the page's policy allows. A test keeps the two in step. */
export const REPORT_STYLE_HASH = 'ojYPdjMkB4dTFTKLxCukYMThwr1fkz9IZ82bfYOi+EE=';
