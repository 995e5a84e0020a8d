import type { ArticleLibrary } from '../../articles/library.ts';
import { type Catalogue, codeOfEntry } from '../../catalogue/catalogue.ts';
import { recognisedCodes } from '../../catalogue/knownCodes.ts';
import { equivalents } from '../../codes/bits.ts';
import { type Code, canonical, codeKey, displayCode, sameCode } from '../../codes/code.ts';
import type { RecognisedCodes } from '../../codes/knownCodes.ts';
import { parseCode } from '../../codes/spelling.ts';
import { Explainer } from '../../explain/explainer.ts';
import { type Explanation, explanationOf } from '../../explain/explanation.ts';
import { english } from '../../text/translate.ts';
import { ofStatus } from '../spellings.ts';

/** One spelling of a code, and what is known of it: no spelling has two rows. */
export interface ResolvedRow {
  readonly spelling: string;
  /** The code's canonical text, the same for all of its spellings. */
  readonly code: string;
  readonly name: string;
  readonly meaning: string;
  /** The table of its name: `HRESULT`, `WIN32`. */
  readonly family: string;
  readonly outcome: string;
  readonly facility: string;
  /** The id of the article that covers it, as the command line names it; empty where none speaks for itself. */
  readonly article: string;
}

/** The columns of a table, in their order; all hold text. */
export const COLUMNS = [
  'spelling',
  'code',
  'name',
  'meaning',
  'family',
  'outcome',
  'facility',
  'article',
] as const satisfies readonly (keyof ResolvedRow)[];

/**
 * A row for each spelling of every published code, and of what articles add: hex in both cases, the digits alone, signed,
 * unsigned, the canonical text and the name. What a spelling means is what `explain` says first: 0x80070643 has the name of
 * the Win32 number inside it.
 */
export function* resolvedRows(catalogue: Catalogue, library: ArticleLibrary): Iterable<ResolvedRow> {
  const known = recognisedCodes(catalogue, library);
  const explainer = new Explainer({ catalogue, library, t: english }, 'en');
  const written = new Set<string>();
  for (const code of allCodes(catalogue, library)) {
    let told: Omit<ResolvedRow, 'spelling'> | undefined;
    for (const spelling of spellings(code, catalogue)) {
      if (written.has(spelling) || !means(spelling, code, known)) continue;
      written.add(spelling);
      told ??= rowOf(explanationOf(explainer.typedCard({ code })));
      yield { spelling, ...told };
    }
  }
}

/** The codes that a table has, each once: an HRESULT around every Win32 number, too, and around every NTSTATUS. */
function* allCodes(catalogue: Catalogue, library: ArticleLibrary): Iterable<Code> {
  const seen = new Set<number>();
  const published = [...catalogue.entries()].map(codeOfEntry);
  for (const own of [...published, ...library.codes()]) {
    if (own.provider !== undefined) continue;
    for (const code of equivalents(own)) {
      const key = codeKey(code);
      if (!seen.has(key)) yield code;
      seen.add(key);
    }
  }
}

function spellings(code: Code, catalogue: Catalogue): string[] {
  const name = catalogue.lookup(code)[0]?.name ?? '';
  const numbers = code.kind === 'status' ? ofStatus(code.value) : [];
  const texts = numbers
    .filter(({ text }) => !/^(?:0x)?FFFFFFFF/.test(text))
    .flatMap(({ form, text }) => (form === 'hex' || form === 'bareHex' ? [text, text.toLowerCase()] : [text]));
  return [...new Set([canonical(code), displayCode(code), ...texts, ...(name === '' ? [] : [name])])];
}

/** Whether a spelling means this code before all others. */
function means(spelling: string, code: Code, known: RecognisedCodes): boolean {
  const meant = parseCode(spelling, known);
  return meant !== undefined && sameCode(meant, code);
}

function rowOf({
  code,
  name,
  meaning,
  family,
  outcome,
  facility,
  articles,
}: Explanation): Omit<ResolvedRow, 'spelling'> {
  return {
    code,
    name: name ?? '',
    meaning: meaning ?? '',
    family,
    outcome,
    facility: facility?.names[0] ?? '',
    article: articles[0] ?? '',
  };
}
