import { detectText } from '../core/detection/detectText.ts';
import { stretchAround } from '../core/explain/place.ts';
import { endOfLine } from '../core/text/lineEnds.ts';
import { codeAtPlace } from './codeAtPlace.ts';
import type { CodeAtPlace } from './foundCode.ts';
import { knowledge } from './knowledge.ts';

export type { CodeAtPlace, Outcome } from './foundCode.ts';

/** A code in a text. Offsets and columns are UTF-16 units, as in a string of JavaScript. */
export interface FoundCode extends CodeAtPlace {
  /** Where it begins in the text, from 0, and behind its end: `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  /** Its line and column, from 1. LF, CRLF and a lone CR end a line. */
  readonly line: number;
  readonly column: number;
}

/** What is known of a text besides its characters. */
export interface TextOptions {
  /** The name or path of its file: what a log is called tells what its numbers are. */
  readonly fileName?: string;
}

/**
 * The Windows codes in a text of a log, in order. A number is a code by what stands around it, so give whole lines. The
 * first call reads the catalogue, which takes some tens of milliseconds; a megabyte of log takes about as long.
 */
export async function findCodes(text: string, { fileName }: TextOptions = {}): Promise<FoundCode[]> {
  const { known, explainer } = await knowledge();
  const file = fileName === undefined ? {} : { fileName };
  const found: FoundCode[] = [];
  let last = { start: -1, text: '' };
  detectText(text, { known, ...file }, (hit) => {
    const { line, lineStart, start, end } = hit;
    // A line may be very long, and full of them.
    if (lineStart !== last.start) last = { start: lineStart, text: text.slice(lineStart, endOfLine(text, lineStart)) };
    const at = codeAtPlace(hit, { ...file, line: stretchAround(last.text, start) }, explainer);
    found.push({ ...at, start: lineStart + start, end: lineStart + end, line: line + 1, column: start + 1 });
  });
  return found;
}
