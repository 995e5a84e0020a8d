import type { Article } from '../core/articles/article.ts';
import { articleId } from '../core/articles/articleId.ts';
import { ArticleSearch } from '../core/articles/search.ts';
import { recognisedCodes } from '../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { jsonText } from '../core/text/jsonText.ts';
import type { Given } from './command.ts';
import { ExitCode } from './exitCodes.ts';
import { wholeLibrary } from './shippedLibrary.ts';
import { UsageError } from './usageError.ts';

/** More would be no help. */
const MOST = 20;

/** `faultbook search`: the articles for words or a code, best first; where none has all words, those that have some. */
export async function searchCommand({ words, has, value }: Given): Promise<number> {
  if (words.length === 0) throw new UsageError('"search" needs a word or a code.');
  const query = words.join(' ');
  const [{ library }, catalogue] = await Promise.all([wholeLibrary(), loadCatalogue()]);
  const search = await ArticleSearch.over(library, catalogue, recognisedCodes(catalogue, library));
  const found = search.answer(query, value('language'));
  if (found.length === 0 && !has('json')) process.stderr.write('faultbook: no article has any of these words\n');
  for (const article of found.slice(0, MOST))
    process.stdout.write(`${has('json') ? asJson(article) : asText(article)}\n`);
  return ExitCode.done;
}

function asText(article: Article): string {
  const { title, urgency } = article;
  return `${articleId(article)}\n  ${title}${urgency ? ` (urgency ${urgency})` : ''}`;
}

function asJson(article: Article): string {
  const { title, lang, urgency, tags, updatedAt } = article;
  return jsonText({
    id: articleId(article),
    title,
    language: lang,
    urgency: urgency ?? null,
    tags,
    updated: updatedAt,
  });
}
