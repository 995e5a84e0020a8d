import type { CueKind, Language } from '../languages/language.ts';
import type { CueSet } from './spellings.ts';

/** The words before a number, in small letters: what makes it a code, and what may stand between. */
export interface CueWords {
  /** Whole words. */
  readonly whole: readonly string[];
  /** Words and ends of words: `lastError`. */
  readonly endings: readonly string[];
  readonly fillers: readonly string[];
}

/** A word such as "status" or "result" stands before so many small numbers that those are left out. */
const LOWEST_WEAK = 100;
/** The same for "returned", behind which counts stand. */
const LOWEST_RETURNED = 1000;

/** Only these of the words behind which a stop code stands are whole words that stand alone. */
const STOP_WORDS = ['bug check', 'stop', 'stop code', 'bugcheck was'];

/** A pattern takes nothing but letters, digits, `_` and blanks of a word: nothing of it means anything there. */
const isPlain = (word: string): boolean => /^[_\p{L}][_\p{L}\p{M}0-9]*(?: [\p{L}\p{M}0-9]+)*$/u.test(word);

/** The words of some languages that a number stands behind. */
export function cueWordsOf(set: CueSet, languages: readonly Language[]): CueWords {
  const cues = (kind: CueKind) => wordsIn(languages, ({ cues }) => cues[kind]);
  const endings = (kind: CueKind) => wordsIn(languages, ({ endings = {} }) => endings[kind]);
  // "3 failed 5 passed": "failed" by itself is followed by counts.
  const failedWith = languages.flatMap(({ cues: { failed = '', link = '' } }) =>
    failed.split(' ').flatMap((word) => link.split(' ').map((linked) => `${word} ${linked}`)),
  );
  const errors = [...cues('error'), ...cues('exit'), ...failedWith];
  const fillers = [...cues('filler'), ...cues('link'), ...cues('weak')].filter((word) => word !== 'a');
  if (set.of === 'stops') return fewest({ whole: STOP_WORDS, endings: endings('stop'), fillers });
  const allErrors = [...new Set([...endings('error'), ...endings('exit')])];
  if (set.of === 'words') {
    const withErrors = set.orErrors ? [...set.words, ...errors] : set.words;
    return fewest({
      whole: unique(withErrors),
      endings: set.orErrors ? allErrors : [],
      fillers: unique([...fillers, ...errors]),
    });
  }
  const weak = set.value >= LOWEST_WEAK ? [...cues('weak'), ...cues('failed')] : [];
  const returned = set.value >= LOWEST_RETURNED ? cues('returned') : [];
  return fewest({ whole: unique([...errors, ...weak, ...returned]), endings: allErrors, fillers });
}

function wordsIn(languages: readonly Language[], listOf: (language: Language) => string | undefined): string[] {
  return unique(languages.flatMap((language) => listOf(language)?.split(' ') ?? []));
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)].filter(isPlain);
}

/** The fewest words that say the same: what ends in an ending is found by that one. */
function fewest(words: CueWords): CueWords {
  const endsIn = (word: string) => (ending: string) => ending !== word && word.endsWith(ending);
  const endings = words.endings.filter((word) => !words.endings.some(endsIn(word)));
  const whole = words.whole.filter((word) => !endings.includes(word) && !endings.some(endsIn(word)));
  return { ...words, whole, endings };
}
