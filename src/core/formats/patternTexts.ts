import { LinePattern, type Way, waysOf } from './linePattern.ts';
import { requiredTexts } from './requiredText.ts';

/** A text that is shorter, in UTF-16 units, stands in too many lines to be looked for. */
export const SHORTEST_TEXT = 6;
/** A longer one tells no more. */
const LONGEST = 40;

/**
 * Texts, in small letters, of which one stands at the beginning of a word in each line that matches a pattern; none where there
 * is no such text for some way. Where a pattern begins with a word, a line is found only where that word begins in it, too.
 */
export function textsOf(source: string): readonly string[] {
  const texts = waysOf(source).map(textOf);
  return texts.includes(undefined) ? [] : [...new Set(texts as string[])];
}

/** Why a line would not be found: the text that it lacks, empty where it does not match; undefined where it is found. */
export function textMissing(source: string, line: string): string | undefined {
  if (!new LinePattern(source).test(line)) return '';
  const texts = textsOf(source);
  const small = line.toLowerCase();
  return texts.length === 0 || texts.some((text) => beginsWord(small, text)) ? undefined : texts[0];
}

/** The best text to look for of those that a way has. */
function textOf(way: Way): string | undefined {
  const [certain, likely]: [string[], string[]] = [[], []];
  for (const { source } of way) {
    for (const text of requiredTexts(source)) {
      const small = text.toLowerCase();
      for (let at = 0; at < small.length; at++) {
        const begins = at === 0 ? isAtBoundary(source, text) : !WORD.test(small[at - 1]!);
        if (begins && MAY_BEGIN.test(small[at]!)) certain.push(cut(small.slice(at)));
      }
      const first = small.search(MAY_BEGIN);
      if (first >= 0) likely.push(cut(small.slice(first)));
    }
  }
  const best = bestOf(certain);
  // What is at the beginning of a part may be in the middle of a word: it is taken for the beginning of one only if need be.
  return best !== undefined && worth(best) >= GOOD ? best : bestOf([...certain, ...likely]);
}

/** As the search tells where words begin: it stops at no sign. */
const WORD = /[A-Za-z0-9]/;
const MAY_BEGIN = /[A-Za-z0-9\u0080-\uffff]/;

/** A text that is worth so much is rare enough. */
const GOOD = 12;

/** Whether a text of a pattern begins a line or a word, as the pattern says. */
function isAtBoundary(source: string, text: string): boolean {
  const escaped = text.replace(/[^\w\s-]/g, '\\$&');
  return source.startsWith(`^${escaped}`) || (WORD.test(text[0]!) && source.startsWith(`\\b${escaped}`));
}

function beginsWord(line: string, text: string): boolean {
  if (!MAY_BEGIN.test(text[0]!)) return false;
  for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1))
    if (at === 0 || !WORD.test(line[at - 1]!)) return true;
  return false;
}

const cut = (text: string): string => text.slice(0, LONGEST).trimEnd();

function bestOf(texts: readonly string[]): string | undefined {
  let best: string | undefined;
  for (const text of texts)
    if (text.length >= SHORTEST_TEXT && (best === undefined || worth(text) > worth(best))) best = text;
  return best;
}

/** How much it is worth to look for a text, in small letters: more where it stands in fewer lines. */
export function textWorth(text: string): number {
  return worth(cut(text));
}

/** Longer texts stand in fewer lines; from some length on, signs and digits tell more, and above all how the first word begins. */
function worth(text: string): number {
  const rare = COMMON.has(text.slice(0, 3)) || WORD_END.test(text.slice(0, 3)) ? 0 : GOOD;
  return rare + Math.min(text.length, 16) / 2 + (/[^a-z ]/.test(text) ? 1 : 0);
}

const WORD_END = /[^a-z0-9]/;

/** How words of logs begin most often, counted in a thousand public ones; and numbers. */
const COMMON = new Set(
  (
    'off con log pro com dat act fil tim typ exe mic med win syn nam cli x86 app dis sta ver loc pac req inf fal res suc for ' +
    'par ins upd dro eve tru dyn int msi use sys ser fix run bat cha pol val set not det var cac dep opt non sto the err cor ' +
    'x64 mac ses dir sup rep ret exp and fai reg get tem def dev ope vol cla str ide add 000 0x0 0x8 200 201 202'
  ).split(' '),
);
