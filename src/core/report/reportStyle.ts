/** The look of a report: light or dark like the reader's system, and plain on paper. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --dim: #59636e; --page: #ffffff; --box: #f3f5f7; --line: #8c959f; --link: #0550ae; --failure: #a40e26; --warning: #7a4d00; --success: #116329; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --dim: #a5b0bb; --page: #14181d; --box: #20262d; --line: #6e7781; --link: #79b8ff; --failure: #ff9a94; --warning: #e3b341; --success: #6fdd8b; } }
body { margin: 0 auto; padding: 1.5rem; max-width: 75rem; color: var(--text); background: var(--page); font: 1rem/1.5 system-ui, "Segoe UI", sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 0.5rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
a { color: var(--link); }
.dim { color: var(--dim); }
.failure { color: var(--failure); }
.warning { color: var(--warning); }
.success { color: var(--success); }
code, pre { font-family: ui-monospace, "Cascadia Mono", Consolas, monospace; font-size: 0.9rem; }
pre { margin: 0; padding: 0.75rem; overflow-x: auto; background: var(--box); border: 1px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; }
mark { color: inherit; background: none; font-weight: 700; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; color: var(--dim); padding-bottom: 0.25rem; }
th, td { text-align: start; vertical-align: top; padding: 0.35rem 0.6rem; border: 1px solid var(--line); overflow-wrap: break-word; }
thead th { background: var(--box); }
table { font-size: 0.9rem; }
td.wide { min-width: 16rem; }
td.narrow { min-width: 10rem; }
th[scope="row"], td.number, td.time { white-space: nowrap; }
td.number { text-align: end; }
@media print { :root { --text: #000000; --dim: #333333; --page: #ffffff; --box: #ffffff; --link: #000000; --failure: #000000; --warning: #000000; --success: #000000; } body { max-width: none; padding: 0; font-size: 10pt; } thead { display: table-header-group; } tr, pre { break-inside: avoid; } h2 { break-after: avoid; } a[href]::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; } .scroll { overflow: visible; } td.wide, td.narrow { min-width: 0; overflow-wrap: anywhere; } }
`;

/** SHA-256 of the style (base64): the only thing that the page's policy allows. A test keeps the two in step. */
export const REPORT_STYLE_HASH = 'ZAIc1jVzUnkckQhcgJZq5+b+rfRVVeJ67pgbu39+V6k=';
