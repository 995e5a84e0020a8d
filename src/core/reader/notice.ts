import { toHtml } from 'hast-util-to-html';
import { withoutControls } from '../text/controls.ts';
import { h } from './hast.ts';

/** A page that says one thing, such as that an article is gone. Both texts are plain. */
export function renderNotice(title: string, text: string): string {
  return toHtml(
    h(
      'article',
      { ariaLabelledBy: ['article-title'] },
      h('header', { className: ['head'] }, h('h1', { id: 'article-title', tabIndex: -1 }, withoutControls(title))),
      h('p', {}, withoutControls(text)),
    ),
  );
}
