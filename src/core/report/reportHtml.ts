import { timelineSvg } from '../picture/timelineSvg.ts';
import { externalUrl } from '../text/externalUrl.ts';
import { html, languageTag, softHtml } from '../text/htmlText.ts';
import type { Translate } from '../text/translate.ts';
import { type Block, type Piece, type Pieces, plainPiece, quoteText } from './blocks.ts';
import { titleOf } from './firstPage.ts';
import type { Report } from './report.ts';
import { reportPage } from './reportPage.ts';
import { REPORT_STYLE, REPORT_STYLE_HASH } from './reportStyle.ts';

/**
 * A report as one HTML page that needs nothing else: no script, image or address is loaded, and its policy forbids
 * them. Everything from logs and articles is plain text.
 */
export function reportHtml(report: Report, t: Translate): string {
  const policy = `default-src 'none'; style-src 'sha256-${REPORT_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!DOCTYPE html>',
    `<html lang="${html(languageTag(report.language))}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${html(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${html(titleOf(report, t).map(plainPiece).join(''))}</title>`,
    `<style>${REPORT_STYLE}</style>`,
    '</head>',
    '<body>',
    reportBody(report, t),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** What such a page shows, for whoever has a page already. */
export function reportBody(report: Report, t: Translate): string {
  return ['<main>', ...reportPage(report, t).map((one) => block(one, t)), '</main>'].join('\n');
}

function block(one: Block, t: Translate): string {
  switch (one.kind) {
    case 'heading':
      return `<h${one.level}${lang(one.language)}>${text(one.text)}</h${one.level}>`;
    case 'text':
      return `<p${one.tone ? ` class="${one.tone}"` : ''}${lang(one.language)}>${one.tone === 'warning' ? '⚠ ' : ''}${text(one.text)}</p>`;
    case 'facts': {
      const rows = one.rows.map(({ label, value }) => `<div><dt>${html(label)}</dt><dd>${text(value)}</dd></div>`);
      return `<dl>${rows.join('')}</dl>`;
    }
    case 'list': {
      const name = one.isOrdered ? 'ol' : 'ul';
      const items = one.items.map((item) => {
        const inner = (item.items ?? []).map((each) => `<li>${text(each)}</li>`).join('');
        return `<li>${text(item.text)}${inner && `<ul>${inner}</ul>`}</li>`;
      });
      return `<${name}${lang(one.language)}>${items.join('')}</${name}>`;
    }
    case 'quote': {
      const lines = one.lines.map((line) => {
        const shown = softHtml(quoteText(line));
        return line.isMarked ? `<mark>${shown}</mark>` : shown;
      });
      return `<pre dir="ltr">${lines.join('\n')}</pre>`;
    }
    case 'commands':
      return `<pre class="commands" dir="ltr">${one.lines.map(softHtml).join('\n')}</pre>`;
    case 'table':
      return table(one);
    case 'timeline': {
      const { title, density, notes } = one;
      return `<h2>${html(title)}</h2>\n${timelineSvg(density, { t, title, notes })}`;
    }
    case 'break':
      return '<hr>';
  }
}

function lang(language: string | undefined): string {
  return language === undefined ? '' : ` lang="${html(languageTag(language))}"`;
}

function table({ name, caption, columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const head = columns.map(({ head: title }) => `<th scope="col">${html(title)}</th>`).join('');
  const body = rows.map(([first, ...rest]) => {
    const cells = rest.map((cell, index) => `<td class="${columns[index + 1]!.width ?? 'wide'}">${text(cell)}</td>`);
    return `<tr><th scope="row">${text(first!)}</th>${cells.join('')}</tr>`;
  });
  return [
    // What scrolls must be reachable by keyboard, and therefore named.
    `<div class="scroll" role="region" tabindex="0" aria-label="${html(name)}">`,
    '<table>',
    `<caption>${html(caption)}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    '<tbody>',
    ...body,
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}

function text(pieces: Pieces): string {
  return pieces.map(piece).join('');
}

function piece(one: Piece): string {
  if (typeof one === 'string') return softHtml(one);
  if ('code' in one) return `<code>${softHtml(one.code)}</code>`;
  if ('command' in one) return `<code>${html(one.command)}</code>`;
  // A name of a file may be in any writing direction.
  if ('place' in one) return `<bdi>${softHtml(one.place)}</bdi>`;
  // The time may stand below the date, where its column is narrow.
  if ('time' in one) return `<time datetime="${html(one.time)}">${html(one.time).replace('T', ' <wbr>')}</time>`;
  if ('outcome' in one) return `<span class="${one.outcome}">${html(one.text)}</span>`;
  const url = externalUrl(one.url);
  return url ? `<a href="${html(url.href)}" rel="noreferrer">${softHtml(one.text)}</a>` : softHtml(one.text);
}
