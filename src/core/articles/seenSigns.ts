import { SHIPPED_FORMATS } from '../detection/rules/formatRules.ts';
import type { Article } from './article.ts';
import { endsLike } from './globs.ts';
import { alike } from './keys.ts';
import type { Sign } from './signs.ts';

/** A line that matches the pattern of a sign. */
export interface SignPlace {
  /** Path or name of the file; empty where it has none. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** Where the patterns of signs were found: in a log, and in all that belong to the same scan. */
export interface SeenSigns {
  /** The first places of a pattern in each file. */
  placesOf(pattern: string): readonly SignPlace[];
}

/** A sign with the line in which it stands. */
export interface FoundSign {
  readonly sign: Sign;
  readonly place: SignPlace;
}

/** What of the signs of a case was found. */
export interface SignEvidence {
  readonly found: readonly FoundSign[];
  readonly missing: readonly Sign[];
}

/** One line may stand in the logs of many cases: only several of them together say which it is. */
const ENOUGH = 2;

/** Whether what was found says by itself that it is the case. */
export function saysCase({ found, missing }: SignEvidence): boolean {
  return missing.length === 0 && found.length >= ENOUGH;
}

/** What of an article's signs was found, in the same file first; undefined where it has none, or none was found. */
export function evidenceOf(
  { signs = [] }: Article,
  seen: SeenSigns | undefined,
  fileName = '',
): SignEvidence | undefined {
  if (signs.length === 0 || !seen) return undefined;
  const found: FoundSign[] = [];
  const missing: Sign[] = [];
  for (const sign of signs) {
    const places = seen.placesOf(sign.pattern).filter(({ file }) => isInLog(file, sign.log));
    const place = places.find(({ file }) => file === fileName) ?? places[0];
    if (place) found.push({ sign, place });
    else missing.push(sign);
  }
  return found.length > 0 ? { found, missing } : undefined;
}

/** Whether a file is the log in which a sign stands. */
function isInLog(file: string, log: string | undefined): boolean {
  if (log === undefined) return true;
  const name = file.replaceAll('\\', '/').toLowerCase();
  const pattern = log.replaceAll('\\', '/').toLowerCase();
  // A document without a name may be any log, and so may one that somebody renamed: its name is that of no kind of log.
  return name === '' || endsLike(name, pattern) || SHIPPED_FORMATS.ofFile(name).length === 0;
}

/** A case of which all signs were found. */
export interface SeenCase {
  readonly article: Article;
  readonly found: readonly FoundSign[];
  /** Whether no other such case, with as many signs, is about the same code. */
  readonly isCertain: boolean;
}

/** The cases of finished articles whose signs say that they are the case, the one with the most signs first. */
export function casesSeen(articles: Iterable<Article>, seen: SeenSigns): SeenCase[] {
  const cases: SeenCase[] = [];
  for (const article of articles) {
    const evidence = article.draft ? undefined : evidenceOf(article, seen);
    if (evidence && saysCase(evidence)) cases.push({ article, found: evidence.found, isCertain: true });
  }
  return cases.sort((a, b) => b.found.length - a.found.length || (a.article.path < b.article.path ? -1 : 1));
}

/** Finished articles of whose signs some were found, and not enough to say so: what was found, and what was not. */
export function casesBegun(
  articles: Iterable<Article>,
  seen: SeenSigns,
): { readonly article: Article; readonly evidence: SignEvidence }[] {
  return [...articles].flatMap((article) => {
    const evidence = article.draft ? undefined : evidenceOf(article, seen);
    return evidence && !saysCase(evidence) ? { article, evidence } : [];
  });
}

/** The same, each with whether it is certain. */
export function judged(cases: readonly SeenCase[]): SeenCase[] {
  return cases.map((one) => ({ ...one, isCertain: !cases.some((other) => other !== one && isRival(other, one)) }));
}

function isRival(other: SeenCase, { article: { keys }, found }: SeenCase): boolean {
  return other.found.length >= found.length && other.article.keys.some((key) => keys.some((own) => alike(own, key)));
}

/** The places of signs as they are found. */
export class SignPlaces implements SeenSigns {
  readonly #byPattern = new Map<string, SignPlace[]>();

  get isEmpty(): boolean {
    return this.#byPattern.size === 0;
  }

  /** Keeps the places in the order of the files' names, in whatever order these were read. */
  add(pattern: string, place: SignPlace): void {
    const places = this.#byPattern.get(pattern);
    if (!places) {
      this.#byPattern.set(pattern, [place]);
      return;
    }
    let at = places.length;
    while (at > 0 && comesBefore(place, places[at - 1]!)) at--;
    places.splice(at, 0, place);
  }

  placesOf(pattern: string): readonly SignPlace[] {
    return this.#byPattern.get(pattern) ?? NONE;
  }

  /** All places with their patterns. */
  *all(): Iterable<readonly [pattern: string, place: SignPlace]> {
    for (const [pattern, places] of this.#byPattern) for (const place of places) yield [pattern, place];
  }
}

function comesBefore(a: SignPlace, b: SignPlace): boolean {
  return a.file < b.file || (a.file === b.file && a.line < b.line);
}

const NONE: readonly SignPlace[] = [];
