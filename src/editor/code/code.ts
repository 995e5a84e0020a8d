import type * as vscode from 'vscode';
import type { Knowledge } from '../host/knowledge.ts';
import { registerCodeActions } from './codeActions.ts';
import { registerCopyCode } from './copyCode.ts';
import { registerExplainCode } from './explainCode.ts';
import { registerGoToLine } from './goToLine.ts';
import { registerHover } from './hover.ts';
import { registerLookUpCode } from './lookUpCode.ts';

/** What there is to a code in any text: hover, light bulb, the list of its card, the look-up. */
export function registerCode(context: vscode.ExtensionContext, knowledge: () => Promise<Knowledge>): void {
  registerHover(context, knowledge);
  registerCodeActions(context, knowledge);
  registerExplainCode(context, knowledge);
  registerGoToLine(context);
  registerLookUpCode(context, knowledge);
  registerCopyCode(context);
}
