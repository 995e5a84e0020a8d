import * as vscode from 'vscode';
import type { Outcome } from '../../core/codes/outcome.ts';
import { Colours } from './contributions.ts';

/** How a code that ended so is shown in a tree, in the colours of the marks. */
export const OUTCOME_ICONS: Readonly<Record<Outcome, vscode.ThemeIcon>> = {
  failure: new vscode.ThemeIcon('error', new vscode.ThemeColor(Colours.failure)),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor(Colours.warning)),
  information: new vscode.ThemeIcon('info'),
  success: new vscode.ThemeIcon('pass', new vscode.ThemeColor(Colours.success)),
};
