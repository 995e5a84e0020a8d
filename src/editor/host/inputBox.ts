import * as vscode from 'vscode';
import type { PlainText } from '../../core/text/plainText.ts';

/** What an input box says; what is typed in it is the user's. */
interface InputBoxWords {
  readonly title?: PlainText;
  readonly prompt?: PlainText;
  readonly placeHolder?: PlainText;
  readonly value?: string;
  /** What is typed is not shown. */
  readonly password?: boolean;
  readonly validateInput?: (value: string) => PlainText | undefined;
}

/** Asks for a line of text; undefined when it was dismissed. */
export async function showInputBox(words: InputBoxWords): Promise<string | undefined> {
  // Whoever looks up a password elsewhere comes back to the box.
  return vscode.window.showInputBox({ ...words, ignoreFocusOut: words.password === true });
}

export interface PlainButton extends vscode.QuickInputButton {
  readonly tooltip?: PlainText;
}

export interface PlainInputBox extends vscode.InputBox {
  title: PlainText | undefined;
  prompt: PlainText | undefined;
  placeholder: PlainText | undefined;
  validationMessage: PlainText | undefined;
  buttons: readonly PlainButton[];
}

export function createInputBox(): PlainInputBox {
  return vscode.window.createInputBox() as PlainInputBox;
}
