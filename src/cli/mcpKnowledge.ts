import { ArticleSearch } from '../core/articles/search.ts';
import { recognisedCodes } from '../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { SHIPPED_FORMATS } from '../core/detection/rules/formatRules.ts';
import type { LintedAlone } from '../core/lint/neighbours.ts';
import { once } from '../core/text/once.ts';
import { english } from '../core/text/translate.ts';
import { ARTICLE_WORK, overFinding } from '../node/articleLimits.ts';
import type { LintTask } from '../node/articleWork.ts';
import { LimitedWorker } from '../node/limitedWorker.ts';
import { wholeLibrary } from '../node/shippedLibrary.ts';
import type { ToolKnowledge } from '../tools/tool.ts';
import { LINT_THREAD } from './lintWorker.ts';
import { ownProgram } from './ownProgram.ts';

/** What tools answer from on the command line: the catalogue and the shipped articles, loaded when first asked for. */
export function shippedKnowledge(): () => Promise<ToolKnowledge> {
  return once(async () => {
    const [{ library, textOf }, catalogue] = await Promise.all([wholeLibrary(), loadCatalogue()]);
    library.formats = SHIPPED_FORMATS;
    const known = recognisedCodes(catalogue, library);
    const worker = new LimitedWorker<LintTask, LintedAlone>(ownProgram(), ARTICLE_WORK, LINT_THREAD);
    return {
      ...{ catalogue, library, known, formats: SHIPPED_FORMATS, t: english },
      search: once(() => ArticleSearch.over(library, catalogue, known)),
      written: async (article) => ({ article, text: textOf(article.uri) }),
      lint: async (task) => {
        const result = await worker.run(task);
        return 'answer' in result ? result.answer : { findings: [overFinding(result)] };
      },
    };
  });
}
