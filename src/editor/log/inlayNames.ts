import * as vscode from 'vscode';
import { detectLine } from '../../core/detection/rules/detectLine.ts';
import { placeInLine } from '../../core/explain/place.ts';
import { plainText } from '../../core/text/plainText.ts';
import { lineContext } from '../code/lineContext.ts';
import { isServed, registerForServed } from '../host/documents.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { inlayHint } from '../host/languages.ts';
import { onDidChangeSetting, setting } from '../host/settings.ts';

/** Lines longer than this get no names: what follows a code there is out of sight anyway. UTF-16 units. */
const LONG_LINE = 5000;

/** Puts a code's name after it, unless the line itself says it. */
export function registerInlayNames(context: vscode.ExtensionContext, knowledge: () => Promise<Knowledge>): void {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range, token) {
      const which = setting('inlayNames');
      if (which === 'off' || !(await isServed(document))) return [];
      const sources = await knowledge();
      const { explainer } = sources;
      if (token.isCancellationRequested) return [];
      const hints: vscode.InlayHint[] = [];
      for (let line = range.start.line; line <= range.end.line && line < document.lineCount; line++) {
        const { text } = document.lineAt(line);
        if (text.length > LONG_LINE) continue;
        for (const hit of detectLine(text, lineContext(document, line, sources))) {
          if (hit.said || hit.noise) continue;
          const place = placeInLine(text, hit.start, document.uri.path);
          const best = explainer.best(hit, place);
          if (!best?.name || text.includes(best.name)) continue;
          if (which === 'failures' && explainer.outcome(hit, place) !== 'failure') continue;
          const hint = inlayHint(new vscode.Position(line, hit.end), plainText(best.name));
          hint.paddingLeft = true;
          hints.push(hint);
        }
      }
      return hints;
    },
  };
  context.subscriptions.push(
    changed,
    registerForServed((selector) => vscode.languages.registerInlayHintsProvider(selector, provider)),
    onDidChangeSetting('inlayNames', () => changed.fire()),
  );
}
