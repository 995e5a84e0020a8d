import type * as vscode from 'vscode';
import type { CasePlace } from '../../core/casePage/shownCase.ts';
import type { CaseFile } from '../../core/cases/caseFile.ts';
import type { Knowledge } from '../host/knowledge.ts';
import type { Target } from '../trees/placeRow.ts';

/** What a page of a case is about: the scan, or a log that is open. */
export interface CaseSource extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
  /** Whether it is still being read: then it changes again and again. */
  readonly isRunning: boolean;
  /** What is known now; undefined where there is nothing any more. */
  read(knowledge: Knowledge): CaseNow | undefined;
  /** The report on it, in its preview. */
  export(): Promise<void>;
}

/** A case as it is known now. */
export interface CaseNow {
  readonly name: string;
  readonly file: CaseFile;
  readonly progress?: string;
  readonly labelOf: (file: string) => string;
  /** Where a line can be seen; undefined where its file is not known any more. */
  readonly targetOf: (place: CasePlace) => Target | undefined;
  /** Whether a file is one of those that it is about. */
  readonly isAbout: (uri: vscode.Uri) => boolean;
}
