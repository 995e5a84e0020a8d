import type { Article, UrgencyLevel } from '../articles/article.ts';
import { languageName } from '../articles/languageName.ts';
import type { ArticleLibrary, FoundKey } from '../articles/library.ts';
import { type CaseContext, sameLanguage } from '../articles/rank.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { sameFailure } from '../codes/bits.ts';
import { type Code, displayCode } from '../codes/code.ts';
import type { Outcome } from '../codes/outcome.ts';
import { signedDecimal } from '../codes/spelling.ts';
import type { Hit } from '../detection/hit.ts';
import type { Snippet } from '../snippets/snippet.ts';
import { msg, type Translate } from '../text/translate.ts';
import { type CodeDescription, decodesTo, describeCode, type NameHints } from './describe.ts';

/** How many causes and how many other names a card has room for. */
const CAUSES = 3;
const ALSO = 4;

/** All that a surface says about a place of a text, in plain text and in the user's language. */
export type Card = CodeCard | PhraseCard;

/** What a phrase leads to that articles without a code are found by. */
export interface PhraseCard {
  /** The phrase as the text has it, on one line. */
  readonly phrase: string;
  readonly article: ArticleCard;
  readonly others: readonly Article[];
}

export interface CodeCard {
  readonly description: CodeDescription;
  /** Canonical hex, or the number in its family's usual form. */
  readonly code: string;
  readonly name?: string;
  /** `Win32 1603`, `HRESULT`. */
  readonly decoded: readonly string[];
  readonly outcome: Outcome;
  readonly outcomeText: string;
  /** One line on what the code means; marked in words where it is only the name. */
  readonly meaning?: string;
  /** What this very place tells, a line each: phase of Windows Setup, a name in the log that does not fit. */
  readonly remarks: readonly string[];
  /** What the number itself tells, a line each: facility and header, other names. */
  readonly facts: readonly string[];
  readonly article?: ArticleCard;
  readonly others: readonly Article[];
}

export interface ArticleCard {
  readonly article: Article;
  readonly urgency?: { readonly level: UrgencyLevel; readonly text: string };
  readonly occurrence?: string;
  readonly impact?: string;
  readonly causes: readonly string[];
  readonly moreCauses?: string;
  readonly checks: readonly Snippet[];
  readonly fixes: readonly Snippet[];
  /** Whose article it is, where it is not one of ours: "from runbooks/net.md". */
  readonly whose?: string;
  /** Set where the article is in another language than the user's: "in English". */
  readonly otherLanguage?: string;
}

/** What a card is made from. */
export interface CardSources {
  readonly catalogue: Catalogue;
  readonly library: ArticleLibrary;
  readonly t: Translate;
}

/** The card of a code found in a text. `context` decides which of its articles comes first. */
export function cardOfHit(hit: Hit, context: CaseContext, sources: CardSources): CodeCard {
  const words = `${context.fileName?.split(/[\\/]/).pop() ?? ''} ${context.line ?? ''}`;
  const { said, extend } = hit;
  const card = cardOfCode(hit.code, context, sources, {
    words,
    ...(said && { said }),
    ...(extend !== undefined && { extend }),
  });
  const remarks = [...card.remarks, ...disagreement(hit, sources)];
  // A name that only the log carries is better than none.
  const name = card.name ?? hit.said;
  return { ...card, remarks, ...(name && { name }) };
}

/** The card of a phrase found in a text. */
export function cardOfPhrase({ text, articles }: FoundKey, context: CaseContext, { t }: CardSources): PhraseCard {
  const [first, ...others] = articles;
  return { phrase: text.replace(/\s+/g, ' '), article: articleCard(first!, context, t), others };
}

/** The card of a code without a place, as someone typed it. */
export function cardOfCode(code: Code, context: CaseContext, sources: CardSources, hints: NameHints = {}): CodeCard {
  const { catalogue, library, t } = sources;
  const description = describeCode(code, catalogue, hints);
  const ranked = library.forCode(code, context);
  const [first, ...others] = ranked;
  const meaning = meaningText(description, t);
  return {
    description,
    code: displayCode(code),
    ...(description.best?.name && { name: description.best.name }),
    decoded: decodesTo(description),
    outcome: description.outcome,
    outcomeText: t(OUTCOMES[description.outcome]),
    ...(meaning && { meaning }),
    remarks: setupRemark(description, t),
    facts: [...facilityFact(description, t), ...alsoFact(description, t)],
    ...(first && { article: articleCard(first.article, context, t) }),
    others: others.map(({ article }) => article),
  };
}

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  failure: msg('failure'),
  warning: msg('warning'),
  information: msg('information'),
  success: msg('success'),
};

