import * as vscode from 'vscode';
import type { FaultbookApi } from '../../../docs/faultbook-api.d.ts';
import type { Knowledge } from '../host/knowledge.ts';
import type { Reader } from '../reader/reader.ts';
import type { ArticlePlaces } from './answers.ts';
import { textArgument } from './textArgument.ts';

/** The most of a name, in UTF-16 units. */
const LONGEST_NAME = 100;

/**
 * What other extensions get from ours, as `docs/faultbook-api.d.ts` tells them. What answers them is loaded with the first
 * question.
 */
export function createApi(
  knowledge: () => Promise<Knowledge>,
  folders: ArticlePlaces,
  reader: Pick<Reader, 'open'>,
): FaultbookApi {
  const late = () => import('./answers.ts');
  return Object.freeze<FaultbookApi>({
    version: 1,
    explain: async (...asked) => (await late()).explain(asked, knowledge),
    findCodes: async (...asked) => (await late()).findCodes(asked, knowledge),
    openArticle: async (article) => (await late()).openArticle(article, folders, reader),
    registerArticles(folder, name) {
      if (!(folder instanceof vscode.Uri)) throw new TypeError('Faultbook: "folder" must be a vscode.Uri.');
      const whose = textArgument('name', name, LONGEST_NAME).trim();
      return folders.register({ uri: folder, origin: 'team', setting: whose, name: whose });
    },
  });
}
