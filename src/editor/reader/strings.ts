import * as vscode from 'vscode';
import {
  administratorText,
  asBeginning,
  fromText,
  inLanguageText,
  riskText,
  urgencyWords,
} from '../../core/explain/words.ts';
import type { PageStrings } from '../../core/reader/page.ts';
import type { ReaderStrings } from '../../core/reader/strings.ts';
import { shellText } from '../../core/snippets/shell.ts';
import type { Risk } from '../../core/snippets/snippet.ts';
import { t } from '../host/translate.ts';

/** What the article's page says besides the article. */
export function readerStrings(): ReaderStrings {
  return {
    locale: dateLocale(),
    codes: vscode.l10n.t('Error codes'),
    tags: vscode.l10n.t('Tags'),
    errorText: vscode.l10n.t('Error text:'),
    copy: vscode.l10n.t('Copy'),
    insert: vscode.l10n.t('Insert'),
    insertHint: vscode.l10n.t('Put it into the terminal. It does not run until you press Enter.'),
    administrator: asBeginning(administratorText(t)),
    administratorHint: vscode.l10n.t('Needs a terminal with administrator rights.'),
    placeholder: (label) => vscode.l10n.t('Fill in: {0}', label),
    shells: { cmd: shellText('cmd', t), powershell: shellText('powershell', t), bash: shellText('bash', t) },
    risks: { reads: risk('reads'), changes: risk('changes'), unknown: risk('unknown'), destroys: risk('destroys') },
    urgency: (level) => asBeginning(urgencyWords(level, t)),
    updated: (date) => vscode.l10n.t('Updated {0}', date),
    old: vscode.l10n.t(
      'This article is more than two years old. Check that it still applies before you change anything.',
    ),
    inLanguage: (language) => asBeginning(inLanguageText(language, t)),
    fromTeam: (path) => asBeginning(fromText(path, t)),
    fromWorkspace: (path) => vscode.l10n.t('From {0} in this workspace', path),
    copySnippet: (label) => vscode.l10n.t('Copy: {0}', label),
    insertSnippet: (label) => vscode.l10n.t('Insert: {0}', label),
    copyFirst: (label) => vscode.l10n.t('Copy the first check: {0}', label),
    insertFirst: (label) => vscode.l10n.t('Insert the first check: {0}', label),
    copied: (label) => vscode.l10n.t('Copied: {0}', label),
    searchArticles: vscode.l10n.t('Search articles'),
    searchTag: (tag) => vscode.l10n.t('Search articles with “{0}”', tag),
    more: (count) => vscode.l10n.t('+{0} more', count),
    footnotes: vscode.l10n.t('Footnotes'),
    footnoteBack: (number) => vscode.l10n.t('Back to reference {0}', number),
    table: vscode.l10n.t('Table'),
    textBlock: vscode.l10n.t('Text block'),
    done: vscode.l10n.t('Done'),
    notDone: vscode.l10n.t('Not done'),
  };
}

/** What surrounds the article. */
export function pageStrings(): PageStrings {
  return {
    skip: vscode.l10n.t('Skip to the article'),
    history: vscode.l10n.t('History'),
    back: vscode.l10n.t('Back'),
    forward: vscode.l10n.t('Forward'),
    contents: vscode.l10n.t('Contents'),
    requestLogs: vscode.l10n.t('Request logs …'),
    changed: vscode.l10n.t('This article has changed.'),
    insertRefused: vscode.l10n.t('Articles of this workspace cannot insert commands until you trust the workspace.'),
  };
}

function risk(level: Risk): string {
  return asBeginning(riskText(level, t));
}

/** Day before month, so that nobody has to guess which is which, where the language alone does not say. */
function dateLocale(): string {
  return vscode.env.language === 'en' ? 'en-GB' : vscode.env.language;
}
