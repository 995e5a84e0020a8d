import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenArticle } from '../src/core/articles/packedArticles.ts';
import { parseArticle } from '../src/core/articles/parse.ts';
import { Catalogue } from '../src/core/catalogue/catalogue.ts';
import { publishedCodes } from '../src/core/catalogue/knownCodes.ts';
import { loadGrammars } from '../src/core/snippets/grammars.ts';

const root = join(import.meta.dirname, '..');
const parserFolder = join(root, 'node_modules/@vscode/tree-sitter-wasm/wasm');

/**
 * The shipped articles, read once at build time, so that neither the extension's first hover nor the command line has to
 * parse Markdown. Each `uri` is the path below `articles/`. Throws, naming file and line, where one is broken.
 */
export async function shippedArticles(): Promise<WrittenArticle[]> {
  const published = publishedCodes(new Catalogue(readFileSync(join(root, 'src/core/catalogue/catalogue.dat'), 'utf8')));
  const grammars = await loadGrammars(async (name) => readFileSync(join(parserFolder, name)));
  return globSync('**/*.md', { cwd: join(root, 'articles') })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, 'articles', path), 'utf8');
      const { article, problems } = parseArticle(text, { uri: path, path, origin: 'shipped' }, { published, grammars });
      const [problem] = problems;
      if (!article || problem) throw new Error(`articles/${path}:${problem?.line}: ${problem?.message}`);
      const unknown = article.snippets.find(({ risk }) => risk === 'unknown');
      if (unknown) throw new Error(`articles/${path}:${unknown.line}: It is not known what this does (FB029).`);
      return { article, text };
    });
}
