import * as vscode from 'vscode';
import { type Own, type PlainText, plainSentence } from '../../core/text/plainText.ts';

/**
 * A sentence of ours in the language of the editor, as the editor may show it. Texts of others go into its places `{0}`,
 * `{1}` …, never into the sentence itself.
 */
export function sentence<const T extends string>(template: T & Own<T>, ...args: (string | number)[]): PlainText {
  return plainSentence<T>((message) => vscode.l10n.t(message), template, args);
}
