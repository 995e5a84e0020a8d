import articles from 'faultbook:articles';
import { createReadStream } from 'node:fs';
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
  const described = new Map<string, CodeDescription>();

  const describe = (code: string, { code: value, said }: Hit) => {
    const key = `${code} ${said ?? ''}`;
    const description = described.get(key) ?? describeCode(value, catalogue, { ...(said && { said }) });
    described.set(key, description);
    return description;
  };

  const lineOf = (file: string, { hit, line, column, lineText }: FileHit): string => {
    const code = canonical(hit.code);
    const { best, outcome } = describe(code, hit);
    const name = best?.name || hit.said || null;
    const place = { fileName: file, line: lineText.slice(0, 2000) };
    const covering = library.covers(hit.code) ? library.forCode(hit.code, place).map(({ article }) => article) : [];
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
