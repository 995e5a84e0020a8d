import type { Code } from '../codes/code.ts';
import { type FormatSet, NO_FORMATS } from '../formats/formatSet.ts';
import type { StreamLines } from '../scan/streamLines.ts';
import { componentsOf, fileTold, formatsByLine } from './evidence.ts';
import { fold } from './fold.ts';
import { endsLike } from './globs.ts';
import type { ArticleLibrary } from './library.ts';
import { NearbyTerms } from './nearbyTerms.ts';
import { type RankTerms, textsOf } from './rankTerms.ts';
import { keyOfSet, TermFinder } from './termFinder.ts';

/**
 * For a code, what of a line, of those around it and of the file counts for the order of its articles: at places of which all
 * have the same key, and the line the same of its format, `forCode` answers the same, as long as no article changes.
 * Undefined where nothing of a place counts, and nothing need be read of it.
 */
export function placeTerms(library: ArticleLibrary, code: Code): PlaceTerms | undefined {
  const articles = library.termsOf(code);
  return articles && new PlaceTerms(articles, library.formats);
}

/** The terms of some articles, to be found in a line and in those around it: long texts, looked through once for all terms. */
export class PlaceTerms {
  readonly #finder: TermFinder;
  readonly #formats: FormatSet;
  /** Patterns of files' names. */
  readonly #patterns: readonly string[];

  constructor(articles: readonly RankTerms[], formats = NO_FORMATS) {
    this.#formats = formats;
    const patterns = articles.flatMap(({ seenIn }) => seenIn.flatMap(({ pattern }) => pattern ?? []));
    this.#patterns = [...new Set(patterns)];
    this.#finder = new TermFinder([...new Set(articles.flatMap(textsOf))].filter(Boolean), fold);
  }

  /** A key of what stands in a text: texts of one key speak for the same articles, for nothing else of them is asked for. */
  key(text: string): string {
    const found = this.#finder.none();
    this.#finder.find(text, found);
    return keyOfSet(found);
  }

  /** A key of what a line tells by its format, where the name of its file does not: to be put beside that of its terms. */
  formatKey(line: string, fileName?: string): string {
    const names = this.#patterns.length === 0 ? [] : formatsByLine(this.#formats, line, fileName);
    return [...names.map(({ format }) => format.name), ...componentsOf(this.#formats, line, fileName)].join();
  }

  /** A key of what the name of a file tells. */
  fileKey(fileName: string): string {
    const file = fileTold(fileName);
    const found = this.#finder.none();
    this.#finder.findAnywhere(file, found);
    const names = this.#formats.ofFile(fileName).map(({ format }) => format.name);
    return `${keyOfSet(found)}\n${names}\n${this.#patterns.map((pattern) => Number(endsLike(file, pattern))).join('')}`;
  }

  /** The same as `key` for the lines of a stream, and those around them. */
  among(lines: StreamLines): NearbyTerms {
    return new NearbyTerms(this.#finder, lines);
  }
}
