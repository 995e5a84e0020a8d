// A thread of its own that parses articles: thousands of them would keep the extension host from answering.
import { parentPort } from 'node:worker_threads';
import { type ArticleSource, parseArticle } from '../../core/articles/parse.ts';
import { loadCatalogue } from '../../core/catalogue/loadCatalogue.ts';
import { knownCodes } from '../../core/detection/knownCodes.ts';

/** What the thread is asked for; it answers with the same id. */
export interface ParseRequest {
  readonly id: number;
  readonly text: string;
  readonly source: ArticleSource;
}

const known = knownCodes(await loadCatalogue());

parentPort?.on('message', ({ id, text, source }: ParseRequest) => {
  parentPort?.postMessage({ id, parsed: parseArticle(text, source, known) });
});