const URGENCIES: Readonly<Record<UrgencyLevel, string>> = {
  Low: msg('Low'),
  Medium: msg('Medium'),
  High: msg('High'),
  Critical: msg('Critical'),
};

/** A level of urgency in the user's language. */
export function urgencyText(level: UrgencyLevel, t: Translate): string {
  return t(URGENCIES[level]);
}

/** The spellings that "Copy code" offers, the canonical one first, without repetition; a phrase is copied as it is. */
export function copySpellings(card: Card): string[] {
  if ('phrase' in card) return [card.phrase];
  const { description } = card;
  const spellings = [card.code, signedDecimal(description.code)];
  if (description.win32 !== undefined) spellings.push(String(description.win32));
  if (card.name) spellings.push(card.name);
  return [...new Set(spellings)];
}

/** What a card is about, as a query for articles or codes. */
export function queryOf(card: Card): string {
  return 'phrase' in card ? card.phrase : card.code;
}

function articleCard(article: Article, { language }: CaseContext, t: Translate): ArticleCard {
  const { occurrence, impact, urgency } = article.summary;
  const more = article.causes.length - CAUSES;
  return {
    article,
    ...(urgency?.level && { urgency: { level: urgency.level, text: urgencyText(urgency.level, t) } }),
    ...(occurrence && { occurrence }),
    ...(impact && { impact }),
    causes: article.causes.slice(0, CAUSES),
    ...(more > 0 && { moreCauses: t('+{0} more', more) }),
    checks: article.snippets.filter(({ section }) => section === 'check'),
    fixes: article.snippets.filter(({ section }) => section === 'fix'),
    ...(article.origin !== 'shipped' && { whose: t('from {0}', article.path) }),
    ...(language &&
      !sameLanguage(article.lang, language) && { otherLanguage: t('in {0}', languageName(article.lang, language)) }),
  };
}

function meaningText({ meaning }: CodeDescription, t: Translate): string | undefined {
  if (!meaning) return undefined;
  return meaning.fromName ? t('“{0}” (from its name)', meaning.text) : meaning.text;
}

function facilityFact({ facility, best }: CodeDescription, t: Translate): string[] {
  if (!facility) return [];
  const name = facility.names.length > 0 ? facility.names.join(' / ') : t('unknown');
  const header = best?.header ? ` · ${best.header}` : '';
  return [`${t('Facility {0} ({1})', name, facility.number)}${header}`];
}

function alsoFact({ also, best }: CodeDescription, t: Translate): string[] {
  const names = [...new Set(also.map(({ name, header }) => (header ? `${name} (${header})` : name)))].filter(
    (text) => !text.startsWith(`${best?.name} `),
  );
  if (names.length === 0) return [];
  const more = names.length - ALSO;
  const list = names.slice(0, ALSO).join(', ') + (more > 0 ? ` ${t('+{0} more', more)}` : '');
  return [t('Also: {0}', list)];
}

function setupRemark({ setup }: CodeDescription, t: Translate): string[] {
  if (!setup) return [];
  const { extend, phase, operation } = setup;
  if (!phase && !operation) return [t('Windows Setup: {0}', extend)];
  return [t('Windows Setup: {0}, phase {1}, operation {2}', extend, phase ?? t('unknown'), operation ?? t('unknown'))];
}

/** A name beside the number that belongs to another code is worth a remark: one of the two is wrong. */
function disagreement({ said, code }: Hit, { catalogue, t }: CardSources): string[] {
  if (!said) return [];
  const named = catalogue.byName(said);
  if (named.length === 0 || named.some((other) => sameFailure(other.code, code))) return [];
  return [t('The text calls it {0}, but that is {1}.', said, displayCode(named[0]!.code))];
}
