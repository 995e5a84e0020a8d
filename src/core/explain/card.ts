import type { Article, UrgencyLevel } from '../articles/article.ts';
import type { CaseContext, RankReason } from '../articles/evidence.ts';
import { type FoundValue, valuesAt } from '../articles/foundValues.ts';
import type { ArticleLibrary, FoundKey } from '../articles/library.ts';
import { offered, type RankedArticle } from '../articles/rank.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { sameFailure } from '../codes/bits.ts';
import { displayCode } from '../codes/code.ts';
import { eventEntry } from '../codes/events.ts';
import type { Outcome } from '../codes/outcome.ts';
import { signedDecimal } from '../codes/spelling.ts';
import type { Snippet } from '../snippets/snippet.ts';
import type { Translate } from '../text/translate.ts';
import { type CodeDescription, decodesTo, describeCode } from './describe.ts';
import { hintsOf, type Met } from './describer.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import { codeKeyText, shownCode } from './hitKey.ts';
import { whyText } from './whyText.ts';
import { fromText, otherLanguage, outcomeText, urgencyText, urgencyWords } from './words.ts';

/** How many other names a card has room for. */
const ALSO = 4;

/** All that a surface says about a place of a text, in plain text and in the user's language. */
export type Card = CodeCard | PhraseCard;

/** What a phrase leads to that articles without a code are found by. */
export interface PhraseCard {
  readonly kind: 'phrase';
  /** The phrase as the text has it, on one line. */
  readonly phrase: string;
  readonly article: ArticleCard;
  readonly others: readonly Article[];
  readonly possible: readonly [];
}

export interface CodeCard {
  readonly kind: 'code';
  readonly description: CodeDescription;
  /** What names the code and no other, see `Explainer.cardOfKey`: `win32:1603`, `0xC1900101 - 0x30018`. */
  readonly key: string;
  /** Canonical hex, or the number in its family's usual form. */
  readonly code: string;
  /** The same, and of a Windows Setup pair both halves: `0xC1900101 - 0x30018`. */
  readonly shown: string;
  readonly name?: string;
  /** `Win32 1603`, `HRESULT`. */
  readonly decoded: readonly string[];
  readonly outcome: Outcome;
  readonly outcomeText: string;
  /** One line on what the code means. */
  readonly meaning?: string;
  /** What this very place tells, a line each: phase of Windows Setup, a name in the log that does not fit. */
  readonly remarks: readonly string[];
  /** What the number itself tells, a line each: facility and header, other names. */
  readonly facts: readonly string[];
  readonly article?: ArticleCard;
  readonly others: readonly Article[];
  /** Articles that cover the code, and that nothing of the place speaks for: by name only, and never its first. */
  readonly possible: readonly Article[];
}

