import * as vscode from 'vscode';
import type { ArticleSearch } from '../../core/articles/search.ts';
import type { CodeCard } from '../../core/explain/card.ts';
import { cardName } from '../../core/explain/cardText.ts';
import { lookUpWords } from '../../core/explain/lookUpWords.ts';
import { joined, plainText, withIcon } from '../../core/text/plainText.ts';
import { sliced } from '../../node/sliced.ts';
import { Commands } from '../host/contributions.ts';
import { guard } from '../host/guard.ts';
import type { PlainButton } from '../host/inputBox.ts';
import { keepOrder } from '../host/keepOrder.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { createQuickPick, type PlainPickItem } from '../host/quickPick.ts';
import { sentence } from '../host/sentence.ts';
import { showInStatusBar } from '../host/statusBar.ts';
import { steadyItems } from '../host/steadyItems.ts';
import { articleItem, onceEach } from './articleItem.ts';
import type { RecentCodes } from './recentCodes.ts';
import { showCard } from './showCard.ts';

/** So many codes are listed, and so many of them before the articles, which would be out of sight behind all. */
const CODES = 50;
const FIRST_CODES = 5;
const ARTICLES = 10;

interface LookUpItem extends PlainPickItem {
  readonly card?: CodeCard;
  readonly article?: string;
}

/**
 * Opens the box of "Look up error code" with `query` in it: for a code in any spelling or its beginning, a part of a name,
 * and words of a meaning or of an article. Enter opens the card or the article; only a button copies. With nothing typed it
 * lists recent codes.
 */
export function showLookUp(query: string, knowledge: () => Promise<Knowledge>, recent: RecentCodes): void {
  const pick = createQuickPick<LookUpItem>();
  pick.title = sentence('Look up error code');
  pick.placeholder = sentence(
    'A code in any spelling, its beginning, or words: 0x80070643, 160, wu_e_ds, access denied',
  );
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  keepOrder(pick);
  pick.value = query;
  const items = steadyItems(pick);
  const closed = new AbortController();
  let sources: Knowledge | undefined;
  let search: ArticleSearch | undefined;
  const update = () => {
    if (!sources) return;
    const isEmpty = pick.value.trim() === '';
    const recentItems = isEmpty ? itemsOfRecent(recent, sources) : [];
    pick.buttons = recentItems.length > 0 ? [FORGET_ALL()] : [];
    items.set(isEmpty ? recentItems : itemsFor(pick.value, sources, search));
  };
  pick.onDidChangeValue(update);
  pick.onDidTriggerButton(() => {
    recent.forgetAll();
    update();
  });
  pick.onDidTriggerItemButton(({ item, button }) =>
    guard('button of the look-up', async () => {
      if (!item.card) return;
      if (button.iconPath === FORGET_ICON) {
        recent.forget(item.card.key);
        return update();
      }
      pick.hide();
      recent.add(item.card.key);
      await vscode.env.clipboard.writeText(item.card.shown);
      showInStatusBar(sentence('Copied {0}', item.card.shown), 3000);
    }),
  );
  pick.onDidAccept(() => {
    const item = items.accepted();
    if (!item || !sources) return;
    const known = sources;
    guard('choice of the look-up', () => choose(item, known, recent, () => pick.hide()));
  });
  pick.onDidHide(() => {
    closed.abort();
    pick.dispose();
  });
  pick.busy = true;
  pick.show();
  guard('look-up', async () => {
    const ready = await knowledge();
    sources = ready;
    update();
    const [found] = await Promise.all([ready.search(), sliced(() => ready.catalogue.prepareMeanings(), closed.signal)]);
    if (closed.signal.aborted) return;
    search = found;
    pick.busy = false;
    if (pick.value.trim() !== '') update();
  });
}

/** Opens what was chosen; a row that only says something does nothing. */
async function choose(item: LookUpItem, sources: Knowledge, recent: RecentCodes, close: () => void): Promise<void> {
  const { card, article } = item;
  if (article !== undefined) {
    close();
    await vscode.commands.executeCommand(Commands.openArticle, { article });
  } else if (card) {
    close();
    recent.add(card.key);
    // Of a team's article, the rest may have to be read first.
    const isRead = card.article ? await sources.complete([card.article.article]) : false;
    const whole = isRead ? sources.explainer.cardOfKey(card.key, sources.known) : undefined;
    showCard(whole ?? card, { code: card.key });
  }
}

function itemsFor(query: string, sources: Knowledge, search: ArticleSearch | undefined): LookUpItem[] {
  const codes = lookUpWords(sources.explainer, query, sources.known, CODES, true).map((card) => itemOf(card, COPY()));
  const found = search?.find(query).map(({ article }) => article) ?? [];
  const articles = onceEach(found, sources.library)
    .slice(0, ARTICLES)
    .map((article): LookUpItem => {
      const item = articleItem(article);
      return { ...item, label: withIcon('book', item.label), alwaysShow: true };
    });
  if (articles.length === 0) return codes.length > 0 ? codes : [nothingFound(query)];
  const more = codes.slice(FIRST_CODES);
  return [
    ...(codes.length > 0 ? [separator(sentence('Codes')), ...codes.slice(0, FIRST_CODES)] : []),
    ...[separator(sentence('Articles')), ...articles],
    ...(more.length > 0 ? [separator(sentence('More codes')), ...more] : []),
  ];
}

function itemsOfRecent(recent: RecentCodes, sources: Knowledge): LookUpItem[] {
  const cards = recent.all.flatMap((key) => sources.explainer.cardOfKey(key, sources.known) ?? []);
  if (cards.length === 0) return [];
  return [separator(sentence('Recent codes')), ...cards.map((card) => itemOf(card, COPY(), FORGET()))];
}

const COPY_ICON = new vscode.ThemeIcon('copy');
const FORGET_ICON = new vscode.ThemeIcon('close');
const COPY = (): PlainButton => ({ iconPath: COPY_ICON, tooltip: sentence('Copy') });
const FORGET = (): PlainButton => ({ iconPath: FORGET_ICON, tooltip: sentence('Remove from the recent codes') });
const FORGET_ALL = (): PlainButton => ({
  iconPath: new vscode.ThemeIcon('clear-all'),
  tooltip: sentence('Clear the recent codes'),
});

function itemOf(card: CodeCard, ...buttons: PlainButton[]): LookUpItem {
  const header = card.description.best?.header;
  const says = [...card.remarks, card.meaning ?? ''].filter(Boolean).map((part) => plainText(part, 1000));
  return {
    label: plainText(cardName(card)),
    description: joined(
      ' · ',
      [...card.decoded, header ?? '', card.outcomeText].map((part) => plainText(part)),
    ),
    ...(says.length > 0 && { detail: joined(' · ', says) }),
    // What matches is decided by the core, which knows that 1603 and 0x80070643 are the same.
    alwaysShow: true,
    buttons,
    card,
  };
}

function nothingFound(query: string): LookUpItem {
  return {
    label: sentence('Nothing found for “{0}”: no code, name, meaning or article.', query.trim()),
    alwaysShow: true,
  };
}

function separator(label: PlainPickItem['label']): LookUpItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
