import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { ArticleLibrary } from '../../src/core/articles/library.ts';
import { Catalogue } from '../../src/core/catalogue/catalogue.ts';
import { recognisedCodes } from '../../src/core/catalogue/knownCodes.ts';
import type { FileHit } from '../../src/core/scan/scanBytes.ts';
import { scanStream } from '../../src/core/scan/scanner.ts';
import { corpusOf, wellFormed } from './corpus.ts';
import { rounds } from './rounds.ts';
import type { FuzzTarget } from './target.ts';

const known = recognisedCodes(
  new Catalogue(readFileSync(new URL('../../src/core/catalogue/catalogue.dat', import.meta.url), 'utf8')),
  new ArticleLibrary(),
);

interface Log {
  /** Lines of the log; those with `planted` hold that code between blanks. */
  readonly lines: readonly { readonly text: string; readonly planted?: string }[];
  readonly end: '\n' | '\r\n';
  readonly encoding: 'utf8' | 'utf16le' | 'utf16be';
  /** The sizes of the pieces in which it is read, over and over. */
  readonly pieces: readonly number[];
}

const CODES = ['0x80070005', '0x80070643', '0x800F081F', '0xC0000005', '0x80240017', '0x8007000E'];
const noise = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('', ' ', '\t', 'x'.repeat(5000), 'error 5 '.repeat(300), '0x'.repeat(500), '(0x1) '.repeat(400)),
  fc.string({ unit: fc.constantFrom(...'0x80F7 :=,()[]{}-+<>hrerrocdewin32\u3000\u65E5\uFEFF\0'), maxLength: 200 }),
);
const lone = noise.map((text) => wellFormed(text.replace(/[\r\n]/g, ' ')));
const log: fc.Arbitrary<Log> = fc.record({
  lines: fc.array(
    fc.oneof(
      lone.map((text) => ({ text })),
      fc
        .tuple(lone, fc.constantFrom(...CODES), lone)
        .map(([before, planted, behind]) => ({ text: `${before} hr = ${planted} ${behind}`, planted })),
    ),
    { minLength: 1, maxLength: 12 },
  ),
  end: fc.constantFrom('\n', '\r\n'),
  encoding: fc.constantFrom('utf8', 'utf16le', 'utf16be'),
  pieces: fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 5 }),
});

function bytesOf({ lines, end, encoding }: Log): Buffer {
  const text = lines.map((line) => line.text).join(end);
  if (encoding === 'utf8') return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return encoding === 'utf16le' ? bytes : bytes.swap16();
}

async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length]!;
    yield new Uint8Array(bytes.subarray(at, at + size));
    at += size;
  }
}

/** Every code that was planted is found where it was planted, and whatever is found stands where it says. */
async function check(one: Log): Promise<string | undefined> {
  const bytes = bytesOf(one);
  const hits: FileHit[] = [];
  const { encoding } = await scanStream(inPieces(bytes, one.pieces), { known }, (hit) => hits.push(hit));
  for (const { line, column, hit } of hits) {
    const text = one.lines[line - 1]?.text ?? '';
    // A byte order mark at the beginning of the file is no part of its first line.
    const places = line === 1 ? [text, text.replace(/^\uFEFF/, '')] : [text];
    if (!places.some((place) => place.startsWith(hit.text, column - 1))) {
      return `"${hit.text}" does not stand in line ${line}, column ${column}.`;
    }
  }
  // Zeros may make a text look like another encoding or like none, which is then told and not read.
  const hasZeros = one.lines.some(({ text }) => text.includes('\0'));
  if (hasZeros && (one.encoding === 'utf8' || encoding === 'binary')) return undefined;
  for (const [index, { text, planted }] of one.lines.entries()) {
    if (!planted) continue;
    const column = text.indexOf(` hr = ${planted} `) + 7;
    const isFound = hits.some((hit) => hit.line === index + 1 && hit.hit.text === planted);
    if (!isFound) return `${planted} in line ${index + 1}, about column ${column}, is not found.`;
  }
  return undefined;
}

/** Logs in pieces and encodings of any kind. Oracle: the codes that were planted, and where. */
export const target: FuzzTarget = {
  name: 'logs',
  countsCases: true,
  run: (seed, milliseconds, most) =>
    rounds({ seed, milliseconds, most, cases: log, corpus: corpusOf<Log>('logs') }, check),
};
