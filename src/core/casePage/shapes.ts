import type { Certainty } from '../cases/caseFile.ts';
import type { ItemOutcome } from '../items/item.ts';
import type { StateLevel } from '../states/stateOutput.ts';

// What colour says is said by a shape as well, and by a word beside it. All are drawn in a field of 16 by 16.

const circle = '<circle cx="8" cy="8" r="5.5"/>';
const full = '<circle class="full" cx="8" cy="8" r="5.5"/>';
const cross = '<path d="M4 4l8 8M12 4l-8 8"/>';
const tick = '<path d="M3 8.5l3.5 3.5L13 4.5"/>';

const SHAPES: Readonly<Record<Certainty | ItemOutcome | StateLevel, string>> = {
  certain: full,
  likely: `${circle}<path class="full" d="M8 2.5a5.5 5.5 0 0 0 0 11z"/>`,
  possible: circle,
  failed: cross,
  open: '<path d="M3 8h.01M8 8h.01M13 8h.01"/>',
  waiting: `${circle}<path d="M8 4.5V8l2.5 1.5"/>`,
  recovered: '<path d="M2 5l4 4M6 5l-4 4M8 9l2 2.5L14 6"/>',
  succeeded: tick,
  skipped: '<path d="M3 8h10"/>',
  named: '<circle class="full" cx="8" cy="8" r="2"/>',
  wrong: cross,
  warning: '<path d="M8 2.5l6 11H2zM8 7v3M8 12h.01"/>',
  note: `${circle}<path d="M8 7.5v3.5M8 5h.01"/>`,
};

/** The shape of a word that stands beside it. */
export function shape(of: Certainty | ItemOutcome | StateLevel): string {
  return `<svg class="shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${SHAPES[of]}</svg>`;
}
