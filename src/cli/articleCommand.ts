import type { Article } from '../core/articles/article.ts';
import { articleId } from '../core/articles/articleId.ts';
import { articleNamed, partsOf } from '../core/articles/articleParts.ts';
import { keysTyped } from '../core/articles/keys.ts';
import type { ArticleLibrary } from '../core/articles/library.ts';
import { splitFrontMatter } from '../core/articles/markdown.ts';
import { recognisedCodes } from '../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import type { RecognisedCodes } from '../core/codes/knownCodes.ts';
import { jsonText } from '../core/text/jsonText.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { wholeLibrary } from '../node/shippedLibrary.ts';
import { inputsOf } from './codeInputs.ts';
import type { Given } from './command.ts';
import { ExitCode } from './exitCodes.ts';
import { isStyled, painter } from './styles.ts';
import { terminalMarkdown } from './terminalMarkdown.ts';
import { UsageError } from './usageError.ts';

/**
 * `faultbook article`: the article of that id, or the best one for a code: as it was written where it goes on to another
 * program, laid out on a terminal.
 */
export async function articleCommand(given: Given): Promise<number> {
  const { words, has, value, values } = given;
  const { library, textOf } = await wholeLibrary();
  const [wanted, more] = words.length > 1 ? inputsOf(words, await knownWith(library)) : words;
  if (wanted === undefined || more !== undefined) throw new UsageError('"article" needs one id or one code.');
  const [first, ...others] = await articlesFor(wanted, library, value('language') ?? 'en');
  if (!first) {
    const what = showForbidden(wanted);
    process.stderr.write(`faultbook: There is no article for "${what}"; "search" finds articles by their words.\n`);
    return ExitCode.notFound;
  }
  const { body } = splitFrontMatter(textOf(first.uri));
  const sections = values('section');
  const text = sections.length === 0 ? body : partsOf(body, first, new Set(sections));
  const title = sections.length === 0 ? `# ${first.title}\n\n` : '';
  if (has('json')) {
    const { title: name, lang, urgency, references } = first;
    const others_ = others.map(articleId);
    process.stdout.write(
      `${jsonText({ id: articleId(first), title: name, language: lang, urgency: urgency ?? null, text: text.trim(), references, others: others_ })}\n`,
    );
    return ExitCode.done;
  }
  const whole = `${title}${text.trim()}\n`;
  process.stdout.write(isStyled(given) ? terminalMarkdown(whole, columns(), painter(given)) : whole);
  if (others.length > 0)
    process.stderr.write(`faultbook: other articles: ${showForbidden(others.map(articleId).join(', '))}\n`);
  return ExitCode.done;
}

/** Longer lines are hard to read, however wide the terminal is. */
const WIDEST = 110;

function columns(): number {
  return Math.min(process.stdout.columns || WIDEST, WIDEST);
}

/** The article of an id in the language, or those of a code, best first. */
async function articlesFor(wanted: string, library: ArticleLibrary, language: string): Promise<readonly Article[]> {
  const named = articleNamed(wanted, library, language);
  if (named) return [named];
  const found = keysTyped(wanted, await knownWith(library)).flatMap((key) => library.forKey(key, { language }));
  return [...new Set(found.map(({ article }) => article))];
}

async function knownWith(library: ArticleLibrary): Promise<RecognisedCodes> {
  return recognisedCodes(await loadCatalogue(), library);
}
