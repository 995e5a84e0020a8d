import type { ArticleHead } from '../articles/article.ts';
import { canonical } from '../codes/code.ts';
import type { CodeCard } from '../explain/card.ts';
import type { FormatSet } from '../formats/formatSet.ts';
import type { Area } from './area.ts';

/** What somebody wants the logs for. */
export interface RequestSubject {
  /** An article that covers it. */
  readonly article?: Pick<ArticleHead, 'tags' | 'seenIn' | 'signs'>;
  readonly card?: Pick<CodeCard, 'description'>;
  /** The path of the log at hand. */
  readonly file?: string;
}

/** What speaks for an area, and how much. */
const POINTS = { code: 4, tag: 3, log: 2, channel: 2, here: 2 } as const;
/** Of the areas those are proposed for which at least this part of the most speaks, and so many at most. */
const SHARE = 0.6;
const MOST = 3;

/** The areas whose logs belong to a subject, the likeliest first. Nothing where nothing speaks for one. */
export function areasFor(subject: RequestSubject, areas: readonly Area[], formats: FormatSet): Area[] {
  const found = areas
    .map((area) => ({ area, points: pointsOf(area, subject, formats) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
  const most = found[0]?.points ?? 0;
  return found
    .filter(({ points }) => points >= most * SHARE)
    .slice(0, MOST)
    .map(({ area }) => area);
}

function pointsOf(area: Area, { article, card, file }: RequestSubject, formats: FormatSet): number {
  let points = 0;
  if (card && isOfCode(area, card)) points += POINTS.code;
  const event = card?.description.event?.channel;
  if (event !== undefined && area.channels.includes(event)) points += POINTS.code;
  if (file !== undefined && namesFormat(area, file, formats)) points += POINTS.here;
  if (!article) return points;
  for (const tag of article.tags) if (area.tags.includes(tag.toLowerCase())) points += POINTS.tag;
  const logs = [...new Set([...article.seenIn, ...(article.signs ?? []).flatMap(({ log }) => log ?? [])])];
  // One log that is called by three of its names is one log.
  if (logs.some((log) => namesFormat(area, log, formats))) points += POINTS.log;
  if (logs.some((log) => namesChannel(area, log))) points += POINTS.channel;
  return points;
}

function isOfCode({ codes = [] }: Area, { description }: Pick<CodeCard, 'description'>): boolean {
  const names = [canonical(description.code), description.best?.name ?? ''].map((name) => name.toUpperCase());
  return codes.some((code) => names.some((name) => name.startsWith(code.toUpperCase())));
}

/** Whether a log is of a format that the area asks for; a name with `*` is a name like any other. */
function namesFormat({ formats: names }: Area, log: string, formats: FormatSet): boolean {
  return formats.ofFile(log.replaceAll('*', '')).some(({ format }) => names.includes(format.name));
}

/** Whether a word is the provider or the name of an event log that belongs to the area and to few others. */
function namesChannel({ channels }: Area, log: string): boolean {
  const word = log.toLowerCase().replace(/^microsoft-windows-/, '');
  if (word.length < 4) return false;
  return channels.some((channel) => {
    const [provider, kind] = channel
      .toLowerCase()
      .replace(/^microsoft-windows-/, '')
      .split('/');
    return kind !== undefined && (provider === word || `${provider}/${kind}` === word);
  });
}
