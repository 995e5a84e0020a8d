import * as vscode from 'vscode';
import { elementId } from '../../core/reader/elementId.ts';
import { parsePageState } from '../../core/reader/messages.ts';
import { Panels } from '../host/contributions.ts';
import { sentence } from '../host/sentence.ts';
import { asPlainPanel, createWebviewPanel, pageOptions } from '../host/windows.ts';
import type { ReaderDeps } from './deps.ts';
import type { ReaderPanel } from './panel.ts';

export interface ReaderOptions {
  /** The id of a section (`fix`) to begin at. */
  readonly section?: string;
  /** Leaves the keyboard where it is. */
  readonly preserveFocus?: boolean;
}

export interface Reader {
  /** Shows an article, by its URI, next to the log; the one panel is reused. */
  open(articleUri: string, options?: ReaderOptions): Promise<void>;
}

/** Registers the reader, and what brings it back after a reload of the window. */
export function registerReader(context: vscode.ExtensionContext, deps: ReaderDeps): Reader {
  let current: ReaderPanel | undefined;

  const adopt = (panel: ReaderPanel) => {
    current = panel;
    panel.onDidDispose(() => {
      if (current === panel) current = undefined;
    });
  };

  context.subscriptions.push(
    vscode.window.registerWebviewPanelSerializer(Panels.reader, {
      async deserializeWebviewPanel(panel, saved) {
        const state = parsePageState(saved);
        const { ReaderPanel: Panel } = await import('./panel.ts');
        if (!state || current) panel.dispose();
        else adopt(new Panel(asPlainPanel(panel), context.extensionUri, deps, state, { focus: false }));
      },
    }),
  );

  return {
    async open(articleUri, { section, preserveFocus = false } = {}) {
      const arrival = { ...(section !== undefined && { section: elementId(section) }), focus: !preserveFocus };
      // What shows an article is loaded with the first one.
      const { ReaderPanel: Panel } = await import('./panel.ts');
      if (current) return current.go(articleUri, arrival);
      const panel = createWebviewPanel(
        Panels.reader,
        sentence('Article'),
        { viewColumn: vscode.ViewColumn.Beside, preserveFocus },
        { ...pageOptions(context.extensionUri), enableFindWidget: true },
      );
      adopt(new Panel(panel, context.extensionUri, deps, { article: articleUri, scroll: 0 }, arrival));
    },
  };
}
