import { analyse, type EncodingName } from 'chardet';
import { type AnsiEncoding, ansiDecoder, commonCharacters } from './ansiEncoding.ts';
import { Likelihood } from './likelihood.ts';
import { WRITTEN_LANGUAGES } from './writtenLanguages.ts';

/** How much (as logarithm) speaks for an encoding before anything is read; those not named: -2. */
const BEFOREHAND: Partial<Record<AnsiEncoding, number>> = { 'windows-1252': 0, cp850: -3, cp437: -3.5, cp852: -3 };
const ELSE = -2;

/** What the detector is as sure of as it can be weighs so much. */
const PROPOSED = 3;
/** A word of the languages that is met weighs so much, and no more than so many of them count. */
const WORD = 3;
const MOST_WORDS = 4;

/** The detector's names; it tells ISO 8859 from what Windows made of it only by characters that are there. */
const NAMES: Partial<Record<EncodingName, AnsiEncoding>> = {
  Shift_JIS: 'shift_jis',
  Big5: 'big5',
  'EUC-KR': 'euc-kr',
  GB18030: 'gb18030',
  'ISO-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
  'ISO-8859-2': 'windows-1250',
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'ISO-8859-7': 'windows-1253',
  'windows-1253': 'windows-1253',
  'ISO-8859-9': 'windows-1254',
  'windows-1254': 'windows-1254',
  'ISO-8859-8': 'windows-1255',
  'windows-1255': 'windows-1255',
  'windows-1256': 'windows-1256',
  'windows-1257': 'windows-1257',
};

interface Reading {
  readonly encoding: AnsiEncoding;
  readonly likelihoods: readonly Likelihood[];
}
let readings: readonly Reading[] | undefined;

/**
 * The encoding of lines that are neither UTF-8 nor UTF-16, by what they say in each: letters that one language has, in words
 * as it writes them; `cues`, words that logs are full of; and what the detector proposes. Windows-1252 where nothing speaks
 * for another. `lines`: those with something beyond ASCII, a few kilobytes at most.
 */
export function recogniseAnsi(lines: Uint8Array, cues: readonly string[]): AnsiEncoding {
  readings ??= readingsOf();
  const proposed = proposals(lines);
  let best: AnsiEncoding = 'windows-1252';
  let most = Number.NEGATIVE_INFINITY;
  for (const { encoding, likelihoods } of readings) {
    const text = ansiDecoder(encoding)(lines);
    const fit = Math.max(...likelihoods.map((likelihood) => likelihood.of(text)));
    const weight = (BEFOREHAND[encoding] ?? ELSE) + fit + WORD * wordsIn(text, cues) + (proposed.get(encoding) ?? 0);
    if (weight > most) {
      most = weight;
      best = encoding;
    }
  }
  return best;
}

function readingsOf(): Reading[] {
  const byEncoding = new Map<AnsiEncoding, Likelihood[]>();
  for (const language of WRITTEN_LANGUAGES) {
    const likelihood = new Likelihood(language, commonCharacters(language.encodings[0]!));
    for (const encoding of language.encodings) {
      byEncoding.set(encoding, [...(byEncoding.get(encoding) ?? []), likelihood]);
    }
  }
  return [...byEncoding].map(([encoding, likelihoods]) => ({ encoding, likelihoods }));
}

function proposals(lines: Uint8Array): Map<AnsiEncoding, number> {
  const proposed = new Map<AnsiEncoding, number>();
  for (const { name, confidence } of analyse(lines)) {
    const encoding = NAMES[name];
    const weight = (PROPOSED * confidence) / 100;
    if (encoding && (proposed.get(encoding) ?? 0) < weight) proposed.set(encoding, weight);
  }
  return proposed;
}

/** How many of some words a text holds; those in ASCII say nothing of its encoding. */
function wordsIn(text: string, cues: readonly string[]): number {
  const small = text.toLowerCase();
  let count = 0;
  for (const cue of cues) {
    if (!BEYOND_ASCII.test(cue) || !holds(small, cue.toLowerCase())) continue;
    count++;
    if (count === MOST_WORDS) break;
  }
  return count;
}

const BEYOND_ASCII = /[^\0-\x7f]/;
const LETTER_BEFORE = /\p{L}$/u;
const UNSPACED = /[\u3041-\u30ff\uac00-\ud7a3]|\p{Script=Han}/u;

/** Whether a word stands in a text; where words are apart, at the beginning of one. */
function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (UNSPACED.test(word) || !LETTER_BEFORE.test(text.slice(Math.max(0, at - 2), at))) return true;
  }
  return false;
}
