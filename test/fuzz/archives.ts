import { gzipSync as gzip } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { archiveEntries, archiveKind } from '../../src/core/archives/archiveEntries.ts';
import { ArchiveError } from '../../src/core/archives/archiveError.ts';
import type { ByteSource } from '../../src/core/archives/byteSource.ts';
import { corpusOf, wellFormed } from './corpus.ts';
import { rounds } from './rounds.ts';
import type { FuzzTarget } from './target.ts';

interface Packed {
  readonly kind: 'zip' | 'gzip';
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** Bytes that are changed afterwards, each at a place (in thousandths of the size); none in a whole archive. */
  readonly damage: readonly { readonly at: number; readonly byte: number }[];
  /** How much of it is there, in thousandths. */
  readonly kept: number;
}

/** What a damaged archive may unpack to, in bytes: a few flipped bits must not become a flood. */
const MOST = 64 * 2 ** 20;

const file = fc.record({
  name: fc.oneof(
    fc.constantFrom('a.log', 'd/b.log', '../up.log', 'C:\\x.log', 'sub/dir/', 'a\u202Eb.log', '[x](command:y).log'),
    // The packer takes the names as keys of an object.
    fc.string({ minLength: 1, maxLength: 30 }).filter((name) => name !== '__proto__'),
  ),
  text: fc.oneof(
    fc.string({ maxLength: 500 }),
    fc.constantFrom('error 0x80070005\n'.repeat(2000), 'a'.repeat(100_000)),
  ),
});
const whole = fc.record({
  kind: fc.constantFrom('zip' as const, 'gzip' as const),
  files: fc.uniqueArray(file, { minLength: 1, maxLength: 6, selector: ({ name }) => name }),
});
const packed: fc.Arbitrary<Packed> = fc.oneof(
  whole.map((archive) => ({ ...archive, damage: [], kept: 1000 })),
  fc
    .tuple(
      whole,
      fc.array(fc.record({ at: fc.integer({ min: 0, max: 999 }), byte: fc.integer({ min: 0, max: 255 }) }), {
        maxLength: 6,
      }),
      fc.integer({ min: 0, max: 1000 }),
    )
    .map(([archive, damage, kept]) => ({ ...archive, damage, kept })),
);

/** The archive as another program writes it. */
function bytesOf({ kind, files, damage, kept }: Packed): Uint8Array {
  const bytes =
    kind === 'zip'
      ? zipSync(Object.fromEntries(files.map(({ name, text }) => [name, Buffer.from(text)])))
      : new Uint8Array(Buffer.concat(files.map(({ text }) => gzip(text))));
  for (const { at, byte } of damage) bytes[Math.floor((at * bytes.length) / 1000)] = byte;
  return bytes.subarray(0, Math.ceil((bytes.length * kept) / 1000));
}

const sourceOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
});

/** A whole archive gives back what was packed; a damaged one gives what is whole, or a clear error, and no flood. */
async function check(one: Packed): Promise<string | undefined> {
  const source = sourceOf(bytesOf(one));
  const texts: string[] = [];
  let unpacked = 0;
  if ((await archiveKind(source)) !== undefined) {
    try {
      for await (const entry of archiveEntries(source, { name: 'x.gz', limits: { totalBytes: MOST } })) {
        const parts: Uint8Array[] = [];
        try {
          for await (const part of entry.stream()) {
            unpacked += part.length;
            parts.push(part.slice());
          }
        } catch (error) {
          if (!(error instanceof ArchiveError)) throw error;
        }
        texts.push(Buffer.concat(parts).toString('utf8'));
      }
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
    }
  }
  // Past the limit, one piece of at most 1 MB may be on its way.
  if (unpacked > MOST + 2 ** 20) return `It unpacked ${unpacked} bytes.`;
  if (one.damage.length > 0 || one.kept < 1000) return undefined;
  const wanted =
    one.kind === 'gzip'
      ? [one.files.map(({ text }) => wellFormed(text)).join('')]
      : one.files.filter(({ name }) => !name.endsWith('/')).map(({ text }) => wellFormed(text));
  const lost = wanted.filter((text) => !texts.includes(text));
  return lost.length > 0 ? `${lost.length} of ${wanted.length} files did not come back.` : undefined;
}

/** Archives, whole and damaged. Oracle: what was handed to fflate and to zlib, which packed it. */
export const target: FuzzTarget = {
  name: 'archives',
  countsCases: true,
  run: (seed, milliseconds, most) =>
    rounds({ seed, milliseconds, most, cases: packed, corpus: corpusOf<Packed>('archives') }, check),
};
