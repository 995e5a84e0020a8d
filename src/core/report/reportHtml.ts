import { externalUrl } from '../text/externalUrl.ts';
import type { Translate } from '../text/translate.ts';
import { legible } from './legible.ts';
import { notesHtml } from './notes.ts';
import type { Report, ReportCase, ReportCode } from './report.ts';
import { articlesOf } from './reportMarkdown.ts';
import { REPORT_STYLE, REPORT_STYLE_HASH } from './reportStyle.ts';
import {
  aboutLines,
  caseLineText,
  filesText,
  firstFailureText,
  headlineText,
  maskedText,
  searchedText,
  secretsText,
  severalMachines,
  timesText,
} from './sentences.ts';

/** How many files a row lists. */
const FILES = 5;

/**
 * A report as one HTML page that needs nothing else: no script, image or address is loaded, and its policy forbids
 * them. Everything from logs and articles is plain text.
 */
export function reportHtml(report: Report, t: Translate): string {
  const { codes, background, skipped } = report;
  const title = headlineText(report, t);
  const secrets = secretsText(report, t);
  const machines = severalMachines(report, t);
  const about = report.about ? aboutLines(report.about, t).map((line) => `<li>${text(line)}</li>`) : [];
  const policy = `default-src 'none'; style-src 'sha256-${REPORT_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!DOCTYPE html>',
    `<html lang="${attribute(languageTag(report.language))}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${html(title)}</title>`,
    `<style>${REPORT_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${html(title)}</h1>`,
    `<p>${html(searchedText(report, t))}</p>`,
    ...(machines ? [`<p><span class="warning">⚠ ${html(machines)}</span></p>`] : []),
    ...(about.length > 0 ? ['<ul>', ...about, '</ul>'] : []),
    ...(secrets ? [`<p><span class="warning">⚠ ${html(secrets)}</span></p>`] : []),
    ...(report.cases ?? []).flatMap((one) => caseSection(one, t)),
    ...startSection(report, t),
    ...notesHtml(report.notes, html, t),
    ...(codes.length > 0 ? codeTable(codes, t('Codes'), t) : []),
    ...articleSection(codes, t),
    ...(background.length > 0 ? backgroundTable(background, t) : []),
    ...(skipped.length > 0
      ? list(
          t('Not searched'),
          skipped.map(({ file, reason }) => `${text(file)}: ${html(reason)}`),
        )
      : []),
    '</main>',
    '<footer class="dim">',
    ...[timesText(report, t), maskedText(report, t), `${report.generator}, ${report.created}`].flatMap((note) =>
      note ? [`<p>${html(note)}</p>`] : [],
    ),
    '</footer>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** A case, and the lines that speak for it. */
function caseSection({ text: heading, language, lines }: ReportCase, t: Translate): string[] {
  const items = lines.map(
    (line) => `${html(caseLineText(line, t))}<pre dir="ltr">${line.line}: ${html(line.text)}</pre>`,
  );
  return [`<section lang="${attribute(languageTag(language))}">`, ...list(heading, items), '</section>'];
}

function startSection({ firstFailure, otherFirstFailures: others = [] }: Report, t: Translate): string[] {
  if (!firstFailure) return [];
  const lines = firstFailure.lines.map(({ number, text: line }) => {
    const shown = `${number}: ${html(line)}`;
    return number === firstFailure.line ? `<mark>${shown}</mark>` : shown;
  });
  return [
    `<h2>${html(t('Earliest failure'))}</h2>`,
    `<p>${html(firstFailureText(firstFailure, t))}</p>`,
    `<pre dir="ltr">${lines.join('\n')}</pre>`,
    ...(others.length > 0
      ? [
          `<p>${html(t('Earliest failure of other logs:'))}</p>`,
          `<ul>${others.map((other) => `<li>${html(firstFailureText(other, t))}</li>`).join('')}</ul>`,
        ]
      : []),
  ];
}

function codeTable(codes: readonly ReportCode[], heading: string, t: Translate): string[] {
  const rows = codes.map((code) => [
    `<th scope="row"><code>${html(code.code)}</code></th>`,
    `<td class="wide">${code.name ? `<code>${html(code.name)}</code>` : ''}${code.meaning ? ` ${html(code.meaning)}` : ''}</td>`,
    `<td><span class="${code.outcome}">${html(code.outcomeText)}</span></td>`,
    `<td class="number">${code.count}</td>`,
    `<td class="time">${time(code.first)}</td>`,
    `<td class="time">${time(code.last)}</td>`,
    `<td class="narrow">${text(filesText(code, FILES, t))}</td>`,
    `<td class="narrow">${code.article ? html(code.article.title) : ''}</td>`,
  ]);
  const head = [t('Code'), t('Meaning'), t('Outcome'), t('Count'), t('First'), t('Last'), t('Files'), t('Article')];
  return table(heading, t('Failures first, then the most frequent'), head, rows);
}

function backgroundTable(codes: readonly ReportCode[], t: Translate): string[] {
  const rows = codes.map(({ code, name, count, noise }) => [
    `<th scope="row"><code>${html(code)}</code></th>`,
    `<td>${name ? `<code>${html(name)}</code>` : ''}</td>`,
    `<td class="number">${count}</td>`,
    `<td>${html(noise?.reason ?? '')}</td>`,
  ]);
  const caption = t('Real codes that are there in every such log');
  return table(t('Background'), caption, [t('Code'), t('Name'), t('Count'), t('Reason')], rows);
}

function table(
  heading: string,
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  return [
    `<h2>${html(heading)}</h2>`,
    // What scrolls must be reachable by keyboard, and therefore named.
    `<div class="scroll" role="region" tabindex="0" aria-label="${attribute(heading)}">`,
    '<table>',
    `<caption>${html(caption)}</caption>`,
    `<thead><tr>${head.map((cell) => `<th scope="col">${html(cell)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((cells) => `<tr>${cells.join('')}</tr>`),
    '</tbody>',
    '</table>',
    '</div>',
  ];
}

function articleSection(codes: readonly ReportCode[], t: Translate): string[] {
  const articles = articlesOf(codes);
  if (articles.length === 0) return [];
  const items = articles.map(({ article, codes: keys }) => {
    const links = article.references.flatMap((reference) => {
      const url = externalUrl(reference.url);
      return url ? [`<li><a href="${attribute(url.href)}" rel="noreferrer">${html(reference.text)}</a></li>`] : [];
    });
    const references = links.length > 0 ? `<ul>${links.join('')}</ul>` : '';
    const codeList = keys.map((key) => `<code>${html(key)}</code>`).join(', ');
    return `<span lang="${attribute(languageTag(article.language))}">${html(article.title)}</span> (${codeList})${references}`;
  });
  return list(t('Articles'), items);
}

/** A heading and a list of items that are already HTML. */
function list(heading: string, items: readonly string[]): string[] {
  return [`<h2>${html(heading)}</h2>`, '<ul>', ...items.map((item) => `<li>${item}</li>`), '</ul>'];
}

/** The time below the date, so that the column stays narrow. */
function time(value: string | null): string {
  return value ? `<time datetime="${attribute(value)}">${html(value).replace('T', '<br>')}</time>` : '';
}

/** Text of unknown writing direction. */
function text(value: string): string {
  return `<bdi>${html(value)}</bdi>`;
}

/** Text as HTML that shows exactly these characters, in an element or an attribute with double quotes. */
function html(value: string): string {
  return legible(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const attribute = html;

/** A valid value for `lang`; anything else becomes "language not known". */
function languageTag(tag: string): string {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(tag) ? tag : 'und';
}
