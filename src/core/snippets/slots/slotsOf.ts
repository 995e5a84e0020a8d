import type { Grammars } from '../grammars.ts';
import { placeholderSpans } from '../placeholders.ts';
import type { Shell } from '../snippet.ts';
import { bashPlaces } from './bashPlaces.ts';
import { cmdPlaces } from './cmdPlaces.ts';
import { powershellPlaces } from './powershellPlaces.ts';
import type { Mark, Place, Slot } from './slot.ts';

/**
 * Every place of a snippet's lines where a placeholder stands, and what the shell's grammar proves of it. A snippet is
 * read as one script, because quotes and here-documents may span its lines. Never throws; what is not proven is
 * refused.
 */
export function slotsOf(lines: readonly string[], shell: Shell, grammars: Grammars): Slot[] {
  const slots: Omit<Slot, 'place'>[] = [];
  const marks: Mark[] = [];
  let offset = 0;
  for (const [line, text] of lines.entries()) {
    for (const span of placeholderSpans(text, shell)) {
      slots.push({ line, start: span.start, end: span.end, text: span.text });
      marks.push({ start: offset + span.start, end: offset + span.end });
    }
    offset += text.length + 1;
  }
  if (slots.length === 0) return [];
  const places = placesOf(lines.join('\n'), marks, shell, grammars);
  return slots.map((slot, index) => ({ ...slot, place: places[index] ?? { refused: 'unproven' } }));
}

/** What nobody would type at a prompt is not read at all: reading it takes longer than its length suggests. */
const LONGEST = 4000;
const MOST_PLACES = 40;
const DEEPEST = 40;

/** How deep brackets may be nested, counting quoted ones too. */
function depthOf(script: string): number {
  let depth = 0;
  let deepest = 0;
  for (const c of script) {
    if ('([{'.includes(c)) deepest = Math.max(deepest, ++depth);
    else if (')]}'.includes(c)) depth--;
  }
  return deepest;
}

function placesOf(script: string, marks: readonly Mark[], shell: Shell, grammars: Grammars): readonly Place[] {
  if (script.length > LONGEST || marks.length > MOST_PLACES || depthOf(script) > DEEPEST) return [];
  if (shell === 'cmd') return cmdPlaces(script, marks);
  return shell === 'bash'
    ? bashPlaces(script, marks, grammars.bash)
    : powershellPlaces(script, marks, grammars.powershell);
}
