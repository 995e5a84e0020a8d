import articles from 'faultbook:articles';
import { createReadStream } from 'node:fs';
import type { Article } from '../core/articles/article.ts';
import { ArticleLibrary } from '../core/articles/library.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { canonical } from '../core/codes/code.ts';
import { type CodeDescription, describeCode } from '../core/codes/describe.ts';
import type { Hit } from '../core/detection/hit.ts';
import { knownCodes } from '../core/detection/knownCodes.ts';
import type { FileHit } from '../core/scan/scanBytes.ts';
import { scanStream } from '../core/scan/scanner.ts';
import { showForbidden } from '../core/snippets/terminalText.ts';
import type { LineWriter } from './lineWriter.ts';
import { problemOf } from './logFiles.ts';

/** So much of a line tells which case a code is, in UTF-16 units. */
const PLACE = 2000;
/** Places that are remembered with the articles that were best there. */
const MOST_PLACES = 2000;

/** Bytes read at once. */
const CHUNK = 1 << 20;

/** Scans one file and writes a line a hit. Answers why it could not be scanned, or nothing. */
export type FileScanner = (path: string, out: LineWriter) => Promise<string | undefined>;

/** A scanner of files that prints JSON or text, with the catalogue and the shipped articles loaded. */
export async function createFileScanner(json: boolean): Promise<FileScanner> {
  const catalogue = await loadCatalogue();
  const library = new ArticleLibrary();
  for (const article of articles) library.set(article);
  const known = knownCodes(catalogue, library);
  const ranked = new Map<string, readonly Article[]>();
  const described = new Map<string, CodeDescription>();

  const describe = (code: string, { code: value, said }: Hit) => {
    const key = `${code} ${said ?? ''}`;
    const description = described.get(key) ?? describeCode(value, catalogue, { ...(said && { said }) });
    described.set(key, description);
    return description;
  };

  const articlesFor = ({ code }: Hit, key: string, fileName: string, line: string): readonly Article[] => {
    // Logs repeat their lines with other numbers, and it is words that articles are ranked by.
    const place = `${key} ${fileName} ${line.replace(/\d+/g, '0')}`;
    let found = ranked.get(place);
    if (!found) {
      found = library.forCode(code, { fileName, line }).map(({ article }) => article);
      if (ranked.size >= MOST_PLACES) ranked.clear();
      ranked.set(place, found);
    }
    return found;
  };

  const lineOf = (file: string, { hit, line, column, lineText }: FileHit): string => {
    const code = canonical(hit.code);
    const { best, outcome } = describe(code, hit);
    const name = best?.name || hit.said || null;
    const covering = library.covers(hit.code) ? articlesFor(hit, code, file, lineText.slice(0, PLACE)) : [];
    if (json) {
      const extend = hit.extend === undefined ? {} : { extend: `0x${hit.extend.toString(16).toUpperCase()}` };
      const found = { file, line, column, length: hit.end - hit.start, text: hit.text, code };
      return JSON.stringify({ ...found, ...extend, name, outcome, articles: covering.map(({ path }) => path) });
    }
    const article = covering[0] ? ` [${covering[0].title}]` : '';
    return `${showForbidden(file)}:${line}:${column}: ${[code, name, outcome].filter(Boolean).join(' ')}${article}`;
  };

  return async (path, out) => {
    try {
      const stream = createReadStream(path, { highWaterMark: CHUNK });
      const context = { known, fileName: path };
      const { encoding } = await scanStream(out.following(stream), context, (found) => out.write(lineOf(path, found)));
      return encoding === 'binary' ? 'is binary, not a log' : undefined;
    } catch (error) {
      return problemOf(error);
    } finally {
      await out.flush();
    }
  };
}
