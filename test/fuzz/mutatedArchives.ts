import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { archiveEntries, archiveKind } from '../../src/core/archives/archiveEntries.ts';
import { ArchiveError } from '../../src/core/archives/archiveError.ts';
import type { ByteSource } from '../../src/core/archives/byteSource.ts';
import { Passwords } from '../../src/core/archives/passwords.ts';
import { aesFile } from '../unit/archives/make/aesZip.ts';
import { logBytes, noise } from '../unit/archives/make/bytes.ts';
import { cabOf } from '../unit/archives/make/cab.ts';
import { tarOf } from '../unit/archives/make/tar.ts';
import { zipOf } from '../unit/archives/make/zip.ts';
import { corpusOf } from './corpus.ts';
import { DEFLATE64_ZIP, ZIP_CRYPTO_ZIP } from './packedSamples.ts';
import { rounds, timed } from './rounds.ts';
import type { FuzzTarget } from './target.ts';

const PASSWORD = 'geheim';
const a = { name: 'a.log', data: logBytes(9000) };
const b = { name: 'sub/b.log', data: noise(3000) };
const c = { name: 'c.log', data: new Uint8Array(70_000) };
const files = [a, b, c];

interface Sample {
  readonly bytes: Uint8Array;
  /** What is in it; nothing where the format has no checksum of it. */
  readonly proven: readonly Uint8Array[];
}

const proven = (bytes: Uint8Array, packed = files) => ({ bytes, proven: packed.map(({ data }) => data) });

const SAMPLES: Readonly<Record<string, Sample>> = {
  zip: proven(zipOf([a, { ...b, method: 0 }, { ...c, zip64: true }])),
  'zip in zip': proven(zipOf([{ name: 'x.zip', data: zipOf([a, b]) }, c])),
  deflate64: proven(Buffer.from(DEFLATE64_ZIP, 'base64'), [a]),
  aes: proven(zipOf([aesFile('a.log', a.data, PASSWORD, { strength: 1 }), aesFile('b.log', b.data, PASSWORD)]), [a, b]),
  zipCrypto: proven(Buffer.from(ZIP_CRYPTO_ZIP, 'base64'), [a]),
  gzip: proven(new Uint8Array(gzipSync(a.data)), [a]),
  'tar.gz': proven(new Uint8Array(gzipSync(tarOf(files)))),
  tar: { bytes: tarOf(files), proven: [] },
  mszip: proven(cabOf([{ method: 'mszip', files }])),
  lzx: proven(cabOf([{ method: 'lzx', files }])),
};

const CABS = ['mszip', 'lzx'];

interface Mutation {
  readonly sample: string;
  /** Bytes that are changed: each where, counted from the beginning or, negative, from the end. */
  readonly changes: readonly { readonly at: number; readonly byte: number }[];
  /** How much of it is there, in thousandths. */
  readonly kept: number;
}

/** What may be unpacked, in bytes, and how long a case may take, in milliseconds. */
const MOST = 32 * 2 ** 20;
const LONGEST = 2000;

const place = fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: -400, max: -1 }), fc.nat(200_000));
const mutationsOf = (samples: readonly string[]): fc.Arbitrary<Mutation> =>
  fc.record({
    sample: fc.constantFrom(...samples),
    changes: fc.array(fc.record({ at: place, byte: fc.oneof(fc.constantFrom(0, 255), fc.nat(255)) }), {
      minLength: 1,
      maxLength: 4,
    }),
    kept: fc.oneof({ weight: 4, arbitrary: fc.constant(1000) }, fc.integer({ min: 0, max: 1000 })),
  });

function mutated({ sample, changes, kept }: Mutation): Uint8Array {
  const { bytes: whole } = SAMPLES[sample]!;
  const bytes = whole.slice(0, Math.ceil((whole.length * kept) / 1000));
  for (const { at, byte } of changes) {
    if (bytes.length > 0) bytes[(((at % bytes.length) + bytes.length) % bytes.length) | 0] = byte;
  }
  return bytes;
}

/**
 * Whether some of the changes of a cabinet undo each other in its checksums, which are the exclusive or of words of four
 * bytes: nothing else tells of them.
 */
function hidesFromExclusiveOr({ sample, changes, kept }: Mutation): boolean {
  if (!CABS.includes(sample)) return false;
  const { bytes: whole } = SAMPLES[sample]!;
  const length = Math.ceil((whole.length * kept) / 1000);
  const turned = changes.map(({ at, byte }) => {
    const place = (((at % length) + length) % length) | 0;
    return { place, bits: whole[place]! ^ byte };
  });
  for (let some = 1; some < 1 << turned.length; some++) {
    const chosen = turned.filter(({ bits }, i) => (some >> i) & 1 && bits !== 0);
    const words = [0, 0, 0, 0];
    for (const { place, bits } of chosen) words[place % 4]! ^= bits;
    if (chosen.length > 1 && words.every((bits) => bits === 0)) return true;
  }
  return false;
}

const sourceOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.slice(offset, offset + length)),
});

const digest = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex');

/** What is told to be wrong, and the digests of what came out whole. */
async function read(source: ByteSource): Promise<{ told: number; whole: Set<string>; unpacked: number }> {
  const passwords = new Passwords(undefined, [PASSWORD]);
  const found = { told: 0, whole: new Set<string>(), unpacked: 0 };
  const options = {
    name: 'x.gz',
    limits: { totalBytes: MOST },
    passwords: (path: readonly string[]) => passwords.of(path),
  };
  try {
    for await (const entry of archiveEntries(source, options)) {
      const hash = createHash('sha1');
      try {
        for await (const part of entry.stream()) {
          found.unpacked += part.length;
          hash.update(part);
        }
        found.whole.add(hash.digest('hex'));
      } catch (error) {
        if (!(error instanceof ArchiveError)) throw error;
        found.told++;
      }
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    found.told++;
  }
  return found;
}

/** Each file comes out as it was, or something is told; within the limits of time and of what is unpacked. */
async function check(one: Mutation): Promise<string | undefined> {
  const source = sourceOf(mutated(one));
  // What does not begin like an archive is read as text, or told to be binary.
  if ((await archiveKind(source)) === undefined) return undefined;
  const {
    result: { told, whole, unpacked },
    took,
  } = await timed(() => read(source));
  if (took > LONGEST) return `It took ${Math.round(took)} ms.`;
  // Past the limit, one piece of at most 1 MB may be on its way.
  if (unpacked > MOST + 2 ** 20) return `It unpacked ${unpacked} bytes.`;
  if (hidesFromExclusiveOr(one)) return undefined;
  const lost = SAMPLES[one.sample]!.proven.filter((data) => !whole.has(digest(data)));
  return lost.length > 0 && told === 0 ? `${lost.length} files are lost, and nothing is told.` : undefined;
}

/** Good archives of some kinds in which bytes are changed. Oracle: what was packed, or an error that says what is wrong. */
const targetOf = (name: string, samples: readonly string[]): FuzzTarget => ({
  name,
  countsCases: true,
  run: (seed, milliseconds, most) =>
    rounds({ seed, milliseconds, most, cases: mutationsOf(samples), corpus: corpusOf<Mutation>(name) }, check),
});

export const MUTATED_ARCHIVES: readonly FuzzTarget[] = [
  targetOf('mutated zips', ['zip', 'zip in zip', 'deflate64', 'aes', 'zipCrypto']),
  targetOf('mutated cabs', CABS),
  targetOf('mutated tars', ['gzip', 'tar.gz', 'tar']),
];
