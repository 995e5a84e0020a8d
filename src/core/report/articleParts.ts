import type { Article } from '../articles/article.ts';
import { valueText } from '../explain/card.ts';
import type { EvidenceLine } from '../explain/evidence.ts';
import { snippetTraits, urgencyText } from '../explain/words.ts';
import { externalUrl } from '../text/externalUrl.ts';
import { legible } from '../text/legible.ts';
import type { Translate } from '../text/translate.ts';
import type { LeadCause } from './leadOf.ts';
import type { Masker } from './mask.ts';
import type { EvidenceOfCase, ReportArticle, ReportCause, ReportStep } from './report.ts';

/** How much of a line a report quotes, in UTF-16 units. */
const LONGEST_LINE = 1000;

/** So many causes of an article are named. */
const CAUSES = 3;

/** What the parts of a report are made with. */
export interface PartContext {
  readonly options: { readonly t: Translate; readonly language: string };
  readonly masker: Masker;
  readonly labelOf: (file: string) => string;
}

/** A line as a report quotes it: of a long one what stands around a place. */
export function cut(text: string, around: number): string {
  if (text.length <= LONGEST_LINE) return text;
  const start = Math.max(0, Math.min(around - LONGEST_LINE / 2, text.length - LONGEST_LINE));
  const end = start + LONGEST_LINE;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

/** A line that speaks for a case. */
export function evidenceLine(
  { says, file, line, text }: EvidenceLine,
  { labelOf, masker }: PartContext,
): EvidenceOfCase {
  return { says: legible(says), file: labelOf(file), line, text: legible(masker.mask(cut(text, 0))) };
}

/** The cause that an article tells of. */
export function reportCause({ article, certainty, why, evidence }: LeadCause, context: PartContext): ReportCause {
  const { summary, urgency, causes } = article;
  const said = (text: string | undefined) => (text ? ofArticle(text, article, context) : null);
  return {
    certainty,
    article: reportArticle(article, context),
    why: why ? legible(context.masker.mask(why)) : null,
    occurrence: said(summary.occurrence),
    impact: said(summary.impact),
    urgency: urgency ? urgencyText(urgency, context.options.t) : null,
    causes: causes.slice(0, CAUSES).map((text) => ofArticle(text, article, context)),
    lines: (evidence?.lines ?? []).map((line) => evidenceLine(line, context)),
  };
}

/** The first check of an article, and what the log has for its placeholders, as far as that is not private. */
export function reportStep(
  { article, check, values, around }: LeadCause,
  context: PartContext,
): ReportStep | undefined {
  if (!check) return undefined;
  const { masker, options } = context;
  const seen = masker.mask(around);
  const shown = values.flatMap((found) => {
    const text = masker.mask(valueText(found, options.language, options.t));
    // What its place shows to be private may look like nothing where it stands alone.
    return text.includes(found.value) && !seen.includes(found.value) ? [] : [legible(text)];
  });
  return {
    label: ofArticle(check.label, article, context),
    traits: snippetTraits(check, options.t),
    commands: check.lines.map((line) => ofArticle(line, article, context)),
    values: shown,
  };
}

/** What an article says: a team's own may name its machines and people, ours cannot. */
function ofArticle(text: string, { origin }: Article, { masker }: PartContext): string {
  return legible(origin === 'shipped' ? text : masker.mask(text));
}

/** An article as a report names it. */
export function reportArticle(article: Article, context: PartContext): ReportArticle {
  const { title, lang, references } = article;
  return {
    title: ofArticle(title, article, context),
    language: lang,
    references: references.flatMap(({ url, text }) => {
      const address = externalUrl(url);
      return address ? [{ text: ofArticle(text, article, context).trim() || address.href, url: address.href }] : [];
    }),
  };
}
