import { type CaseFile, CERTAINTIES, type Finding, type FindingLine } from '../cases/caseFile.ts';
import { certaintyMeaning, certaintyText } from '../cases/certaintyWords.ts';
import { itemName } from '../items/itemName.ts';
import { html, softHtml } from '../text/htmlText.ts';
import type { PageParts } from './pageParts.ts';
import { shape } from './shapes.ts';

/** So many lines of a finding are shown before the others are behind a fold. */
const LINES = 3;

/** What may have happened, most certain first. */
export function findingsHtml({ findings, more }: CaseFile, parts: PageParts): string {
  const { t } = parts.context;
  if (findings.length === 0) return `<p data-key="none">${html(t('No failure was found whose cause is known.'))}</p>`;
  const rest = more > 0 ? `<p class="dim" data-key="more findings">${html(t('{0} more', more))}</p>` : '';
  const items = findings.map((finding) => findingHtml(finding, parts));
  return `<ol class="findings" data-key="findings">${items.join('')}</ol>${rest}${meanings(parts)}`;
}

function findingHtml(finding: Finding, parts: PageParts): string {
  const { t } = parts.context;
  const { key, title, certainty, codes, items, missing, next, article } = finding;
  const word = `<span class="certainty ${certainty}">${shape(certainty)} ${html(certaintyText(certainty, t))}</span>`;
  const names = [
    ...codes.map((code) => `<code>${softHtml(code)}</code>`),
    ...items.map((item) => softHtml(itemName(item))),
  ];
  return [
    `<li class="finding" data-key="${html(`finding ${key}`)}">`,
    `<h3>${word} <span>${softHtml(title)}</span></h3>`,
    names.length > 0 ? `<p class="codes">${names.join(' · ')}</p>` : '',
    linesHtml(`for ${key}`, t('What speaks for it'), finding.for, parts),
    linesHtml(`against ${key}`, t('What speaks against it'), finding.against, parts),
    missing.map((one) => `<p class="dim">${softHtml(t('Not found: {0}', one))}</p>`).join(''),
    next
      ? `<p class="next"><span class="label">${html(t('Next check'))}</span> ${softHtml(next.says)}</p>${
          next.command === undefined
            ? ''
            : parts.command(key, { ...next, command: next.command, ...(article && { article }) })
        }`
      : '',
    article ? `<p>${parts.article(article, key)}</p>` : '',
    '</li>',
  ].join('');
}

function linesHtml(key: string, heading: string, lines: readonly FindingLine[], parts: PageParts): string {
  if (lines.length === 0) return '';
  const items = lines.map((line) => parts.line(`${key} ${line.file}:${line.line} ${line.says}`, line));
  return `<p class="label">${html(heading)}</p>${parts.folded(key, items, LINES, 'lines')}`;
}

/** What the words of certainty promise, behind a fold. */
function meanings({ context: { t } }: PageParts): string {
  const rows = CERTAINTIES.map((certainty) => {
    return `<div><dt>${shape(certainty)} ${html(certaintyText(certainty, t))}</dt><dd>${html(certaintyMeaning(certainty, t))}</dd></div>`;
  });
  return `<details data-key="meanings"><summary data-key="meanings more">${html(t('What these words mean'))}</summary><dl class="facts">${rows.join('')}</dl></details>`;
}
