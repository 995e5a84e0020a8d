import * as vscode from 'vscode';
import type { ArticleProblem } from '../../core/articles/problem.ts';
import { plainText } from '../../core/text/plainText.ts';
import type { ArticleFolders } from '../articles/articleFolders.ts';
import { guard } from '../host/guard.ts';
import { codeAction, diagnostic as diagnosticAt } from '../host/languages.ts';
import { sentence } from '../host/sentence.ts';
import { ARTICLE_LANGUAGES, isArticle } from './articleDocuments.ts';
import type { Linter } from './lint.ts';

/** An article is looked at again when its author has paused for this long (ms). */
const PAUSE = 300;
/** The longest message that is shown, in UTF-16 units. */
const MESSAGE = 1000;

const SEVERITY = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  hint: vscode.DiagnosticSeverity.Information,
} as const;

/** What was found in one version of a document. */
interface Found {
  readonly version: number;
  readonly problems: readonly ArticleProblem[];
}

/** Shows what is wrong with an article while it is written, and offers the fixes. */
export function registerArticleDiagnostics(
  context: vscode.ExtensionContext,
  lint: Linter,
  folders: ArticleFolders,
): void {
  const collection = vscode.languages.createDiagnosticCollection('faultbook');
  const timers = new Map<string, NodeJS.Timeout>();
  const found = new Map<string, Found>();
  const page = (rule: string) => vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules', `${rule}.md`);

  const look = async (document: vscode.TextDocument) => {
    if (!isArticle(document, folders)) return forget(document);
    const { version } = document;
    const problems = await lint(document);
    // Typing went on, or the document was closed meanwhile.
    if (document.isClosed || document.version !== version) return;
    found.set(document.uri.toString(), { version, problems });
    collection.set(
      document.uri,
      problems.map((problem) => diagnosticOf(problem, page(problem.rule))),
    );
  };
  const soon = (document: vscode.TextDocument, pause: number) => {
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        guard('check of an article', () => look(document));
      }, pause),
    );
  };
  const forget = (document: vscode.TextDocument) => {
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    timers.delete(key);
    found.delete(key);
    collection.delete(document.uri);
  };
  const isPossible = (document: vscode.TextDocument) => vscode.languages.match(ARTICLE_LANGUAGES, document) > 0;
  const lookAtAll = () => {
    for (const document of vscode.workspace.textDocuments) if (isPossible(document)) soon(document, 0);
  };

  const fixes: vscode.CodeActionProvider = {
    provideCodeActions(document, range) {
      const { version, problems } = found.get(document.uri.toString()) ?? { version: -1, problems: [] };
      if (version !== document.version) return [];
      return problems.flatMap((problem) => {
        const diagnostic = diagnosticOf(problem, page(problem.rule));
        return diagnostic.range.intersection(range) ? actionsOf(problem, diagnostic, document, page(problem.rule)) : [];
      });
    },
  };

  context.subscriptions.push(
    collection,
    vscode.workspace.onDidOpenTextDocument((document) => isPossible(document) && soon(document, 0)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => isPossible(document) && soon(document, PAUSE)),
    vscode.workspace.onDidCloseTextDocument(forget),
    // Another article may have come that a related case leads to, or that covers the same case.
    folders.onDidChange(lookAtAll),
    vscode.languages.registerCodeActionsProvider(ARTICLE_LANGUAGES, fixes, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    {
      dispose: () => {
        for (const timer of timers.values()) clearTimeout(timer);
      },
    },
  );
  lookAtAll();
}

function diagnosticOf(
  { rule, level, message, line, column, endLine, endColumn }: ArticleProblem,
  target: vscode.Uri,
): vscode.Diagnostic {
  const range = new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
  const diagnostic = diagnosticAt(range, plainText(message, MESSAGE), SEVERITY[level]);
  diagnostic.source = 'faultbook';
  diagnostic.code = { value: rule, target };
  return diagnostic;
}

function actionsOf(
  { fix, rule }: ArticleProblem,
  diagnostic: vscode.Diagnostic,
  document: vscode.TextDocument,
  page: vscode.Uri,
): vscode.CodeAction[] {
  const explain = codeAction(sentence('Explain {0}', rule), vscode.CodeActionKind.QuickFix);
  explain.command = { title: explain.title, command: 'markdown.showPreview', arguments: [page] };
  explain.diagnostics = [diagnostic];
  if (!fix) return [explain];
  const mend = codeAction(plainText(fix.title), vscode.CodeActionKind.QuickFix);
  mend.edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(fix.span.start), document.positionAt(fix.span.end));
  mend.edit.replace(document.uri, range, fix.text);
  mend.diagnostics = [diagnostic];
  mend.isPreferred = true;
  return [mend, explain];
}
