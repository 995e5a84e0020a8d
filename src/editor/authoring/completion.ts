import * as vscode from 'vscode';
import { plainText } from '../../core/text/plainText.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { completionItem } from '../host/languages.ts';
import { ARTICLE_LANGUAGES } from './articleDocuments.ts';

const KINDS = {
  field: vscode.CompletionItemKind.Field,
  value: vscode.CompletionItemKind.Value,
  section: vscode.CompletionItemKind.Struct,
  language: vscode.CompletionItemKind.EnumMember,
} as const;

/** Completes front matter fields, tags and logs in use, section headings and fence languages in articles. */
export function registerArticleCompletion(
  context: vscode.ExtensionContext,
  knowledge: () => Promise<Knowledge>,
  isArticle: (document: vscode.TextDocument) => boolean,
): void {
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position) {
      // A file that so far has only the opening line is an article being started.
      const begins = /^---\s*$/.test(document.lineAt(0).text) && document.lineCount < 12;
      if (!begins && !isArticle(document)) return [];
      const [{ library }, { completionsAt }] = await Promise.all([
        knowledge(),
        import('../../core/authoring/completions.ts'),
      ]);
      const lines = document.getText().split(/\r\n|\r|\n/);
      const cursor = { lines, line: position.line, column: position.character };
      return completionsAt(cursor, library.all(), Date.now()).map(({ kind, label, detail, insert, start }, index) => {
        const item = completionItem(plainText(label), plainText(detail ?? ''), KINDS[kind]);
        // Values were written by others: as a snippet, `${CLIPBOARD}` in a tag would be filled in.
        item.insertText = kind === 'value' ? insert : new vscode.SnippetString(insert);
        item.range = new vscode.Range(position.line, start, position.line, position.character);
        item.filterText = label;
        item.sortText = String(index).padStart(4, '0');
        return item;
      });
    },
  };
  context.subscriptions.push(
    vscode.languages.registerCompletionItemProvider(ARTICLE_LANGUAGES, provider, '#', '`', '"', '['),
  );
}
