import type { Article } from '../articles/article.ts';
import { canonical } from '../codes/code.ts';
import type { Outcome } from '../codes/outcome.ts';
import { detectLine } from '../detection/detectLine.ts';
import type { Hit, LogContext } from '../detection/hit.ts';
import { type CardSources, type CodeCard, cardOfHit } from '../explain/card.ts';
import type { Lines } from '../text/lines.ts';
import { formatTimestamp } from '../times/timestamp.ts';
import { timestampAt } from '../times/timestampAt.ts';
import { TimestampContext } from '../times/timestampContext.ts';
import type { HitIndex, HitKind, IndexedHit } from './hitIndex.ts';

/** One code of a document: how often it is there, from when to when, and what is known about it. */
export interface CodeGroup {
  readonly kind: HitKind;
  readonly count: number;
  readonly first: IndexedHit;
  readonly last: IndexedHit;
  /** ISO 8601, as the log has it; none where the log has no times. */
  readonly firstTime?: string;
  readonly lastTime?: string;
  /** As it is where the code was met first. */
  readonly card: CodeCard;
}

/** The codes of a document: failures first, then warnings, information and success; the most frequent first. */
export interface DocumentSummary {
  readonly codes: readonly CodeGroup[];
  /** Codes that are there in every log of their kind and tell nothing. */
  readonly background: readonly CodeGroup[];
  /** Distinct failures, and how many of them have an article. */
  readonly failures: number;
  readonly failuresWithArticle: number;
}

const ORDER: readonly Outcome[] = ['failure', 'warning', 'information', 'success'];
/** So many first lines are read for a date that the lines of the hits may lack. */
const HEAD = 40;
/** Lines around a code that may tell which case it is. */
const AROUND = 15;

/** What a document's index comes to. `fileName` is its path. */
export function summariseDocument(
  hits: HitIndex,
  source: Lines,
  context: LogContext & { readonly language?: string },
  sources: CardSources,
): DocumentSummary {
  const groups = new Map<HitKind, { count: number; first: IndexedHit; last: IndexedHit }>();
  for (const hit of hits.all()) {
    const group = groups.get(hit.kind);
    if (!group) groups.set(hit.kind, { count: 1, first: hit, last: hit });
    else {
      group.count++;
      group.last = hit;
    }
  }
  const times = timesOf(
    [...groups.values()].flatMap(({ first, last }) => [first.line, last.line]),
    source,
  );
  const all = [...groups].map(([kind, { count, first, last }]): CodeGroup => {
    const [firstTime, lastTime] = [times.get(first.line), times.get(last.line)];
    const card = cardOf(first, source, context, sources);
    return { ...{ kind, count, first, last, card }, ...(firstTime && { firstTime }), ...(lastTime && { lastTime }) };
  });
  all.sort(
    (a, b) =>
      ORDER.indexOf(a.kind.outcome) - ORDER.indexOf(b.kind.outcome) || b.count - a.count || a.first.line - b.first.line,
  );
  const codes = all.filter(({ kind }) => !kind.noise);
  const failing = codes.filter(({ kind }) => kind.outcome === 'failure');
  return {
    codes,
    background: all.filter(({ kind }) => kind.noise),
    failures: failing.length,
    failuresWithArticle: failing.filter(({ card }) => card.article).length,
  };
}

/** The groups whose code, name, meaning or article holds a text, in any case. */
export function filterGroups(groups: readonly CodeGroup[], text: string): CodeGroup[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [...groups];
  return groups.filter(({ kind, card }) => {
    const articles: Article[] = card.article ? [card.article.article, ...card.others] : [];
    const all = [canonical(kind.code), card.code, card.name, card.meaning, ...articles.map(({ title }) => title)];
    return all.some((one) => one?.toLowerCase().includes(wanted));
  });
}

/** The time of each of some lines, read in the order of the document. */
function timesOf(lines: readonly number[], source: Lines): Map<number, string> {
  const context = new TimestampContext();
  const lineAt = (line: number) => (line >= 0 && line < source.lineCount ? source.line(line) : undefined);
  const times = new Map<number, string>();
  const head = Array.from({ length: Math.min(HEAD, source.lineCount) }, (_, line) => line);
  let readTo = -1;
  for (const line of [...new Set([...head, ...lines])].sort((a, b) => a - b)) {
    const stamp = timestampAt(lineAt, line, context, readTo);
    if (stamp) times.set(line, formatTimestamp(stamp));
    readTo = line;
  }
  return times;
}

/** The card of an indexed hit, with what stands around it. */
export function cardOf(
  { line, start, end, kind }: IndexedHit,
  source: Lines,
  context: LogContext & { readonly language?: string },
  sources: CardSources,
): CodeCard {
  const text = source.line(line);
  const found = text.length < 10_000 ? detectLine(text, context).find((hit) => hit.start === start) : undefined;
  const hit: Hit = found ?? { start, end, text: text.slice(start, end), code: kind.code };
  const nearby: string[] = [];
  for (let i = Math.max(0, line - AROUND); i <= line + AROUND && i < source.lineCount; i++) {
    if (i !== line) nearby.push(source.line(i).slice(0, 400));
  }
  const { fileName, language } = context;
  return cardOfHit(
    hit,
    {
      line: text.slice(0, 2000),
      nearby: nearby.join('\n'),
      ...(fileName && { fileName }),
      ...(language && { language }),
    },
    sources,
  );
}
