import articles from 'faultbook:articles';
import { createReadStream } from 'node:fs';
import { ArticleLibrary } from '../core/articles/library.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { canonical } from '../core/codes/code.ts';
import { type CodeDescription, describeCode } from '../core/codes/describe.ts';
import { knownCodes } from '../core/detection/knownCodes.ts';
import type { FileHit } from '../core/scan/scanBytes.ts';
import { scanStream } from '../core/scan/scanner.ts';
import { LineWriter } from './lineWriter.ts';
import { logFiles, problemOf } from './logFiles.ts';
import { readArguments, UsageError } from './usageError.ts';

/** Bytes read at once. */
const CHUNK = 1 << 20;

/** `faultbook scan FILE|DIR… [--json]`: every code in the files, in order. Unreadable files are told on stderr. */
export async function scanCommand(args: readonly string[]): Promise<number> {
  const { words, given } = readArguments(args, ['--json']);
  if (words.length === 0) throw new UsageError('"scan" needs a file or a folder.');
  const catalogue = await loadCatalogue();
  const known = knownCodes(catalogue);
  const library = new ArticleLibrary();
  for (const article of articles) library.set(article);
  const out = new LineWriter(process.stdout);
  const described = new Map<string, CodeDescription>();
  const describe = (code: string, { said, ...hit }: FileHit['hit']) => {
    const key = `${code} ${said ?? ''}`;
    const description = described.get(key) ?? describeCode(hit.code, catalogue, { ...(said && { said }) });
    described.set(key, description);
    return description;
  };

  for await (const file of logFiles(words)) {
    if ('problem' in file) {
      process.stderr.write(`faultbook: ${file.path}: ${file.problem}\n`);
      continue;
    }
    const print = (found: FileHit) => {
      const { hit, line, column, lineText } = found;
      const code = canonical(hit.code);
      const { best, outcome } = describe(code, hit);
      const name = best?.name || hit.said || null;
      const covering = library.covers(hit.code)
        ? library.forCode(hit.code, { fileName: file.path, line: lineText.slice(0, 2000) })
        : [];
      if (given.has('--json')) {
        const extend = hit.extend === undefined ? {} : { extend: `0x${hit.extend.toString(16).toUpperCase()}` };
        const place = { file: file.path, line, column, length: hit.end - hit.start, text: hit.text, code };
        out.write(
          JSON.stringify({ ...place, ...extend, name, outcome, articles: covering.map(({ article }) => article.path) }),
        );
      } else
        out.write(
          `${file.path}:${line}:${column}: ${[code, name, outcome].filter(Boolean).join(' ')}${covering[0] ? ` [${covering[0].article.title}]` : ''}`,
        );
    };
    try {
      const stream = createReadStream(file.path, { highWaterMark: CHUNK });
      const { encoding } = await scanStream(out.following(stream), { known, fileName: file.path }, print);
      if (encoding === 'binary') process.stderr.write(`faultbook: ${file.path}: is binary, not a log\n`);
    } catch (error) {
      process.stderr.write(`faultbook: ${file.path}: ${problemOf(error)}\n`);
    }
  }
  await out.flush();
  return 0;
}
