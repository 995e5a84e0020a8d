import { SMALL_PREFIXES } from './candidate.ts';
import { CUE_VOCABULARY } from './cues.ts';

/**
 * What four bytes in a row look like where a code may be near: the end of a word that can stand before a number, or the
 * beginning of what needs no such word. For each of the four, the bytes that it may be.
 */
type Pattern = readonly [Bytes, Bytes, Bytes, Bytes];
type Bytes = readonly number[];

/**
 * Patterns that are looked for together, as one bit of a table. A byte fits if its first half and its second half each
 * occur among the group's bytes at that place, so a group lets through more than its patterns: they are grouped so that
 * this is little.
 */
type Group = readonly Pattern[];

/**
 * Eight groups: for each of the four bytes, which groups each first and each second half of a byte may belong to, one
 * bit for each group.
 */
export type PatternTable = readonly { readonly first: Bytes; readonly second: Bytes }[];

const range = (from: number, to: number): Bytes => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const ANY = range(0, 255);
const BEYOND_ASCII = range(0x80, 0xff);
const ASCII = range(0, 0x7f);
/** The bytes of some characters; letters stand for themselves in both cases. */
const of = (chars: string): Bytes =>
  [...chars].flatMap((c) => [...new Set([c.toLowerCase(), c.toUpperCase()])].map((one) => one.charCodeAt(0)));
const exactly = (chars: string): Bytes => Array.from(chars, (c) => c.charCodeAt(0));
const DIGIT = of('0123456789');
const HEX = of('0123456789abcdef');
/** What a status with its top bit set begins with, after `0x`. */
const TOP_LETTER = of('abcdef');
const TOP_DIGIT = of('89');
const LETTER = of('abcdefghijklmnopqrstuvwxyz');

/**
 * What is not part of a word, in pieces that each make one rectangle of halves; `@` and the grave accent are left out.
 */
const BLANKS = [...range(0, 0x2f), ...BEYOND_ASCII];
const BRACKETS = [...range(0x3a, 0x3f), ...range(0x5b, 0x5f), ...range(0x7b, 0x7f)];

/** The last four letters and digits of each word that may stand before a number, or before a name's underscore. */
const ENDINGS = [
  ...new Set([...CUE_VOCABULARY, ...SMALL_PREFIXES].map((word) => /[a-z0-9]{0,4}$/.exec(word.toLowerCase())![0])),
].filter((ending) => ending !== '');

/** Some bytes before the last one, two to four of which are given by the ending of a word. */
function ending(letters: string, before?: Bytes): Pattern {
  const given = [...(before ? [before] : []), ...Array.from(letters, of)];
  return [...new Array<Bytes>(4 - given.length).fill(ANY), ...given] as unknown as Pattern;
}

/** Long endings by their last letter. */
const long = (lastLetters: string): Group =>
  ENDINGS.filter((word) => word.length > 2 && lastLetters.includes(word.at(-1)!)).map((word) => ending(word));
/** Short words, which many words would end with if nothing were required of what stands before them. */
const short = (length: 1 | 2, before: Bytes): Group =>
  ENDINGS.filter((word) => word.length === length).map((word) => ending(word, before));

/** The last letters of the groups of long endings; an ending in none of them goes to the last one. */
const LAST_LETTERS = ['mdno', 'g2k', 'rtxp', 'sha'];
const OTHER_LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789']
  .filter((letter) => !LAST_LETTERS.some((group) => group.includes(letter)))
  .join('');

/** Words before a joiner: they count only where one follows. */
const WORDS: readonly Group[] = [
  ...LAST_LETTERS.map(long),
  long(OTHER_LETTERS),
  short(2, BLANKS),
  short(1, BLANKS),
  [...short(2, BRACKETS), ...short(1, BRACKETS)],
];

/** What needs no word before it; `codeNear` in codeChecks.ts knows them too. */
const SHAPES: readonly Group[] = [
  // `0xc…`, ERROR_…, WSAETIMEDOUT
  [
    [ANY, of('0'), of('x'), TOP_LETTER],
    [ANY, exactly('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), of('_'), LETTER],
    [exactly('W'), exactly('S'), exactly('A'), exactly('ABCDEFGHIJKLMNOPQRSTUVWXYZ')],
  ],
  // `0x8…`, `ffffffffc0000005`
  [
    [ANY, of('0'), of('x'), TOP_DIGIT],
    [of('f'), of('f'), of('f'), of('f')],
  ],
  // `[80248007]`, `(c0000005)`
  [[of('[('), [...TOP_DIGIT, ...TOP_LETTER], HEX, HEX]],
  // `P7: c0000005`, `Note: 1: 2203`, `8009030C: LdapErr`, and the parameters after a stop code
  [
    [[...exactly('P'), ...DIGIT], HEX, of(':'), of(' ')],
    [of(' '), of('1'), of(':'), of(' ')],
    [of(' '), of('('), of('0'), of('x')],
  ],
  // ` -2147023293`
  [[BLANKS, of('-'), DIGIT, DIGIT]],
  [[BRACKETS, of('-'), DIGIT, DIGIT]],
  // A number or a joiner after a character beyond ASCII: `エラー5`, `エラー： 5`
  [[ANY, ANY, BEYOND_ASCII, ASCII]],
];

function table(groups: readonly Group[]): PatternTable {
  return [0, 1, 2, 3].map((place) => {
    const first = new Array<number>(16).fill(0);
    const second = new Array<number>(16).fill(0);
    for (const [index, group] of groups.entries()) {
      for (const byte of group.flatMap((pattern) => pattern[place]!)) {
        first[byte >> 4]! |= 1 << index;
        second[byte & 15]! |= 1 << index;
      }
    }
    return { first, second };
  });
}

export const WORD_TABLE = table(WORDS);
export const SHAPE_TABLE = table(SHAPES);

/**
 * What may follow a word, one bit each: two sorts of digits, the joiners (candidate.ts has the list), the underscore.
 */
export const BEHIND_TABLE = table(
  ['0123456789', 'abcdefABCDEF', ' "#%\'()*-', ':<=>', '[{|', '\t', '`', '_'].map((chars) => [
    [exactly(chars), [], [], []] as unknown as Pattern,
  ]),
)[0]!;
/** Its bits. */
export const DECIMAL = 0b1;
export const HEX_LETTER = 0b10;
export const JOINER = 0b01111100;
export const UNDERSCORE = 0b10000000;
