import type { Article } from '../articles/article.ts';
import { shellText } from '../snippets/shell.ts';
import { html, softHtml } from '../text/htmlText.ts';
import type { CaseCheck, CaseContext, CasePlace } from './shownCase.ts';

/** The parts that sections of the page share, and what their buttons name. Keys stay while a case grows: focus and scroll hold to them. */
export class PageParts {
  readonly places = new Map<string, CasePlace>();
  readonly checks = new Map<string, CaseCheck>();
  readonly articles = new Set<string>();
  readonly context: CaseContext;
  readonly #isTrusted: boolean;

  constructor(context: CaseContext, isTrusted: boolean) {
    this.context = context;
    this.#isTrusted = isTrusted;
  }

  /** A button that leads to a line: `CBS.log:123`, or other words, as finished HTML. */
  go(key: string, place: CasePlace, words = this.#placeHtml(place)): string {
    if (place.file === '' && place.line === 0) return words;
    this.places.set(key, place);
    return `<button type="button" class="link" data-go="${html(key)}" data-key="${html(`go ${key}`)}" title="${html(place.file)}">${words}</button>`;
  }

  #placeHtml({ file, line }: CasePlace): string {
    return softHtml(`${this.context.labelOf(file)}:${line}`);
  }

  /** A line of a log as evidence: what it says, where it is, when, and its text. */
  line(key: string, { says, text, time, ...place }: CasePlace & { says: string; text: string; time?: string }): string {
    const when = time === undefined ? '' : ` <span class="dim">${html(time)}</span>`;
    const what = says === '' ? '' : `<span class="says">${softHtml(says)}</span> `;
    return `<li data-key="${html(`line ${key}`)}">${what}${this.go(key, place)}${when}<code class="text">${softHtml(text.trim())}</code></li>`;
  }

  /** A command with its buttons. `insertable`: what makes a log is only copied. */
  command(key: string, check: CaseCheck, insertable = true): string {
    const { t } = this.context;
    const { command, shell = 'cmd', says } = check;
    this.checks.set(key, check);
    const named = (words: string) => `${html(words)}<span class="unseen">: ${html(says)}</span>`;
    const insert =
      insertable && this.#isTrusted
        ? `<button type="button" class="secondary" data-insert="${html(key)}" data-key="${html(`insert ${key}`)}">${named(t('Insert into terminal'))}</button>`
        : '';
    return `<div class="command"><pre><code>${command.split(/\r?\n/).map(softHtml).join('<br>')}</code></pre><p class="buttons"><span class="dim">${html(shellText(shell, t))}</span>${insert}<button type="button" class="secondary" data-copy="${html(key)}" data-key="${html(`copy ${key}`)}">${named(t('Copy'))}</button></p></div>`;
  }

  /** A button that opens an article in the reader. */
  article({ uri, title }: Pick<Article, 'uri' | 'title'>, owner: string): string {
    this.articles.add(uri);
    return `<button type="button" class="link" data-article="${html(uri)}" data-key="${html(`article ${owner} ${uri}`)}">${html(this.context.t('Article: {0}', title))}</button>`;
  }

  /** A section with a heading; nothing where it holds nothing. */
  section(id: string, heading: string, body: string): string {
    if (body === '') return '';
    return `<section data-key="section ${id}" aria-labelledby="of-${id}"><h2 id="of-${id}">${html(heading)}</h2>${body}</section>`;
  }

  /** A table that scrolls aside where it has no room, by keyboard too. */
  table(key: string, label: string, heads: readonly string[], rows: readonly string[]): string {
    const head = heads.map((one) => `<th scope="col">${html(one)}</th>`).join('');
    return `<div class="scroll" data-key="${html(`table ${key}`)}" tabindex="0" role="region" aria-label="${html(label)}"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
  }

  /** The first of many, and the rest of them behind a fold: both finished HTML of list items. */
  folded(key: string, items: readonly string[], most: number, list: string): string {
    const first = `<ul class="${list}">${items.slice(0, most).join('')}</ul>`;
    if (items.length <= most) return items.length === 0 ? '' : first;
    const more = html(this.context.t('{0} more', items.length - most));
    return `${first}<details data-key="${html(`fold ${key}`)}"><summary data-key="${html(`more ${key}`)}">${more}</summary><ul class="${list}">${items.slice(most).join('')}</ul></details>`;
  }
}
