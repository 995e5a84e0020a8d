import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Evidence } from '../explain/evidence.ts';
import { withoutControls } from '../text/controls.ts';
import { h, icon } from './hast.ts';

/** The end of what stands above an article's text, which is ours: no text of an article has it. */
const HEAD_END = '</header>';

/**
 * An article's page with the lines of the log that speak for it, below its head. Each is a button with its number
 * (`data-sign`), from 0; all of their texts are escaped.
 */
export function withEvidence(
  html: string,
  { words, lines, missing }: Evidence,
  notFound: (says: string) => string,
): string {
  const at = html.indexOf(HEAD_END);
  if (at < 0) return html;
  const items: Element[] = [
    ...lines.map((line, index) =>
      h('li', {}, h('button', { type: 'button', className: ['sign'], dataSign: index }, withoutControls(line.words))),
    ),
    ...missing.map((says) => h('li', {}, withoutControls(notFound(says)))),
  ];
  const notice = h(
    'div',
    { className: ['notice', 'evidence'], role: 'note' },
    icon('search'),
    h('div', {}, h('p', {}, withoutControls(words)), h('ul', {}, ...items)),
  );
  const end = at + HEAD_END.length;
  return html.slice(0, end) + toHtml(notice) + html.slice(end);
}
