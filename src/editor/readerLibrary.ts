import * as vscode from 'vscode';
import { resolveRelated } from '../core/articles/related.ts';
import type { Code } from '../core/codes/code.ts';
import { canonical } from '../core/codes/code.ts';
import { describeCode } from '../core/codes/describe.ts';
import { readArticleText } from './articles/articleFile.ts';
import type { ArticleFolders } from './articles/articleFolders.ts';
import type { Knowledge } from './knowledge.ts';
import type { ReaderDeps } from './reader/deps.ts';

/** The articles as the reader asks for them. */
export function readerDeps(folders: ArticleFolders, knowledge: () => Promise<Knowledge>): ReaderDeps {
  let loaded: Knowledge | undefined;
  return {
    library: {
      async ready(uri) {
        loaded = await knowledge();
        // An article that is there does not wait for the team's folders, which may be large or far away.
        if (!folders.library.get(uri)) await folders.ready();
      },
      get: (uri) => folders.library.get(uri),
      async readText(uri) {
        const decoded = await readArticleText(vscode.Uri.parse(uri));
        if ('problem' in decoded) throw new Error(decoded.problem);
        return decoded.text;
      },
      resolveRelated: (line, from) => loaded && resolveRelated(line, from, folders.library, loaded.known),
      onDidChange: folders.onDidChange,
    },
    async codeNames(codes: readonly Code[]) {
      const { catalogue } = await knowledge();
      const names = new Map<string, string>();
      for (const code of codes) {
        const name = describeCode(code, catalogue).best?.name;
        if (name) names.set(canonical(code), name);
      }
      return names;
    },
  };
}
