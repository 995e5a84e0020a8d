import * as vscode from 'vscode';
import type { Article } from '../../core/articles/article.ts';
import { displayKey } from '../../core/articles/keys.ts';
import type { ArticleLibrary } from '../../core/articles/library.ts';
import { listedTitle, urgencyText } from '../../core/explain/words.ts';
import { joined, plainText } from '../../core/text/plainText.ts';
import type { PlainPickItem } from '../host/quickPick.ts';
import { t } from '../host/translate.ts';

export interface ArticleItem extends PlainPickItem {
  readonly article?: string;
}

/** An article as a row of a list: its title, its first codes and its urgency, what it is about. */
export function articleItem(article: Article): ArticleItem {
  const { urgency } = article;
  const codes = article.keys.flatMap((key) => displayKey(key) ?? []).slice(0, 3);
  return {
    label: plainText(listedTitle(article, t)),
    description: joined(' · ', [plainText(codes.join(' ')), plainText(urgency ? urgencyText(urgency, t) : '')]),
    detail: joined(' · ', [
      plainText(article.tags.join(', ')),
      plainText(article.origin === 'shipped' ? '' : article.path),
    ]),
    article: article.uri,
  };
}

/** Of a case that was found in several languages, the one to show; where only a translation matched, that stays. */
export function onceEach(found: readonly Article[], library: ArticleLibrary): Article[] {
  return found.filter((article) => {
    const shown = library.inLanguage(article, vscode.env.language);
    return shown === article || !found.includes(shown);
  });
}
