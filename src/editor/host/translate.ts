import * as vscode from 'vscode';
import type { Translate } from '../../core/text/translate.ts';

/** The core's sentences in the language of the editor. */
export const t: Translate = (message, ...args) => vscode.l10n.t(message, ...args);
