import * as vscode from 'vscode';
import { CHECKED_PLACES } from '../../core/lint/names/checkedNames.ts';
import { readArticleText } from '../articles/articleFile.ts';

/** The list of checked names that an article stands beside, as text. */
export async function checkedNamesBeside(uri: vscode.Uri): Promise<string | undefined> {
  for (const place of CHECKED_PLACES) {
    const read = await readArticleText(vscode.Uri.joinPath(uri, place));
    if ('text' in read) return read.text;
  }
  return undefined;
}
