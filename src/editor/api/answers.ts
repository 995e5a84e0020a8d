import * as vscode from 'vscode';
import type {
  ArticleReference,
  CodeReference,
  Explanation,
  FaultbookApi,
  FoundCode,
} from '../../../docs/faultbook-api.d.ts';
import type { Article } from '../../core/articles/article.ts';
import { sameCode } from '../../core/codes/code.ts';
import type { Outcome } from '../../core/codes/outcome.ts';
import { parseCanonical } from '../../core/codes/spelling.ts';
import { detectText } from '../../core/detection/detectText.ts';
import type { Hit } from '../../core/detection/hit.ts';
import { detectLine } from '../../core/detection/rules/detectLine.ts';
import type { CodeCard } from '../../core/explain/card.ts';
import { type Met, nameAtStart } from '../../core/explain/describer.ts';
import { codeKeyText, shownCode } from '../../core/explain/hitKey.ts';
import { metsSpelt } from '../../core/explain/lookUp.ts';
import { placeInLine } from '../../core/explain/place.ts';
import { endOfLine } from '../../core/text/lineEnds.ts';
import type { ArticleFolders } from '../articles/articleFolders.ts';
import type { Knowledge } from '../host/knowledge.ts';
import type { Reader } from '../reader/reader.ts';
import { textArgument } from './textArgument.ts';

/** Where articles come from, and go to. */
export type ArticlePlaces = Pick<ArticleFolders, 'library' | 'ready' | 'register'>;

/** The most of each argument, in UTF-16 units. */
const LONGEST = { code: 200, line: 10_000, nearby: 100_000, fileName: 10_000, text: 1_000_000, article: 10_000 };

type Asked<Call extends (...args: never) => unknown> = Readonly<Parameters<Call>>;

/** What a spelling may mean, the likeliest first: that which the line has it for, then any other. */
export async function explain(
  [spelling, place]: Asked<FaultbookApi['explain']>,
  knowledge: () => Promise<Knowledge>,
): Promise<Explanation[]> {
  const code = textArgument('code', spelling, LONGEST.code);
  const { line, nearby, fileName } = textFields('place', place, ['line', 'nearby', 'fileName']);
  const { known, formats, explainer } = await knowledge();
  const named = parseCanonical(code);
  const mets: Met[] = named && known.has(named) ? [{ code: named }] : metsSpelt(code, known);
  if (line === undefined && nearby === undefined && fileName === undefined)
    return mets.map((met) => explanation(explainer.typedCard(met)));
  const hits = detectLine(line ?? '', { known, formats, ...(fileName !== undefined && { fileName }) });
  return mets
    .map((met) => ({ met, hit: hits.find((hit) => isSame(hit, met)) }))
    .sort((a, b) => Number(b.hit !== undefined) - Number(a.hit !== undefined))
    .map(({ met, hit }) => {
      const around = { ...placeInLine(line ?? '', hit?.start ?? 0, fileName), nearby: nearby ?? '' };
      return explanation(explainer.card(hit ?? met, around));
    });
}

/** The codes of a text, in its order. */
export async function findCodes(
  [given, options]: Asked<FaultbookApi['findCodes']>,
  knowledge: () => Promise<Knowledge>,
): Promise<FoundCode[]> {
  const text = textArgument('text', given, LONGEST.text, 0);
  const { fileName } = textFields('options', options, ['fileName']);
  const { known, formats, explainer } = await knowledge();
  const found: FoundCode[] = [];
  detectText(text, { known, formats, ...(fileName !== undefined && { fileName }) }, (hit) => {
    const { lineStart, start, end, line } = hit;
    const place = placeInLine(text.slice(lineStart, endOfLine(text, lineStart)), start, fileName);
    const name = explainer.best(hit, place)?.name || hit.said || nameAtStart(hit.text);
    found.push({ ...reference(hit, name, explainer.outcome(hit, place)), text: hit.text, line, start, end });
  });
  return found;
}

/** Opens an article; throws where there is none under this address. */
export async function openArticle(
  article: string | vscode.Uri,
  folders: ArticlePlaces,
  reader: Pick<Reader, 'open'>,
): Promise<void> {
  const uri = textArgument('article', article instanceof vscode.Uri ? article.toString() : article, LONGEST.article);
  // It may be one of those that are only being loaded.
  if (!folders.library.get(uri)) await folders.ready();
  if (!folders.library.get(uri)) throw new Error(`Faultbook has no article ${JSON.stringify(uri)}.`);
  await reader.open(uri);
}

/** The texts among the fields of an object that may be missing, or any of them; throws where it or one is anything else. */
function textFields<N extends keyof typeof LONGEST>(
  name: string,
  value: unknown,
  fields: readonly N[],
): { readonly [F in N]?: string } {
  const texts: { [F in N]?: string } = {};
  if (value === undefined) return texts;
  if (value === null || typeof value !== 'object') throw new TypeError(`Faultbook: "${name}" must be an object.`);
  for (const field of fields) {
    const text = (value as Readonly<Record<N, unknown>>)[field];
    if (text !== undefined) texts[field] = textArgument(`${name}.${field}`, text, LONGEST[field], 0);
  }
  return texts;
}

function reference(met: Met, name: string | undefined, outcome: Outcome): CodeReference {
  return { code: codeKeyText(met), shown: shownCode(met), ...(name && { name }), outcome };
}

function explanation(card: CodeCard): Explanation {
  const {
    key: code,
    shown,
    name,
    outcome,
    outcomeText,
    meaning,
    decoded,
    remarks,
    facts,
    article,
    others,
    possible,
  } = card;
  return {
    ...{ code, shown, ...(name && { name }), outcome, outcomeText, ...(meaning && { meaning }) },
    ...{ decoded: [...decoded], facts: [...remarks, ...facts] },
    articles: [...(article ? [article.article] : []), ...others].map(articleReference),
    possible: possible.map(articleReference),
  };
}

function articleReference({ uri, title, lang, origin, urgency }: Article): ArticleReference {
  return { uri, title, language: lang, origin, ...(urgency && { urgency }) };
}

function isSame(hit: Hit, met: Met): boolean {
  return sameCode(hit.code, met.code) && hit.extend === met.extend;
}
