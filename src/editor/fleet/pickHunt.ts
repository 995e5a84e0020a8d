import * as vscode from 'vscode';
import { type Code, labelledCode } from '../../core/codes/code.ts';
import { HuntError } from '../../core/fleet/engines/engine.ts';
import { ENGINES } from '../../core/fleet/engines/engineName.ts';
import { ENGINE } from '../../core/fleet/engines/engines.ts';
import { type FleetQuery, fleetQuery } from '../../core/fleet/fleetQuery.ts';
import type { Profile } from '../../core/fleet/profiles/profile.ts';
import { PROFILES } from '../../core/fleet/profiles/profiles.ts';
import { plainText } from '../../core/text/plainText.ts';
import { askedCard } from '../code/explainCode.ts';
import { cardsTouching } from '../code/place.ts';
import type { CardArgument } from '../host/commands.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { sayError, sayInformation } from '../host/messages.ts';
import { type PlainPickItem, showQuickPick } from '../host/quickPick.ts';
import { sentence } from '../host/sentence.ts';
import { showInStatusBar } from '../host/statusBar.ts';
import { ownProfiles } from './ownProfiles.ts';

/** The code that a command names, or that stands in the cursor's line; without one the user is told, and it is undefined. */
export async function huntedAt(asked: CardArgument | undefined, sources: Knowledge): Promise<Code | undefined> {
  const card = asked ? await askedCard(asked, sources) : await cardAtCursor(sources);
  if (card?.kind === 'code') return card.description.code;
  sayInformation(sentence('Put the cursor on a code first.'));
  return undefined;
}

async function cardAtCursor(sources: Knowledge) {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const placed = await cardsTouching(document, document.lineAt(selection.active.line).range, sources);
  return (placed.find(({ range }) => range.contains(selection.active)) ?? placed[0])?.card;
}

interface PlaceItem extends PlainPickItem {
  readonly profile?: Profile;
}

/** Asks where the logs lie; then opens the query as a document, and copies it. */
export async function pickHunt(code: Code, { catalogue }: Knowledge): Promise<void> {
  const title = sentence('Hunt for {0}', labelledCode(code));
  const placeHolder = sentence('Where the logs lie');
  const profile = (await showQuickPick(placeItems(await ownProfiles()), { title, placeHolder }))?.profile;
  if (!profile) return;
  let query: FleetQuery;
  try {
    query = fleetQuery({ codes: [code], engine: profile.engine, profile }, catalogue);
  } catch (error) {
    if (!(error instanceof HuntError)) throw error;
    sayError(sentence('There is no such query: {0}', error.message));
    return;
  }
  await vscode.env.clipboard.writeText(query.text);
  // Which languages there are depends on what else is installed.
  const known = await vscode.languages.getLanguages();
  const language = known.includes(query.language) ? query.language : 'plaintext';
  const document = await vscode.workspace.openTextDocument({ language, content: query.text });
  await vscode.window.showTextDocument(document);
  showInStatusBar(sentence('Query copied. What it cannot see stands at its beginning.'), 8000);
}

/** All places, by engine; the team's own first. */
function placeItems(own: readonly Profile[]): PlaceItem[] {
  return ENGINES.flatMap((engine) => [
    { label: plainText(ENGINE[engine].title), kind: vscode.QuickPickItemKind.Separator },
    ...[...own, ...PROFILES]
      .filter((profile) => profile.engine === engine)
      .map((profile) => ({
        label: plainText(profile.title),
        description: plainText(profile.name),
        profile,
      })),
  ]);
}
