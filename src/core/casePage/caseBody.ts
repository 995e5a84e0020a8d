import { html, softHtml } from '../text/htmlText.ts';
import { findingsHtml } from './findingHtml.ts';
import { headHtml } from './headHtml.ts';
import { itemsHtml } from './itemsHtml.ts';
import { PageParts } from './pageParts.ts';
import { missingHtml, notesHtml, statesHtml } from './restHtml.ts';
import type { CaseBody, CaseContext, ShownCase } from './shownCase.ts';

/**
 * What the page of a case shows: finished HTML in which foreign text is only text, and what its buttons name. What a second
 * level asks first comes first: which machine and time, what happened, to what.
 */
export function caseBody(shown: ShownCase, context: CaseContext): CaseBody {
  const { name, file, progress, notes, isTrusted } = shown;
  const { t } = context;
  const parts = new PageParts(context, isTrusted);
  const { findings, more, items } = file;
  const failed = items.filter(({ outcome }) => outcome === 'failed').length;
  const counts = [
    t('Findings: {0}.', findings.length + more),
    ...(items.length > 0 ? [t('Items that failed: {0} of {1}.', failed, items.length)] : []),
    ...(progress === undefined ? [] : [progress]),
    ...(isTrusted ? [] : [t('This workspace is not trusted: commands can only be copied.')]),
  ];
  const body = [
    `<h1 data-key="title" tabindex="-1">${softHtml(t('The case: {0}', name))}</h1>`,
    `<p class="counts" data-key="counts">${html(counts.join(' '))}</p>`,
    headHtml(file, parts),
    parts.section('findings', t('Findings'), findingsHtml(file, parts)),
    parts.section('items', t('Items'), itemsHtml(items, parts)),
    parts.section('states', t('States'), statesHtml(file, parts)),
    parts.section('missing', t('What is missing'), missingHtml(file.missing, parts)),
    parts.section('notes', t('Notes'), notesHtml(notes, parts)),
  ].join('');
  return { html: body, places: parts.places, checks: parts.checks, articles: parts.articles };
}
