import articles from 'faultbook:articles';
import { closeSync, openSync, readSync } from 'node:fs';
import { ArticleLibrary } from '../core/articles/library.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { type Code, canonical, codeKey } from '../core/codes/code.ts';
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
/** Places of a file that are remembered with what is printed of them. */
const MOST_PLACES = 2000;

/** Bytes read at once: few enough to be in the cache still when they are searched. */
const CHUNK = 1 << 18;

/** Scans one file and writes a line a hit. Answers why it could not be scanned, or nothing. */
export type FileScanner = (path: string, out: LineWriter) => Promise<string | undefined>;

/** A code that was met, with what is the same at all of its places. */
interface MetCode {
  readonly text: string;
  /** By the name that the text puts beside it, if any. */
  readonly described: Map<string | undefined, CodeDescription>;
  /** What of a line ranks the articles that cover the code; undefined where none does. */
  readonly keyOf: ((line: string) => string) | undefined;
}

/** A scanner of files that prints JSON or text, with the catalogue and the shipped articles loaded. */
export async function createFileScanner(json: boolean): Promise<FileScanner> {
  const catalogue = await loadCatalogue();
  const library = new ArticleLibrary();
  for (const article of articles) library.set(article);
  const known = knownCodes(catalogue, library);
  const codes = new Map<number, MetCode>();
  /** What is printed of a place behind where it is: logs repeat their lines with other numbers. */
  const endings = new Map<string, string>();

  const meet = (code: Code): MetCode => {
    const key = codeKey(code);
    let met = codes.get(key);
    if (!met) {
      const keyOf = library.covers(code) ? library.lineKeys(code) : undefined;
      met = { text: canonical(code), described: new Map(), keyOf };
      codes.set(key, met);
    }
    return met;
  };

  const describe = ({ code, said }: Hit, { described }: MetCode) => {
    const description = described.get(said) ?? describeCode(code, catalogue, { ...(said && { said }) });
    described.set(said, description);
    return description;
  };

  const ending = (hit: Hit, met: MetCode, fileName: string, line: string): string => {
    const { code, said } = hit;
    const { best, outcome } = describe(hit, met);
    const name = best?.name || said || null;
    const covering = library.forCode(code, { fileName, line }).map(({ article }) => article);
    if (json) return JSON.stringify({ name, outcome, articles: covering.map(({ path }) => path) }).slice(1);
    const article = covering[0] ? ` [${covering[0].title}]` : '';
    return [met.text, name, outcome].filter(Boolean).join(' ') + article;
  };

  const lineOf = (file: string, fileName: string, { hit, line, column, lineText }: FileHit): string => {
    const met = meet(hit.code);
    const { text, keyOf } = met;
    const seen = lineText.slice(0, PLACE);
    const place = `${text} ${hit.said ?? ''}\n${keyOf?.(seen) ?? ''}`;
    let end = endings.get(place);
    if (end === undefined) {
      end = ending(hit, met, fileName, seen);
      if (endings.size >= MOST_PLACES) endings.clear();
      endings.set(place, end);
    }
    if (!json) return `${file}:${line}:${column}: ${end}`;
    const extend = hit.extend === undefined ? '' : `"extend":"0x${hit.extend.toString(16).toUpperCase()}",`;
    const where = `{"file":${file},"line":${line},"column":${column},"length":${hit.end - hit.start}`;
    return `${where},"text":${JSON.stringify(hit.text)},"code":"${text}",${extend}${end}`;
  };

  const buffer = new Uint8Array(CHUNK);
  return async (path, out) => {
    // A file's name ranks articles too.
    endings.clear();
    const file = json ? JSON.stringify(path) : showForbidden(path);
    try {
      const found = (hit: FileHit) => out.write(lineOf(file, path, hit));
      const { encoding } = await scanStream(out.following(bytesOf(path, buffer)), { known, fileName: path }, found);
      return encoding === 'binary' ? 'is binary, not a log' : undefined;
    } catch (error) {
      return problemOf(error);
    } finally {
      await out.flush();
    }
  };
}

/**
 * The bytes of a file, piece by piece in one buffer: each is gone when the next is asked for. A stream's buffers, new for
 * every piece, would cost more than reading.
 */
function* bytesOf(path: string, buffer: Uint8Array): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const length = readSync(file, buffer, 0, buffer.length, null);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
