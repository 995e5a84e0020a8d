import * as vscode from 'vscode';
import type { Article } from '../../core/articles/article.ts';
import { displayKey } from '../../core/articles/keys.ts';
import type { ArticleSearch } from '../../core/articles/search.ts';
import { queryOf } from '../../core/explain/card.ts';
import { listedTitle, urgencyText } from '../../core/explain/words.ts';
import { errorText } from '../../core/text/errorText.ts';
import { joined, plainText } from '../../core/text/plainText.ts';
import { cardAt } from '../code/place.ts';
import { asLineArgument, stringField } from '../host/commands.ts';
import { Commands } from '../host/contributions.ts';
import { guard } from '../host/guard.ts';
import { keepOrder } from '../host/keepOrder.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { sayWarning } from '../host/messages.ts';
import { createQuickPick, type PlainPickItem } from '../host/quickPick.ts';
import { sentence } from '../host/sentence.ts';
import { steadyItems } from '../host/steadyItems.ts';
import { t } from '../host/translate.ts';
import type { Reader } from '../reader/reader.ts';

/** Much faster for thousands than `localeCompare`. */
const BY_TITLE = new Intl.Collator();

interface ArticleItem extends PlainPickItem {
  readonly article?: string;
  /** The query to look up, where no article was found. */
  readonly lookUp?: string;
}

/** "Open troubleshooting article": a given one, or one chosen from all, those for the code under the cursor first. */
export function registerOpenArticle(
  context: vscode.ExtensionContext,
  knowledge: () => Promise<Knowledge>,
  reader: Reader,
): void {
  const open = async (argument: unknown) => {
    const sources = await knowledge();
    const uri = stringField(argument, 'article');
    if (uri !== undefined) {
      const place = asLineArgument(argument);
      if (place) sources.seen.open(uri, place);
      if (sources.library.get(uri)) return reader.open(uri);
      sayWarning(sentence('This article is not there any more.'));
      return;
    }
    const picked = await pickArticle(sources, stringField(argument, 'query') ?? '');
    if (picked?.article) await reader.open(picked.article);
    else if (picked?.lookUp !== undefined)
      await vscode.commands.executeCommand(Commands.lookUpCode, { query: picked.lookUp });
  };
  context.subscriptions.push(vscode.commands.registerCommand(Commands.openArticle, open));
}

async function pickArticle(sources: Knowledge, query: string): Promise<ArticleItem | undefined> {
  const pick = createQuickPick<ArticleItem>();
  pick.title = sentence('Open troubleshooting article');
  pick.placeholder = sentence('A code in any spelling, a name, or words of the title');
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
  let choose: (item: ArticleItem) => void = () => {};
  const update = () => {
    const text = pick.value.trim();
    if (text === '') items.set(allItems(sources, atCursor));
    else if (search) {
      const found = foundItems(sources, search, text);
      if (isWaiting && found[0]) return choose(found[0]);
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

function allItems({ library }: Knowledge, atCursor: ReturnType<typeof articlesAtCursor>): ArticleItem[] {
  const first = atCursor?.articles ?? [];
  const rest = library
    .oncePerCase(library.all(), vscode.env.language)
    .filter((article) => !first.includes(article))
    .sort((a, b) => BY_TITLE.compare(a.title, b.title));
  const items: ArticleItem[] = [];
  if (atCursor) {
    const code = atCursor.query;
    items.push({ label: sentence('At the cursor: {0}', code), kind: vscode.QuickPickItemKind.Separator });
    if (first.length > 0) items.push(...first.map(itemOf));
    else items.push({ label: sentence('No article for {0}: look it up', code), lookUp: code });
    items.push({ label: sentence('All articles'), kind: vscode.QuickPickItemKind.Separator });
  }
  items.push(...rest.map(itemOf));
  return items;
}

function foundItems(sources: Knowledge, search: ArticleSearch, text: string): ArticleItem[] {
  const found = onceEach(search.find(text), sources);
  // Our search decides what matches: the editor's own filter knows only one spelling.
  if (found.length > 0) return found.map((article) => ({ ...itemOf(article), alwaysShow: true }));
  return [{ label: sentence('No article found for “{0}”: look up the code', text), lookUp: text, alwaysShow: true }];
}

/** Of a case that was found in several languages, the one to show; where only a translation matched, that stays. */
function onceEach(found: readonly Article[], { library }: Knowledge): Article[] {
  return found.filter((article) => {
    const shown = library.inLanguage(article, vscode.env.language);
    return shown === article || !found.includes(shown);
  });
}

function itemOf(article: Article): ArticleItem {
  const { urgency } = article;
  return {
    label: plainText(listedTitle(article, t)),
    description: joined(' · ', [
      plainText(
        article.keys
          .flatMap((key) => displayKey(key) ?? [])
          .slice(0, 3)
          .join(' '),
      ),
      plainText(urgency ? urgencyText(urgency, t) : ''),
    ]),
    detail: joined(' · ', [
      plainText(article.tags.join(', ')),
      plainText(article.origin === 'shipped' ? '' : article.path),
    ]),
    article: article.uri,
  };
}
