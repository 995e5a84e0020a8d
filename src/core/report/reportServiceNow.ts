import { externalUrl } from '../text/externalUrl.ts';
import { html } from '../text/htmlText.ts';
import type { Translate } from '../text/translate.ts';
import { type Block, type Piece, type Pieces, plainPiece, quoteText } from './blocks.ts';
import type { Report } from './report.ts';
import { reportPage } from './reportPage.ts';

/**
 * A report for comments and work notes of ServiceNow: they show as HTML what stands between `[code]` and `[/code]`, where
 * the property `glide.ui.security.allow_codetag` lets them, as it does by default; elsewhere the plain text is the one to
 * take. All of it is one line, as each line end becomes a break.
 * Source: https://www.servicenow.com/docs/r/platform-administration/render-journal-field-entries-as-html.html
 */
export function reportServiceNow(report: Report, t: Translate): string {
  // A bracket in it could end the block, or begin another.
  const body = reportPage(report, t).map(block).join('').replaceAll('[', '&#91;').replaceAll(']', '&#93;');
  return `[code]${body}[/code]\n`;
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return one.level === 1 ? `<h2>${text(one.text)}</h2>` : `<h3>${text(one.text)}</h3>`;
    case 'text':
      return one.tone === 'warning' ? `<p><b>⚠ ${text(one.text)}</b></p>` : `<p>${text(one.text)}</p>`;
    case 'facts':
      return table(one.rows.map(({ label, value }) => `<th align="left">${html(label)}</th><td>${text(value)}</td>`));
    case 'list': {
      const items = one.items.map((item) => {
        const inner = (item.items ?? []).map((each) => `<li>${text(each)}</li>`).join('');
        return `<li>${text(item.text)}${inner && `<ul>${inner}</ul>`}</li>`;
      });
      return one.isOrdered ? `<ol>${items.join('')}</ol>` : `<ul>${items.join('')}</ul>`;
    }
    case 'quote':
      return `<pre>${one.lines.map((line) => html(quoteText(line))).join('<br>')}</pre>`;
    case 'commands':
      return `<pre>${one.lines.map(html).join('<br>')}</pre>`;
    case 'table':
      return table([
        one.columns.map(({ head }) => `<th align="left">${html(head)}</th>`).join(''),
        ...one.rows.map((cells) => cells.map((cell) => `<td>${text(cell)}</td>`).join('')),
      ]);
    case 'timeline':
      return '';
    case 'break':
      return '<hr>';
  }
}

function table(rows: readonly string[]): string {
  return `<table border="1" cellpadding="4" cellspacing="0">${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
}

function text(pieces: Pieces): string {
  return pieces.map(piece).join('');
}

function piece(one: Piece): string {
  const url = typeof one === 'object' && 'url' in one ? externalUrl(one.url) : undefined;
  if (url) return `<a href="${html(url.href)}" target="_blank" rel="noreferrer">${html(plainPiece(one))}</a>`;
  const shown = html(plainPiece(one));
  return typeof one === 'object' && 'code' in one ? `<b>${shown}</b>` : shown;
}
