import * as vscode from 'vscode';
import { type PlainText, verbatim } from '../../core/text/plainText.ts';
import { logFailure } from './log.ts';

type Show = (message: PlainText, ...buttons: readonly PlainText[]) => Promise<PlainText | undefined>;

/** Messages that do not wait for an answer. Each resolves with the button that was pressed, if any. */
export const showInformation: Show = async (message, ...buttons) =>
  vscode.window.showInformationMessage<PlainText>(message, ...buttons);
export const showWarning: Show = async (message, ...buttons) =>
  vscode.window.showWarningMessage<PlainText>(message, ...buttons);
export const showError: Show = async (message, ...buttons) =>
  vscode.window.showErrorMessage<PlainText>(message, ...buttons);

/** Says something and goes on: nobody waits until the user has closed it. */
export const sayInformation = say(showInformation);
export const sayWarning = say(showWarning);
export const sayError = say(showError);

function say(show: Show): (message: PlainText) => void {
  return (message) => {
    show(message).catch((error: unknown) => logFailure('message', error));
  };
}

/** A dialog that waits for an answer: the button that was pressed; undefined when it was dismissed. */
export async function askInDialog(
  message: PlainText,
  detail: PlainText,
  ...buttons: readonly PlainText[]
): Promise<PlainText | undefined> {
  // Dialogs show any text as it is.
  const options = { modal: true, detail: verbatim(detail) };
  return vscode.window.showWarningMessage<PlainText>(verbatim(message), options, ...buttons);
}
