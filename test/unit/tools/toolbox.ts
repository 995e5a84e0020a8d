import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { ArticleSearch } from '../../../src/core/articles/search.ts';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { SHIPPED_FORMATS } from '../../../src/core/detection/rules/formatRules.ts';
import { lintAlone } from '../../../src/core/lint/lintArticle.ts';
import { readCheckedNames } from '../../../src/core/lint/names/checkedNames.ts';
import { once } from '../../../src/core/text/once.ts';
import { english } from '../../../src/core/text/translate.ts';
import { Roots } from '../../../src/tools/roots.ts';
import type { ToolContext, ToolKnowledge, ToolResult } from '../../../src/tools/tool.ts';
import { ToolSession } from '../../../src/tools/toolSession.ts';
import { toolNamed } from '../../../src/tools/tools.ts';
import { writtenArticles } from '../articles/articles.ts';
import { catalogue, published } from '../codes/known.ts';
import { grammars } from '../snippets/grammars.ts';

/** What the shipped articles and the catalogue answer, as the command line has them. */
export const knowledge = once(async (): Promise<ToolKnowledge> => {
  const library = new ArticleLibrary();
  library.formats = SHIPPED_FORMATS;
  const texts = new Map<string, string>();
  for (const { article, text } of await writtenArticles()) {
    library.set(article);
    texts.set(article.uri, text);
  }
  const known = recognisedCodes(catalogue, library);
  return {
    ...{ catalogue, library, known, formats: SHIPPED_FORMATS, t: english },
    search: once(() => ArticleSearch.over(library, catalogue, known)),
    written: async (article) => ({ article, text: texts.get(article.uri)! }),
    lint: async ({ text, source, checked }) =>
      lintAlone(text, source, {
        ...{ published, grammars, now: Date.now(), nameOf: (code) => catalogue.lookup(code)[0]?.name },
        ...(checked !== undefined && { checked: readCheckedNames(checked).names }),
      }),
  };
});

/** An agent's session that may read some folders. */
export function sessionIn(
  folders: readonly string[] | (() => readonly string[]),
  options: { isMasked?: boolean; room?: number } = {},
) {
  const { isMasked = true, room } = options;
  const session = new ToolSession({ isMasked });
  const context = (signal: AbortSignal): ToolContext => ({
    ...{ knowledge, session, signal },
    roots: new Roots(typeof folders === 'function' ? folders() : folders, { howToAdd: 'open the folder' }),
    ...(room !== undefined && { room }),
  });
  const call = (name: string, input: unknown, signal = new AbortController().signal): Promise<ToolResult> =>
    toolNamed(name)!.call(input, context(signal));
  return {
    call,
    /** The answer to a call that must not fail. */
    answer: async <Output = Record<string, never>>(
      name: string,
      input: unknown,
    ): Promise<{ output: Output; text: string }> => {
      const result = await call(name, input);
      if ('error' in result) throw new Error(result.error);
      return { output: result.output as Output, text: result.text };
    },
    /** Why a call failed. */
    error: async (name: string, input: unknown): Promise<string> => {
      const result = await call(name, input);
      if (!('error' in result)) throw new Error(`It did not fail: ${result.text}`);
      return result.error;
    },
  };
}
