import { expect, test } from 'vitest';
import { archiveEntries } from '../../../src/core/archives/archiveEntries.ts';
import { type PasswordQuestion, Passwords } from '../../../src/core/archives/passwords.ts';
import { aesFile } from './make/aesZip.ts';
import { collected, digest, logBytes, sourceOf } from './make/bytes.ts';
import { zipOf } from './make/zip.ts';

const log = logBytes(100_000);

/** The entries as `[path, data or error]`, and what was asked; `answers` are given in turn. */
async function read(bytes: Uint8Array, answers: readonly (string | undefined)[], known: readonly string[] = []) {
  const left = [...answers];
  const asked: PasswordQuestion[] = [];
  const passwords = new Passwords(async (question) => {
    asked.push(question);
    return left.shift();
  }, known);
  const found: [string, string][] = [];
  for await (const { path, stream } of archiveEntries(sourceOf(bytes), {
    passwords: (archive) => passwords.of(archive),
  })) {
    found.push([path.join(' > '), await collected(stream()).then(digest, (error) => String(error.message))]);
  }
  return { found, asked };
}

test('one password is asked for once, again where it is wrong, and not at all where it is known', async () => {
  const bytes = zipOf([
    aesFile('a.log', log, 'right', { strength: 1 }),
    { name: 'open.log', data: log },
    aesFile('b.log', log, 'right', { strength: 2, version: 1 }),
    aesFile('c.log', log, 'right'),
  ]);
  const found = ['a.log', 'open.log', 'b.log', 'c.log'].map((name) => [name, digest(log)]);
  expect(await read(bytes, ['wrong', 'right'])).toEqual({
    found,
    asked: [
      { archive: [], entry: 'a.log', wasWrong: false },
      { archive: [], entry: 'a.log', wasWrong: true },
    ],
  });
  expect(await read(bytes, [], ['wrong', 'right'])).toEqual({ found, asked: [] });
});

test('without an answer nobody is asked again for that archive, and the rest is read', async () => {
  const inner = (password: string) => zipOf([aesFile('x.log', log, password), aesFile('y.log', log, password)]);
  const bytes = zipOf([
    { name: '1.zip', data: inner('one') },
    aesFile('2.zip', inner('one'), 'two'),
    { name: 'last.log', data: log },
  ]);
  const { found, asked } = await read(bytes, [undefined, 'two', 'one']);
  expect(found).toEqual([
    ['1.zip > x.log', 'is protected by a password'],
    ['1.zip > y.log', 'is protected by a password'],
    ['2.zip > x.log', digest(log)],
    ['2.zip > y.log', digest(log)],
    ['last.log', digest(log)],
  ]);
  expect(asked.map(({ archive, entry }) => [archive.join(), entry])).toEqual([
    ['1.zip', 'x.log'],
    ['', '2.zip'],
    ['2.zip', 'x.log'],
  ]);
  const { found: again } = await read(bytes, [undefined, undefined], ['three']);
  expect(again.slice(0, 3).map(([, text]) => text)).toEqual(
    Array.from({ length: 3 }, () => 'is protected by another password than those given'),
  );
});

test('those who read side by side are asked one after the other', async () => {
  let open = 0;
  let count = 0;
  const passwords = new Passwords(async () => {
    count++;
    expect(++open).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    open--;
    return 'right';
  });
  const fits = async (password: string) => (password === 'right' ? 'yes' : undefined);
  const finder = passwords.of([]);
  expect(await Promise.all(['a', 'b', 'c'].map((name) => finder.find(name, fits)))).toEqual(['yes', 'yes', 'yes']);
  expect(count).toBe(1);
});

test('what was changed after it was encrypted is told', async () => {
  const file = aesFile('a.log', log, 'right');
  const packed = file.packed!.slice();
  packed[packed.length - 500]! ^= 1;
  for (const changed of [
    { ...file, packed },
    { ...file, packed: file.packed!.map((b, i, all) => (i === all.length - 1 ? b ^ 1 : b)) },
  ]) {
    const { found } = await read(zipOf([changed]), [], ['right']);
    expect(found[0]![1]).toMatch(/^is damaged: /);
  }
  const { found } = await read(zipOf([{ ...file, packed: file.packed!.subarray(0, 20) }]), [], ['right']);
  expect(found).toEqual([['a.log', 'is damaged: it ends too early']]);
});
