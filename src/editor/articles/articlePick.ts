import * as vscode from 'vscode';
import type { Article } from '../../core/articles/article.ts';
import type { ArticleSearch, FoundArticle } from '../../core/articles/search.ts';
import { codesTyped } from '../../core/codes/typed.ts';
import { queryOf } from '../../core/explain/card.ts';
import { articlesOfFailures } from '../../core/summary/articlesOfFailures.ts';
import type { Summary } from '../../core/summary/summary.ts';
import { errorText } from '../../core/text/errorText.ts';
import { plainText } from '../../core/text/plainText.ts';
import { type ArticleItem, articleItem, onceEach } from '../code/articleItem.ts';
import { cardAt } from '../code/place.ts';
import { guard } from '../host/guard.ts';
import { keepOrder } from '../host/keepOrder.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { createQuickPick, type PlainPickItem } from '../host/quickPick.ts';
import { sentence } from '../host/sentence.ts';
import { steadyItems } from '../host/steadyItems.ts';

/** Much faster for thousands than `localeCompare`. */
const BY_TITLE = new Intl.Collator();

interface OpenItem extends ArticleItem {
  /** The query to look up, where no article was found. */
  readonly lookUp?: string;
}

interface SummarisedLog {
  readonly document: vscode.TextDocument;
  readonly summary: Summary;
}

/** The open log, once it has been read. */
export interface LogAtHand {
  readonly current: SummarisedLog | undefined;
  readonly onDidChange: vscode.Event<unknown>;
}

/** Lets the user choose an article from all: those for the code under the cursor first, then those of the open log. */
export async function pickArticle(sources: Knowledge, log: LogAtHand, query: string): Promise<OpenItem | undefined> {
  const pick = createQuickPick<OpenItem>();
  pick.title = sentence('Open troubleshooting article');
  pick.placeholder = sentence('A code in any spelling, a name, or words: access denied');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  keepOrder(pick);
  pick.value = query;
  const atCursor = articlesAtCursor(sources);
  const items = steadyItems(pick);
  let search: ArticleSearch | undefined;
  let isReady = false;
  /** Enter was pressed where nothing was shown, as the editor knows one spelling only: it is for what will be found. */
  let isWaiting = false;
  let choose: (item: OpenItem) => void = () => {};
  const update = () => {
    const text = pick.value.trim();
    if (text === '') {
      const inLog = log.current ? articlesOfFailures(log.current.summary) : [];
      items.set(allItems(sources, atCursor, inLog));
    } else if (search) {
      const found = foundItems(sources, search, text, log.current);
      const best = found.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
      if (isWaiting && best) return choose(best);
      items.set(found);
    }
    pick.busy = !isReady;
  };
  guard(
    'search over the articles',
    async () => {
      try {
        search = await sources.search();
      } finally {
        isReady = true;
        update();
      }
    },
    (error) => plainText(errorText(error)),
  );
  pick.onDidChangeValue(() => {
    isWaiting = false;
    update();
  });
  update();
  // A log that is read only now has its articles as soon as it is.
  let isRead = log.current !== undefined;
  const reading = log.onDidChange(() => {
    if (isRead || !log.current) return;
    isRead = true;
    update();
  });
  return new Promise((resolve) => {
    choose = (item) => {
      resolve(item);
      pick.hide();
    };
    pick.onDidAccept(() => {
      const item = items.accepted();
      if (item) choose(item);
      else isWaiting = !isReady;
    });
    pick.onDidHide(() => {
      resolve(undefined);
      reading.dispose();
      pick.dispose();
    });
    pick.show();
  });
}

/** What is under the cursor and its articles, best for this place first. */
function articlesAtCursor(sources: Knowledge): { query: string; articles: Article[] } | undefined {
  const editor = vscode.window.activeTextEditor;
  const card = editor && cardAt(editor.document, editor.selection.active, sources)?.card;
  if (!card) return undefined;
  return {
    query: queryOf(card),
    articles: [...(card.article ? [card.article.article] : []), ...card.others, ...card.possible],
  };
}

function allItems(
  { library }: Knowledge,
  atCursor: ReturnType<typeof articlesAtCursor>,
  inLog: readonly Article[],
): OpenItem[] {
  const here = atCursor?.articles ?? [];
  const log = inLog.filter((article) => !here.includes(article));
  const rest = library
    .oncePerCase(library.all(), vscode.env.language)
    .filter((article) => !here.includes(article) && !log.includes(article))
    .sort((a, b) => BY_TITLE.compare(a.title, b.title));
  const items: OpenItem[] = [];
  if (atCursor) {
    const code = atCursor.query;
    items.push(separator(sentence('At the cursor: {0}', code)));
    if (here.length > 0) items.push(...here.map(articleItem));
    else items.push({ label: sentence('No article for {0}: look it up', code), lookUp: code });
  }
  if (log.length > 0) items.push(separator(sentence('In this log')), ...log.map(articleItem));
  if (items.length > 0) items.push(separator(sentence('All articles')));
  items.push(...rest.map(articleItem));
  return items;
}

/** What is found for a text, in groups: what the log speaks of first, and where nothing fits as a whole, what fits in part. */
function foundItems(
  sources: Knowledge,
  search: ArticleSearch,
  text: string,
  log: SummarisedLog | undefined,
): OpenItem[] {
  // Our search decides what matches: the editor's own filter knows only one spelling.
  const shown = (article: Article) => ({ ...articleItem(article), alwaysShow: true });
  const codes = codesTyped(text, sources.known);
  const place = { language: vscode.env.language, ...(log && { fileName: log.document.uri.path }) };
  const all = search.find(text, place);
  const found = onceEach(
    all.map(({ article }) => article),
    sources.library,
  );
  // Of a code that is in the log, the order is that of its place there; of words, what fits as well comes first.
  const spoken = log ? articlesOfFailures(log.summary, codes.length > 0 ? codes : undefined) : [];
  const first =
    codes.length > 0 ? spoken : nearest(all).filter((article) => found.includes(article) && spoken.includes(article));
  const rest = found.filter((article) => !first.includes(article));
  if (first.length > 0) {
    const others = rest.length > 0 ? [separator(sentence('All articles')), ...rest.map(shown)] : [];
    return [separator(sentence('In this log')), ...first.map(shown), ...others];
  }
  if (rest.length > 0) return rest.map(shown);
  const inPart = onceEach(search.findInPart(text), sources.library);
  const lookUp = {
    label: sentence('No article found for “{0}”: look it up as a code', text),
    lookUp: text,
    alwaysShow: true,
  };
  if (inPart.length === 0) return [lookUp];
  return [separator(sentence('No article has all of these words; these have some')), ...inPart.map(shown), lookUp];
}

function nearest(found: readonly FoundArticle[]): Article[] {
  return found.flatMap(({ article, isNear }) => (isNear ? [article] : []));
}

function separator(label: PlainPickItem['label']): OpenItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
