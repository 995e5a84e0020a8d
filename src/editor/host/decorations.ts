import type * as vscode from 'vscode';
import { type PlainText, verbatim } from '../../core/text/plainText.ts';

/** Words of others at a line: behind it, and when the mouse rests on it. */
export interface LineWords {
  readonly after?: PlainText;
  /** Only in the form that the hover makes. */
  readonly hover?: vscode.MarkdownString;
}

/** A decoration of a line. The editor shows what stands behind it as it is; a hover is Markdown. */
export function lineDecoration(
  range: vscode.Range,
  { after, hover }: LineWords,
  color: vscode.ThemeColor,
): vscode.DecorationOptions {
  return {
    range,
    ...(after && {
      renderOptions: { after: { contentText: verbatim(after), color, fontStyle: 'italic', margin: '0 0 0 3ch' } },
    }),
    ...(hover && { hoverMessage: hover }),
  };
}
