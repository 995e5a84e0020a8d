/**
 * How a picture looks in a page with the variables of a report (`--text`, `--dim`, `--line`, `--failure`, `--warning`,
 * `--information`, `--success`), in whatever colours that has: on paper all are black, and only failures are full.
 */
export const PICTURE_STYLE = `.picture { display: block; max-width: 100%; height: auto; font-family: system-ui, "Segoe UI", sans-serif; font-size: 12px; }
.picture text { fill: var(--text); }
.picture .tick, .picture .note { fill: var(--dim); }
.picture .grid { stroke: var(--line); stroke-opacity: 0.35; }
.picture .base { stroke: var(--line); }
.picture .bar { stroke-width: 1; }
.picture .failure { fill: var(--failure); }
.picture .warning { fill: var(--warning); fill-opacity: 0.35; stroke: var(--warning); }
.picture .information { fill: none; stroke: var(--information); }
.picture .success { fill: none; stroke: var(--success); stroke-dasharray: 2 1; }
`;
