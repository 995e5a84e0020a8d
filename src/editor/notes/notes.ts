import * as vscode from 'vscode';
import { once } from '../../core/text/once.ts';
import { Commands } from '../host/contributions.ts';
import { guard } from '../host/guard.ts';
import type { NoteDesk } from './noteDesk.ts';
import { NOTES_KEY } from './notesKey.ts';
import type { SeenNote } from './seenNote.ts';

/** The notes of the workspace, for whoever else shows them. */
export interface Notes {
  /** Those in a document, from top to bottom; `line` from 1. */
  in(document: vscode.TextDocument): Promise<readonly { readonly line: number; readonly text: string }[]>;
  /** All that there are, and the file in which each was last seen. */
  all(): Promise<readonly SeenNote[]>;
  readonly onDidChange: vscode.Event<void>;
}

/**
 * Notes and marks of the user's own at lines of logs. What finds and shows them is loaded when the workspace has some, or
 * when the first is made.
 */
export function registerNotes(context: vscode.ExtensionContext): Notes {
  const changed = new vscode.EventEmitter<void>();
  const desk = once(async () => {
    const made = new (await import('./noteDesk.ts')).NoteDesk(context);
    context.subscriptions.push(
      made,
      made.onDidChange(() => changed.fire()),
    );
    return made;
  });
  const hasNotes = () => context.workspaceState.get<unknown>(NOTES_KEY) !== undefined;
  const register = (command: string, task: (desk: NoteDesk, argument: unknown) => Promise<void>) =>
    vscode.commands.registerCommand(command, async (argument: unknown) => task(await desk(), argument));
  context.subscriptions.push(
    changed,
    register(Commands.noteAtLine, ({ commands }, argument) => commands.note(argument)),
    register(Commands.markLine, ({ commands }, argument) => commands.mark(argument)),
    register(Commands.editNote, ({ commands }, argument) => commands.edit(argument)),
    register(Commands.removeNote, ({ commands }, argument) => commands.remove(argument)),
    register(Commands.goToNote, ({ commands }, argument) => commands.goTo(argument)),
    register(Commands.exportNotes, (some) => some.export()),
    register(Commands.importNotes, (some, argument) => some.import(argument)),
  );
  if (hasNotes()) guard('notes', desk);
  return {
    in: async (document) => (hasNotes() ? (await desk()).in(document) : []),
    all: async () => (hasNotes() ? (await desk()).all() : []),
    onDidChange: changed.event,
  };
}
