import type { Catalogue } from '../catalogue/catalogue.ts';
import { type Code, labelledCode } from '../codes/code.ts';
import { Describer } from '../explain/describer.ts';
import type { Language } from '../languages/language.ts';
import { type PatternSyntax, patternOf } from './pattern.ts';
import { labelOf, type Spelling, spellingsOf } from './spellings.ts';
import type { TimeWindow } from './timeWindow.ts';

/** A code that is hunted, with all that a query needs of it. */
export interface HuntedCode {
  readonly code: Code;
  /** What the results call it: `0x80070643`. Safe in any string. */
  readonly label: string;
  /** For a reader: `0x80070643 ERROR_INSTALL_FAILURE`. */
  readonly title: string;
  readonly name?: string;
  readonly meaning?: string;
  /** None for an event. */
  readonly spellings: readonly Spelling[];
  /** The provider and the number of an event. */
  readonly event?: { readonly provider: string; readonly id: number };
}

/** What is looked for, and when. */
export interface Hunt {
  readonly codes: readonly HuntedCode[];
  readonly window: TimeWindow;
  /** Those whose words tell that a number is a code. */
  readonly languages: readonly Language[];
  /** What it is about, where that is an article. */
  readonly about?: { readonly id: string; readonly title: string; readonly references: readonly string[] };
}

/** More would be a query that no engine takes. */
export const MOST_CODES = 20;

export function huntedCode(code: Code, catalogue: Catalogue): HuntedCode {
  const { best, meaning } = new Describer(catalogue).describe({ code }, {});
  const { provider } = code;
  return {
    code,
    label: labelOf(code),
    title: `${labelledCode(code)}${best?.name ? ` ${best.name}` : ''}`,
    ...(best?.name && { name: best.name }),
    ...(meaning && { meaning }),
    spellings: spellingsOf(code, catalogue),
    ...(provider !== undefined && { event: { provider, id: code.value } }),
  };
}

/** The pattern of a hunted code. */
export function pattern({ spellings }: HuntedCode, { languages }: Hunt, syntax?: PatternSyntax): string {
  return patternOf(spellings, languages, syntax);
}

/** Texts of which every place that a pattern finds holds one as a whole word: for what an engine looks up before it reads. */
export function searchWords(codes: readonly HuntedCode[]): string[] {
  const texts = codes.flatMap(({ spellings }) => spellings.map(({ text }) => text.replace(/^-/, '').toLowerCase()));
  return [...new Set(texts)];
}
