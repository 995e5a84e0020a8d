import { expect, test } from 'vitest';
import { archiveEntries } from '../../../src/core/archives/archiveEntries.ts';
import { ArchiveError } from '../../../src/core/archives/archiveError.ts';
import { Passwords } from '../../../src/core/archives/passwords.ts';
import { collected, digest, logBytes, noise, sourceOf } from './make/bytes.ts';
import { isInstalled, madeBy } from './tools.ts';

/** 7-Zip takes only ASCII for AES. */
const PASSWORD = 'geh eim';
const NOT_ASCII = 'geh €im ü';
const long = `${'a folder with a long name/'.repeat(9)}long.log`;
const files = {
  'a.log': logBytes(400_000),
  'sub/ü.log': logBytes(90_000, 2),
  'noise.bin': noise(150_000),
  'zeros.bin': new Uint8Array(3_000_000),
  'empty.log': new Uint8Array(0),
};
const withLong = { ...files, [long]: logBytes(5000, 3) };
const names = Object.keys(files).map((name) => name.replace(/\/.*/, ''));

/** What makes archives that are not ours: the program, its arguments, the file that it makes, what it packs. */
const MAKERS: readonly (readonly [
  what: string,
  program: string,
  args: readonly string[],
  archive: string,
  packed: Readonly<Record<string, Uint8Array>>,
])[] = [
  ['zip', 'zip', ['-q', '-r', 'x.zip', ...names], 'x.zip', files],
  ['Deflate64', '7zz', ['a', '-tzip', '-mm=Deflate64', 'x.zip', ...names], 'x.zip', files],
  ['Deflate64, packed best', '7zz', ['a', '-tzip', '-mm=Deflate64', '-mx=9', 'x.zip', ...names], 'x.zip', files],
  ['AES-128', '7zz', ['a', '-tzip', '-mem=AES128', `-p${PASSWORD}`, 'x.zip', ...names], 'x.zip', files],
  ['AES-192', '7zz', ['a', '-tzip', '-mem=AES192', `-p${PASSWORD}`, 'x.zip', ...names], 'x.zip', files],
  ['AES-256, stored', '7zz', ['a', '-tzip', '-mem=AES256', '-mx0', `-p${PASSWORD}`, 'x.zip', ...names], 'x.zip', files],
  [
    'AES-256, Deflate64',
    '7zz',
    ['a', '-tzip', '-mem=AES256', '-mm=Deflate64', `-p${PASSWORD}`, 'x.zip', ...names],
    'x.zip',
    files,
  ],
  ['ZipCrypto', 'zip', ['-q', '-r', '-P', NOT_ASCII, 'x.zip', ...names], 'x.zip', files],
  ['ZipCrypto, stored', 'zip', ['-q', '-r', '-0', '-P', NOT_ASCII, 'x.zip', ...names], 'x.zip', files],
  ['tar (ustar)', 'bsdtar', ['-cf', 'x.tar', '--format', 'ustar', ...names], 'x.tar', files],
  ['tar (pax)', 'bsdtar', ['-cf', 'x.tar', '--format', 'pax', ...names, long], 'x.tar', withLong],
  ['tar (GNU)', 'tar', ['-cf', 'x.tar', '--format=gnu', ...names, long], 'x.tar', withLong],
  ['tar.gz', 'tar', ['-czf', 'x.tar.gz', '--format=posix', ...names, long], 'x.tar.gz', withLong],
  ['cab', 'gcab', ['-c', '-z', 'x.cab', 'a.log', 'noise.bin', 'zeros.bin'], 'x.cab', files],
];

async function read(bytes: Uint8Array, name: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const passwords = new Passwords(undefined, ['another', PASSWORD, NOT_ASCII]);
  for await (const { path, stream } of archiveEntries(sourceOf(bytes), {
    name,
    passwords: (archive) => passwords.of(archive),
  })) {
    if (path.at(-1)!.endsWith('/')) continue;
    found[path.at(-1)!] = await collected(stream()).then(digest, (error) => {
      expect(error).toBeInstanceOf(ArchiveError);
      return String(error.message);
    });
  }
  return found;
}

for (const [what, program, args, archive, packed] of MAKERS.filter(([, program]) => isInstalled(program))) {
  test(`${what}, made by ${program}`, async () => {
    const found = await read(madeBy(program, args, packed, archive), archive);
    const wanted = Object.entries(packed).filter(([name]) =>
      args.some((arg) => arg === name || name.startsWith(`${arg}/`)),
    );
    expect(found).toEqual(Object.fromEntries(wanted.map(([name, data]) => [name, digest(data)])));
  });
}

if (isInstalled('7zz')) {
  test('what is known but not read says what to do', async () => {
    const archive = madeBy('7zz', ['a', 'x.7z', 'a.log'], files, 'x.7z');
    const words = 'is packed with 7-Zip, which is not read: unpack it, then open the folder';
    await expect(read(archive, 'x.7z')).rejects.toThrow(words);
    const outer = madeBy('tar', ['-cf', 'x.tar', 'inner.7z', 'a.log'], { ...files, 'inner.7z': archive }, 'x.tar');
    expect(await read(outer, 'x.tar')).toEqual({ 'inner.7z': words, 'a.log': digest(files['a.log']) });
  });
}
