// A thread of its own that parses articles: thousands of them would keep the extension host from answering.
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { type ArticleSource, parseArticle } from '../../core/articles/parse.ts';
import { loadCatalogue } from '../../core/catalogue/loadCatalogue.ts';
import { knownCodes } from '../../core/detection/knownCodes.ts';
import { loadGrammars } from '../../core/snippets/grammars.ts';

/** What the thread is asked for; it answers with the same id. */
export interface ParseRequest {
  readonly id: number;
  readonly text: string;
  readonly source: ArticleSource;
}

const context = {
  known: knownCodes(await loadCatalogue()),
  // The parser's files lie beside the program.
  grammars: await loadGrammars((name) => readFile(new URL(name, import.meta.url))),
};

parentPort?.on('message', ({ id, text, source }: ParseRequest) => {
  parentPort?.postMessage({ id, parsed: parseArticle(text, source, context) });
});
