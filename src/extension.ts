import type * as vscode from 'vscode';
import type { FaultbookApi } from '../docs/faultbook-api.d.ts';
import { createApi } from './editor/api/api.ts';
import { registerArchives } from './editor/archives/archives.ts';
import { ArticleFolders } from './editor/articles/articleFolders.ts';
import { ArticleReports } from './editor/articles/articleReports.ts';
import { registerOpenArticle } from './editor/articles/openArticle.ts';
import { registerAuthoring } from './editor/authoring/authoring.ts';
import { registerCases } from './editor/cases/cases.ts';
import { registerCode } from './editor/code/code.ts';
import { registerDocuments } from './editor/documents/documents.ts';
import { registerFilters } from './editor/filters/filters.ts';
import { registerHuntCode } from './editor/fleet/huntCode.ts';
import { createKnowledge } from './editor/host/knowledge.ts';
import { log } from './editor/host/log.ts';
import { registerLog } from './editor/log/log.ts';
import { registerNotes } from './editor/notes/notes.ts';
import { registerPicture } from './editor/picture/picture.ts';
import { registerReader } from './editor/reader/reader.ts';
import { readerDeps } from './editor/reader/readerLibrary.ts';
import { registerReport } from './editor/report/report.ts';
import { registerRequestLogs } from './editor/requests/requestLogs.ts';
import { registerGoToFirstFailure } from './editor/scan/goToFirstFailure.ts';
import { registerScan } from './editor/scan/scan.ts';
import { registerStart } from './editor/start/start.ts';
import { registerTerminal } from './editor/terminal/terminal.ts';
import { registerTools } from './editor/tools/tools.ts';
import { registerCodeMenu } from './editor/trees/codeMenu.ts';

export function activate(context: vscode.ExtensionContext): FaultbookApi {
  const folders = new ArticleFolders(context, new ArticleReports());
  context.subscriptions.push(log, folders);

  const knowledge = createKnowledge(context, folders);
  const deps = readerDeps(folders, knowledge);
  const reader = registerReader(context, deps);

  registerCode(context, knowledge);
  const prompt = registerTerminal(context, knowledge);
  const menu = registerCodeMenu(context, knowledge);
  const { indexes, summaries, logScans } = registerLog(context, knowledge, folders, menu);
  registerOpenArticle(context, knowledge, reader, summaries);
  registerDocuments(context);
  const passwords = registerArchives(context);
  const scans = registerScan(context, knowledge, folders, passwords, menu);
  registerPicture(context, scans);
  const numbersOf = registerFilters(context, knowledge, indexes, passwords);
  registerGoToFirstFailure(context, knowledge, passwords, numbersOf);
  const notes = registerNotes(context);
  registerReport(context, knowledge, scans, indexes, notes);
  registerCases(context, { knowledge, scans, summaries, logScans, notes, prompt });
  registerRequestLogs(context, knowledge);
  registerHuntCode(context, knowledge);
  registerAuthoring(context, knowledge, folders, deps, indexes);
  registerStart(context);
  registerTools(context, { knowledge, folders, prompt });
  folders.begin();
  return createApi(knowledge, folders, reader);
}
