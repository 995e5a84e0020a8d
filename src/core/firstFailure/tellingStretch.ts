import { shortened } from '../text/shortened.ts';
import { reasonWeight, TELLS, tellingWords } from './reasonWords.ts';

/** So much of a line is looked at, in UTF-16 units. */
const LOOKED = 2000;

/** Where a sentence ends, or a label or an exception that another one stands behind. */
const SENTENCE = /[.!?]["'”’)\]]{0,3}\s|[。！？]|---?> ?/g;
/** What stands between the parts of a sentence: the last of them tells what the others pass on. */
const PART = /[:;：]["'“‘(]{0,2}\s/g;
const COMMA = /[,)\]]\s/g;
const WORD = /\s/g;
/** What names the words that tell, where they refuse nothing. */
const LABEL =
  /\b(?:exception details|details|message|reason|result|description|because|due to(?: error)?|failed with(?: error)?)\b/gi;
/** Half of a replacement: `<user 1>` has a blank. */
const IN_REPLACEMENT = /^\d{1,9}>/;

/** The end of a quotation that began in a line before, with what leads on to the next one. */
const QUOTED_END = /^\s{0,80}["”»]\s{1,4}(?:[^"“:]{0,40}:\s{0,4}["“])?(?=\S)/;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Of a long text, at most so many UTF-16 units that say why something failed: its most telling sentence to its end, or of a long one the
 * words that tell, and as much before them as has room, from where a sentence, a part of one or a word begins. Without such words, its
 * beginning.
 */
export function tellingStretch(all: string, most: number): string {
  const whole = all.replace(QUOTED_END, '');
  if (whole.length <= most) return whole;
  const line = whole.slice(0, LOOKED);
  const room = most - 2;
  const told = narrowed(line, tellingSentence(line) ?? labelled(line), room);
  if (!told || told.end < most) return shortened(whole, most);
  const start = beginning(line, told, room);
  return `…${shortened(whole.slice(start), most - 1)}`;
}

/** Of a sentence that is longer than the room, the words that tell, and what stands behind them. */
function narrowed(line: string, told: Stretch | undefined, room: number): Stretch | undefined {
  if (!told || told.end - told.start <= room) return told;
  const { start, end } = tellingWords(line.slice(told.start, told.end)) ?? { start: 0, end: LEAST };
  return { start: told.start + start, end: Math.min(told.end, told.start + end + Math.floor(room * BEHIND)) };
}

/** So much of the room is for what stands behind the words that tell: what was not found is named there. */
const BEHIND = 0.4;

/** The sentence that tells most; of several that tell as much, the first, unless it only passes on an exception. */
function tellingSentence(line: string): Stretch | undefined {
  let best: (Stretch & { weight: number }) | undefined;
  let start = 0;
  for (const end of [...ends(line, SENTENCE), line.length]) {
    const weight = reasonWeight(line.slice(start, end));
    const isDeeper = line.slice(Math.max(0, start - 3), start).includes('>');
    if (weight >= TELLS && (!best || weight > best.weight || isDeeper)) best = { start, end, weight };
    start = end;
  }
  return best;
}

/** What stands behind the last label. */
function labelled(line: string): Stretch | undefined {
  const start = [...line.matchAll(LABEL)].findLast(({ index }) => line.length - index > LEAST)?.index;
  if (start === undefined) return undefined;
  const end = ends(line, SENTENCE).find((one) => one > start + LEAST) ?? line.length;
  return { start, end };
}

/** So much stands behind a label that tells, with it, in UTF-16 units. */
const LEAST = 24;

/** Where the text begins of which a stretch of at most so many units ends with what is told. */
function beginning(line: string, { start, end }: Stretch, room: number): number {
  const least = end - room;
  for (const sign of [SENTENCE, PART, COMMA, WORD]) {
    const at = ends(line, sign).find((one) => one >= least && one <= start && !IN_REPLACEMENT.test(line.slice(one)));
    if (at !== undefined) return at;
  }
  return Math.max(0, least);
}

const ends = (line: string, sign: RegExp): number[] =>
  [...line.matchAll(sign)].map(({ index, 0: all }) => index + all.length);