export interface ArticleCard {
  readonly article: Article;
  /** Why it is offered here, best first; nothing for a phrase, which is the error text itself. */
  readonly reasons: readonly RankReason[];
  /** The same in a few words: `component CSI, CBS.log`. */
  readonly why?: string;
  /** The lines of logs that speak for it. */
  readonly evidence?: Evidence;
  /** What the log has for the placeholders of its commands, a line each: `Package: Package_for_KB5031455 (line 7)`. */
  readonly values?: readonly string[];
  /** `text` is the level by itself, `words` stand among other things: `High`, `urgency High`. */
  readonly urgency?: { readonly level: UrgencyLevel; readonly text: string; readonly words: string };
  readonly occurrence?: string;
  readonly impact?: string;
  /** All of them, the likeliest first. */
  readonly causes: readonly string[];
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

/** The card of a code that was met. `context` decides which of its names is meant and which of its articles comes first. */
export function cardOfHit(met: Met, context: CaseContext, sources: CardSources): CodeCard {
  const { catalogue, library, t } = sources;
  const { code, said } = met;
  const description = describeCode(code, catalogue, hintsOf(met, context));
  const ranked = library.forCode(code, context);
  const [first, ...others] = offered(ranked);
  const { meaning } = description;
  // A name that only the log carries is better than none.
  const name = description.best?.name || said;
  return {
    kind: 'code',
    description,
    code: displayCode(code),
    key: codeKeyText(met),
    shown: shownCode(met),
    ...(name && { name }),
    decoded: decodesTo(description),
    outcome: description.outcome,
    outcomeText: outcomeText(description.outcome, t),
    ...(meaning && { meaning }),
    remarks: [...setupRemark(description, t), ...disagreement(met, sources)],
    facts: [...eventFacts(description, t), ...facilityFact(description, t), ...alsoFact(description, t)],
    ...(first && {
      article: articleCard(
        first.article,
        context,
        t,
        others.map(({ article }) => article),
        first,
      ),
    }),
    others: others.map(({ article }) => article),
    possible: ranked.filter(({ fit }) => fit === 'possible').map(({ article }) => article),
  };
}

/** The card of a phrase found in a text. */
export function cardOfPhrase({ text, articles }: FoundKey, context: CaseContext, { t }: CardSources): PhraseCard {
  const [first, ...others] = articles;
  const phrase = text.replace(/\s+/g, ' ');
  return { kind: 'phrase', phrase, article: articleCard(first!, context, t, others), others, possible: [] };
}

/** The spellings that "Copy code" offers, the one that is shown first, without repetition; a phrase is copied as it is. */
export function copySpellings(card: Card): string[] {
  if (card.kind === 'phrase') return [card.phrase];
  const { description } = card;
  const spellings = [card.shown, card.code, signedDecimal(description.code)];
  if (description.win32 !== undefined) spellings.push(String(description.win32));
  if (description.code.provider !== undefined) spellings.push(eventEntry(description.code));
  if (card.name) spellings.push(card.name);
  return [...new Set(spellings)];
}

/** What a card is about, as a query for articles or codes. */
export function queryOf(card: Card): string {
  return card.kind === 'phrase' ? card.phrase : card.code;
}

function articleCard(
  article: Article,
  context: CaseContext,
  t: Translate,
  others: readonly Article[],
  ranked?: RankedArticle,
): ArticleCard {
  const { language } = context;
  const { urgency, summary } = article;
  const { occurrence, impact } = summary;
  const other = otherLanguage(article, language, t);
  const why = ranked && whyText(ranked, t);
  const evidence = evidenceFor(article, others, context, t);
  const values = valuesAt(article, context).best.map((value) => valueText(value, language, t));
  return {
    article,
    reasons: ranked?.reasons ?? [],
    ...(why && { why }),
    ...(evidence && { evidence }),
    ...(values.length > 0 && { values }),
    ...(urgency && { urgency: urgencyFact(urgency, t) }),
    ...(occurrence && { occurrence }),
    ...(impact && { impact }),
    causes: article.causes,
    checks: article.snippets.filter(({ section }) => section === 'check'),
    fixes: article.snippets.filter(({ section }) => section === 'fix'),
    ...(article.origin !== 'shipped' && { whose: fromText(article.path, t) }),
    ...(other && { otherLanguage: other }),
  };
}

/** A value that the log has for a placeholder. */
export function valueText(
  { placeholder, value, line }: FoundValue,
  language: string | undefined,
  t: Translate,
): string {
  if (line === undefined) return t('{0}: {1}', placeholder, value);
  return t('{0}: {1} (line {2})', placeholder, value, line.toLocaleString(language));
}

function urgencyFact(level: UrgencyLevel, t: Translate): NonNullable<ArticleCard['urgency']> {
  return { level, text: urgencyText(level, t), words: urgencyWords(level, t) };
}

/** Where an event stands, and how its data are read. */
function eventFacts({ event }: CodeDescription, t: Translate): string[] {
  if (!event) return [];
  const { channel, code, data } = event;
  const log = channel === '' ? [] : [t('Log {0}, provider {1}', channel, code.provider!)];
  return data === '' ? log : [...log, data];
}

function facilityFact(description: CodeDescription, t: Translate): string[] {
  const { facility, best } = description;
  // Facility 0 is that of codes that belong to none.
  if (!facility?.number) {
    const isSaid = best !== undefined && decodesTo(description).includes(best.header);
    return best?.header && !isSaid ? [t('Defined in {0}', best.header)] : [];
  }
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
function disagreement({ said, code }: Met, { catalogue, t }: CardSources): string[] {
  if (!said) return [];
  const named = catalogue.byName(said);
  if (named.length === 0 || named.some((other) => sameFailure(other.code, code))) return [];
  return [t('The text calls it {0}, but that is {1}.', said, displayCode(named[0]!.code))];
}
