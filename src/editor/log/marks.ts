import * as vscode from 'vscode';
import type { IndexedHit } from '../../core/summary/hitIndex.ts';
import { Colours, Commands } from '../host/contributions.ts';
import { onDidChangeSetting, setting, writeSetting } from '../host/settings.ts';
import type { LogIndexes } from './logIndexes.ts';

/** Scrolling is followed when it has paused for this long (ms). */
const PAUSE = 40;
/** How many lines above and below the visible ones are marked too, so that short scrolling shows marks at once. */
const MARGIN = 60;
/** How many marks the overview ruler gets: it has no room for more. */
const RULER_MARKS = 2000;

const KINDS = ['failures', 'warnings', 'successes'] as const;
type Kind = (typeof KINDS)[number];

const COLOURS: Readonly<Record<Kind, string>> = {
  failures: Colours.failure,
  warnings: Colours.warning,
  successes: Colours.success,
};

/** Underlines visible codes by their outcome; failures are marked in the overview ruler for the whole log. */
export function registerMarks(context: vscode.ExtensionContext, indexes: LogIndexes): void {
  const types = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      vscode.window.createTextEditorDecorationType({
        borderStyle: 'solid',
        borderWidth: '0 0 2px 0',
        borderColor: new vscode.ThemeColor(COLOURS[kind]),
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      }),
    ]),
  ) as Readonly<Record<Kind, vscode.TextEditorDecorationType>>;
  const ruler = vscode.window.createTextEditorDecorationType({
    overviewRulerColor: new vscode.ThemeColor(COLOURS.failures),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  });
  const timers = new Map<vscode.TextEditor, NodeJS.Timeout>();

  const markVisible = (editor: vscode.TextEditor) => {
    const index = indexes.of(editor.document);
    const wanted = wantedKinds();
    const ranges: Record<Kind, vscode.Range[]> = { failures: [], warnings: [], successes: [] };
    for (const { start, end } of index ? editor.visibleRanges : []) {
      for (const hit of index!.hits.within(Math.max(0, start.line - MARGIN), end.line + MARGIN)) {
        const kind = kindOf(hit);
        if (kind && wanted.has(kind)) ranges[kind].push(new vscode.Range(hit.line, hit.start, hit.line, hit.end));
      }
    }
    for (const kind of KINDS) editor.setDecorations(types[kind], ranges[kind]);
  };
  const markRuler = (editor: vscode.TextEditor) => {
    const index = indexes.of(editor.document);
    const lines = new Set<number>();
    if (index?.isComplete && wantedKinds().has('failures')) {
      // The ruler is a few hundred pixels high: lines that would share one share a mark.
      const step = Math.max(1, Math.floor(editor.document.lineCount / RULER_MARKS));
      for (const hit of index.hits.all()) if (kindOf(hit) === 'failures') lines.add(Math.floor(hit.line / step) * step);
    }
    editor.setDecorations(
      ruler,
      [...lines].map((line) => new vscode.Range(line, 0, line, 0)),
    );
  };
  const mark = (editor: vscode.TextEditor) => {
    markVisible(editor);
    markRuler(editor);
  };
  const markAll = () => vscode.window.visibleTextEditors.forEach(mark);

  context.subscriptions.push(
    ...KINDS.map((kind) => types[kind]),
    ruler,
    indexes.onDidChange((document) => {
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) mark(editor);
    }),
    vscode.window.onDidChangeVisibleTextEditors(markAll),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      clearTimeout(timers.get(textEditor));
      timers.set(
        textEditor,
        setTimeout(() => {
          timers.delete(textEditor);
          markVisible(textEditor);
        }, PAUSE),
      );
    }),
    onDidChangeSetting('marks', markAll),
    vscode.commands.registerCommand(Commands.toggleMarks, () =>
      writeSetting('marks.enabled', !setting('marks.enabled')),
    ),
    {
      dispose: () => {
        for (const timer of timers.values()) clearTimeout(timer);
      },
    },
  );
}

function wantedKinds(): ReadonlySet<Kind> {
  if (!setting('marks.enabled')) return new Set();
  return new Set(KINDS.filter((kind) => setting(`marks.${kind}`)));
}

/** What a hit is marked as; background noise is not. */
function kindOf({ kind: { outcome, noise } }: IndexedHit): Kind | undefined {
  if (noise) return undefined;
  return outcome === 'failure' ? 'failures' : outcome === 'success' ? 'successes' : 'warnings';
}
