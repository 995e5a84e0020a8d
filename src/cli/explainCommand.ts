import type { Article } from '../core/articles/article.ts';
import { articleId } from '../core/articles/articleId.ts';
import type { ArticleLibrary } from '../core/articles/library.ts';
import { ArticleSearch } from '../core/articles/search.ts';
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import { recognisedCodes } from '../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import type { RecognisedCodes } from '../core/codes/knownCodes.ts';
import { SHIPPED_FORMATS } from '../core/detection/rules/formatRules.ts';
import type { CodeCard } from '../core/explain/card.ts';
import { cardText } from '../core/explain/cardText.ts';
import { Explainer } from '../core/explain/explainer.ts';
import { explanationOf } from '../core/explain/explanation.ts';
import { codeKeyText } from '../core/explain/hitKey.ts';
import { cardInLine, codesIn, type KnownLine, type LineSources, lookUpAt } from '../core/explain/lookUpAt.ts';
import { lookUpWords } from '../core/explain/lookUpWords.ts';
import { type CardLine, wholeCardLines } from '../core/explain/wholeCardText.ts';
import { jsonText } from '../core/text/jsonText.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { english } from '../core/text/translate.ts';
import { wholeLibrary } from '../node/shippedLibrary.ts';
import { inputsOf } from './codeInputs.ts';
import type { Given } from './command.ts';
import { ExitCode } from './exitCodes.ts';
import { type Painter, painter } from './styles.ts';
import { UsageError } from './usageError.ts';

/** So many articles are named for words that are no code: "search" has the others. */
const MOST_BY_WORDS = 3;

/** How many candidates are shown for one input: more would be no help. */
const LIMIT = 20;

/** What was asked for, and what it may be, best first. */
interface Answer {
  readonly input: string;
  readonly cards: readonly CodeCard[];
  /** Where it is no code: the articles that have its words, best first. */
  readonly byWords?: readonly Article[];
}

/**
 * `faultbook explain`: all that each spelling may mean, best first, with the card of the best one; at a place where the
 * arguments tell of one, and of each code in its line where they name none.
 */
export async function explainCommand(given: Given): Promise<number> {
  const { words, has, value } = given;
  const [line, fileName] = [value('line'), value('file-name')];
  const at: KnownLine = { ...(line !== undefined && { line }), ...(fileName !== undefined && { fileName }) };
  if (words.length === 0 && line === undefined) throw new UsageError('"explain" needs a code, or a line with one.');
  const sources = await lineSources();
  const answers =
    words.length > 0 ? await withArticles(asked(words, at, sources), sources) : answersIn(line!, fileName, sources);
  if (answers.length === 0) {
    process.stderr.write('faultbook: no code is found in this line\n');
    return ExitCode.done;
  }
  for (const answer of answers) {
    const text = has('json') ? jsonText(asData(answer)) : answerText(answer, has('all'), painter(given));
    process.stdout.write(`${text}\n`);
  }
  return ExitCode.done;
}

function asData({ input, cards, byWords }: Answer) {
  const found = byWords?.map((article) => ({ id: articleId(article), title: article.title }));
  return { input, candidates: cards.map(explanationOf), ...(found && { foundByWords: found }) };
}

async function lineSources(): Promise<Sources> {
  const [catalogue, { library }] = await Promise.all([loadCatalogue(), wholeLibrary()]);
  library.formats = SHIPPED_FORMATS;
  return {
    ...{ library, catalogue },
    explainer: new Explainer({ catalogue, library, t: english }),
    known: recognisedCodes(catalogue, library),
    formats: SHIPPED_FORMATS,
    signs: library.signs,
  };
}

/** What codes in a line and articles are looked for with. */
interface Sources extends LineSources {
  readonly library: ArticleLibrary;
  readonly catalogue: Catalogue;
  readonly known: RecognisedCodes;
}

function asked(words: readonly string[], at: KnownLine, sources: LineSources): Answer[] {
  const { explainer, known } = sources;
  const isPlaced = Object.keys(at).length > 0;
  return inputsOf(words, known).map((input) => ({
    input,
    cards: isPlaced ? lookUpAt(input, at, sources, LIMIT) : lookUpWords(explainer, input, known, LIMIT),
  }));
}

/** Answers to words that are no code, with the articles that a search finds by them. */
async function withArticles(answers: readonly Answer[], { library, catalogue, known }: Sources): Promise<Answer[]> {
  const areWords = ({ input, cards }: Answer) => cards.length === 0 && /\p{L}{2}/u.test(input);
  if (!answers.some(areWords)) return [...answers];
  const search = await ArticleSearch.over(library, catalogue, known);
  return answers.map((answer) =>
    areWords(answer) ? { ...answer, byWords: search.answer(answer.input).slice(0, MOST_BY_WORDS) } : answer,
  );
}

/** The codes of a line, each once. */
function answersIn(line: string, fileName: string | undefined, sources: LineSources): Answer[] {
  const hits = new Map(
    codesIn(line, fileName, sources)
      .toReversed()
      .map((hit) => [codeKeyText(hit), hit]),
  );
  return [...hits.values()]
    .sort((a, b) => a.start - b.start)
    .map((hit) => ({ input: hit.text, cards: [cardInLine(hit, line, fileName, sources)] }));
}

function answerText({ input, cards, byWords = [] }: Answer, all: boolean, paint: Painter): string {
  if (cards.length === 0) {
    const found = byWords.map((article) => `    ${showForbidden(`${articleId(article)}: ${article.title}`)}`);
    const more = found.length > 0 ? '; articles found by its words:' : '';
    return [showForbidden(input), `  not a code, and no part of a name or meaning${more}`, ...found].join('\n');
  }
  const [best, ...others] = cards;
  const parts = [wholeText(best!, paint), ...others.map((card) => (all ? wholeText(card, paint) : shortText(card)))];
  return [showForbidden(input), ...parts].join('\n');
}

function wholeText(card: CodeCard, paint: Painter): string {
  return wholeCardLines(card, english)
    .map(({ text, depth, as }) => `${'  '.repeat(depth + 1)}${painted(showForbidden(text), as, paint)}`)
    .join('\n');
}

function painted(text: string, as: CardLine['as'], paint: Painter): string {
  if (as === 'command') return paint('cyan', text);
  return as === 'fact' ? text : paint('bold', text);
}

function shortText(card: CodeCard): string {
  const [first = '', ...others] = cardText(card, english).map(showForbidden);
  return [`  ${first}`, ...others.map((line) => `    ${line}`)].join('\n');
}
