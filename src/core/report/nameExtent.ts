import { isCommonWord, isParticle, isSentenceWord } from './maskWords.ts';
import { legalFormLength } from './publicNames.ts';
import { labelStartsAt } from './readFields.ts';

/** The first word of a name: an apostrophe between letters belongs to it (`O'Brien`), and so do a hyphen and a dot. */
const FIRST = /^(?:[\p{L}\p{M}\p{N}_.$~!#&+@-]|(?<=\p{L})['’](?=\p{Lu})){1,64}/u;
const CAPITALISED = /^ (\p{Lu}(?:[\p{L}\p{M}.-]|(?<=\p{L})['’](?=\p{L})){0,40})(?![\p{L}\p{N}_\\/@-])/u;
const SMALL = /^ (\p{Ll}(?:[\p{L}\p{M}-]|(?<=\p{L})['’](?=\p{L})){0,40})(?![\p{L}\p{N}_\\/@.]\S)/u;
/** In these scripts a family name and a given name have few letters. */
const IDEOGRAPHS = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{1,3}$/u;
const NEXT_IDEOGRAPHS =
  /^[ \u3000][\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々]{1,3}(?![\p{L}\p{N}_\\/@-])/u;
/** How many words a name may have. */
const MOST_WORDS = 6;

/**
 * Where a name ends that begins at `start` and that no sign closes: `C:\Users\Anna Berg not loaded`. Its words are the
 * first one, those after it that have a capital letter, and one in small letters that is not a word of sentences. A
 * word with a digit never belongs to it, so that no code is taken for a name. Rather too long than too short; but in a
 * field, whose value a sentence may follow, a word in small letters belongs to the name only where nothing follows.
 */
export function nameEnd(text: string, start: number, inField = false): number {
  const first = FIRST.exec(text.slice(start, start + 70))?.[0] ?? '';
  // `T. Vogel`: the dot of an initial does not end a sentence.
  const initial =
    /^\p{Lu}\.$/u.test(first) && CAPITALISED.test(text.slice(start + first.length, start + first.length + 50));
  let end = start + (initial ? first : withoutEnd(first, '.-!,')).length;
  if (end === start || end < start + first.length) return end;
  if (!initial && !/^[\p{L}\p{M}'’-]{1,64}$/u.test(first)) return end;
  for (let word = 1; word < MOST_WORDS; word++) {
    const rest = text.slice(end, end + 60);
    const capital = CAPITALISED.exec(rest);
    const small = capital ? null : SMALL.exec(rest);
    const ideographs = IDEOGRAPHS.test(first) ? NEXT_IDEOGRAPHS.exec(rest) : null;
    if (ideographs) return end + ideographs[0].length;
    const next = capital?.[1] ?? small?.[1];
    if (next === undefined || labelStartsAt(text, end + 1)) break;
    const after = text.slice(end + 1 + next.length, end + 60);
    if (/^\s{0,3}[:=]/.test(after)) break;
    if (small && inField && !/^\s{0,4}(?:[,;|)\]}"'<\r\n]|$)/.test(after)) break;
    const lower = next.toLowerCase();
    // `NT`, `S`, `ID`: an abbreviation, not part of a name.
    if (capital && /^\p{Lu}{1,3}$/u.test(next)) break;
    if (isParticle(lower) && /^ (?:\p{Ll}{2,3} )?\p{Lu}/u.test(after)) {
      end += 1 + next.length;
      continue;
    }
    if (isCommonWord(lower) || isCode(next) || (isSentenceWord(lower) && (small || /^[.,]/.test(after)))) break;
    if (capital && isSentenceWord(lower) && lower !== next && lower.length > 4) break;
    end += 1 + withoutEnd(next, '.-').length;
    if (small || next.endsWith('.')) break;
  }
  return end;
}

/** The same for an organisation, whose legal form belongs to its name. */
export function organisationEnd(text: string, start: number): number {
  const end = nameEnd(text, start);
  return end === start ? end : end + legalFormLength(text.slice(end, end + 24));
}

/** A symbol or an acronym rather than part of a name: `ERROR`, `NTSTATUS`, `HRESULT`. */
const isCode = (word: string): boolean => /^[A-Z]{4,}$/.test(word) && isCommonWord(word.toLowerCase());

/** A name without the marks that end the sentence after it. */
export function withoutEnd(name: string, marks: string): string {
  let end = name.length;
  while (end > 0 && marks.includes(name[end - 1]!)) end--;
  return name.slice(0, end);
}
