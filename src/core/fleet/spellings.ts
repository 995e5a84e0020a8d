import type { Catalogue } from '../catalogue/catalogue.ts';
import { equivalents, sameFailure } from '../codes/bits.ts';
import { type Code, canonical, displayCode } from '../codes/code.ts';
import { KINDS } from '../codes/kinds.ts';
import { HEX, hex32 } from '../codes/notation.ts';
import { signedDecimal } from '../codes/spelling.ts';
import { namesOf } from '../explain/describe.ts';

/** Which of a code's spellings one is; the lookup tables name them so, too. */
export type SpellingForm = 'hex' | 'bareHex' | 'signed' | 'unsigned' | 'name' | 'number' | 'own';

/** One way in which logs write a code. Letters count in either case. */
export interface Spelling {
  readonly form: SpellingForm;
  /** ASCII letters, digits, `_`, `-` and `.` only, and a blank in what people write (`Code 43`). */
  readonly text: string;
  /** Set where it is the code only behind a word that says so: any number may be `1603`. */
  readonly behind?: CueSet;
}

/** Which words make a number the code: those for errors in general, or those of one kind of code. */
export type CueSet =
  | { readonly of: 'errors'; readonly value: number }
  | { readonly of: 'stops' }
  | { readonly of: 'words'; readonly words: readonly string[]; readonly orErrors?: boolean };

/** A status below is a number that anything may have. */
const FIRST_STATUS = 0x1_0000;

/** A shorter name may be a word. */
const SHORTEST_NAME = 5;

/**
 * All ways in which logs write a code, and what stands for the same failure: 0x80070643 is Win32 1603 and
 * ERROR_INSTALL_FAILURE. Each once. None for an event, which stands in columns of its own.
 */
export function spellingsOf(code: Code, catalogue: Catalogue): Spelling[] {
  if (code.provider !== undefined) return [];
  const all = equivalents(code).flatMap((one) => [...ofNumber(one), ...names(one, code, catalogue)]);
  const once = new Map<string, Spelling>();
  for (const spelling of all) {
    const key = spelling.text.toLowerCase();
    const before = once.get(key);
    if (!before || (before.behind && !spelling.behind)) once.set(key, spelling);
  }
  return [...once.values()];
}

function names(code: Code, asked: Code, catalogue: Catalogue): Spelling[] {
  return namesOf(code, catalogue)
    .map(({ name }) => name)
    .filter((name) => name.length >= SHORTEST_NAME && /^[A-Za-z]\w+$/.test(name))
    .filter((name) => {
      // A name that a component has for another code, too, would find that one.
      const [named] = catalogue.byName(name);
      return named !== undefined && sameFailure(named.code, asked);
    })
    .map((text) => ({ form: 'name', text }));
}

function ofNumber(code: Code): Spelling[] {
  const { value } = code;
  switch (code.kind) {
    case 'status':
      return ofStatus(value);
    case 'win32':
      return ofSmall(value, { of: 'errors', value });
    case 'bugcheck':
      return inHex(value, { of: 'stops' });
    case 'esent':
      return [
        ...ofStatus(value >>> 0).filter(({ form }) => form !== 'signed'),
        {
          form: 'signed',
          text: String(value),
          behind: { of: 'words', words: ['esent', 'ese', 'jet'], orErrors: true },
        },
      ];
    case 'msi':
      return [
        { form: 'number', text: String(value), behind: { of: 'words', words: ['warning', 'info'], orErrors: true } },
      ];
    case 'kerberos':
      return [...inHex(value, words(code)), ...inBlock(code)];
    case 'rdp':
      return [...inHex(value, words(code)), { form: 'number', text: String(value), behind: words(code) }];
    case 'aadsts':
    case 'sql':
      return [
        { form: 'own', text: displayCode(code) },
        { form: 'number', text: String(value), behind: { of: 'errors', value } },
      ];
    case 'device':
      return [
        { form: 'own', text: displayCode(code) },
        { form: 'number', text: String(value), behind: words(code) },
      ];
    case 'c2r':
    case 'iis':
      return [
        { form: 'own', text: KINDS[code.kind].notation.write(value), behind: { ...words(code), orErrors: true } },
      ];
    case 'event':
      return [];
  }
}

/** The words that say of a number that it is of this kind. */
function words({ kind }: Code): CueSet & { readonly of: 'words' } {
  return { of: 'words', words: KINDS[kind].words ?? [] };
}

/** The spellings of a status, by its unsigned 32 bits. */
export function ofStatus(value: number): Spelling[] {
  if (value < FIRST_STATUS) return ofSmall(value, { of: 'errors', value });
  const hex = hex32(value);
  const signed = signedDecimal({ kind: 'status', value });
  return [
    { form: 'hex', text: hex },
    // What 64 bits make of it.
    ...(value >= 0x8000_0000 ? [{ form: 'hex', text: `0xFFFFFFFF${hex.slice(2)}` } as const] : []),
    { form: 'bareHex', text: hex.slice(2) },
    ...(value >= 0x8000_0000 ? [{ form: 'bareHex', text: `FFFFFFFF${hex.slice(2)}` } as const] : []),
    ...(signed.startsWith('-') ? [{ form: 'signed', text: signed } as const] : []),
    { form: 'unsigned', text: String(value) },
  ];
}

function ofSmall(value: number, behind: CueSet): Spelling[] {
  return [{ form: 'number', text: String(value), behind }, ...inHex(value, behind)];
}

/** With as few digits as it has, and with all eight. */
function inHex(value: number, behind: CueSet): Spelling[] {
  return [HEX.write(value), hex32(value)].map((text) => ({ form: 'hex', text, behind }));
}

/** The status that a library makes of the number of a kind. */
function inBlock({ kind, value }: Code): Spelling[] {
  const { block } = KINDS[kind];
  return block ? ofStatus(block.first + value) : [];
}

/** Whether a text may be a spelling in a query: nothing in it means anything in a pattern or a string. */
export function isSafeSpelling(text: string): boolean {
  return /^[0-9A-Za-z_.-]+(?: [0-9A-Za-z]+)?$/.test(text);
}

/** What a code is called in the results of a query: `0x80070643`, `win32:1618`. */
export const labelOf: (code: Code) => string = canonical;
