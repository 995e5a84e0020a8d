import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { type ArticleSource, readArticle } from '../../../src/core/articles/parse.ts';
import { CHECKED_FILE, readCheckedNames } from '../../../src/core/lint/names/checkedNames.ts';
import { namesIn } from '../../../src/core/lint/names/unchecked.ts';
import { published } from '../codes/known.ts';
import { grammars } from '../snippets/grammars.ts';

const folder = new URL('../../../articles/', import.meta.url);
const text = readFileSync(new URL(CHECKED_FILE, folder), 'utf8');
const { names, findings } = readCheckedNames(text);
const sourceOf = (path: string): ArticleSource => ({ uri: `file:///articles/${path}`, path, origin: 'shipped' });

/** The listed names and parameters that the shipped articles use, `kind  name  parameter` in small letters. */
function usedByArticles(): Set<string> {
  const used = new Set<string>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.md')) continue;
    const written = readFileSync(new URL(path, folder), 'utf8');
    const { split, parts } = readArticle(written, sourceOf(path), { published, grammars });
    for (const { kind, names: all, parameter } of namesIn({ split: split!, parts: parts!, text: written }, grammars)) {
      for (const name of all) {
        const listed = names.covering(kind, name);
        if (listed) used.add([kind, listed, ...(parameter === undefined ? [] : [parameter])].join('\t').toLowerCase());
      }
    }
  }
  return used;
}

describe('The list of names that were looked up for the shipped articles', () => {
  it('can be read, and every source is an address, a file of a repository or the help of the program itself', () => {
    expect(findings).toEqual([]);
    expect(names.rows.length).toBeGreaterThan(500);
    const sources = names.rows.map(({ kind, source }) =>
      kind === 'program' && source === 'help' ? 'https://help' : source,
    );
    expect(sources.filter((one) => !/^(?:https:\/\/\S+|[\w.-]+\/[\w.-]+:\S[^\t]*)$/.test(one))).toEqual([]);
  });

  it('is in order, and has each name once for a source', () => {
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const keys = lines.map((line) => line.split('\t').slice(0, 3).join('\t').toLowerCase());
    expect(keys).toEqual([...new Set(keys)]);
    const kinds = lines.map((line) => line.split('\t')[0]!);
    for (const kind of new Set(kinds)) {
      const ofKind = keys.filter((key) => key.startsWith(`${kind}\t`));
      expect(ofKind).toEqual([...ofKind].sort());
    }
  });

  // That nothing is missing in it, each article's own test says.
  it('has nothing that no article uses', () => {
    const used = usedByArticles();
    const unused = names.rows.flatMap(({ kind, name, parameters }) => {
      const key = `${kind}\t${name}`.toLowerCase();
      const own = [...used].filter((one) => one.startsWith(`${key}\t`)).map((one) => one.slice(key.length + 1));
      const isUsed = (parameter: string) => own.some((one) => parameter.toLowerCase().startsWith(one));
      return [
        ...(used.has(key) ? [] : [key]),
        ...parameters.filter((one) => !isUsed(one)).map((one) => `${key} ${one}`),
      ];
    });
    expect(unused).toEqual([]);
  });
});

test('What cannot be read in a list is told with its place, and the rest counts', () => {
  const list =
    '# remark\n\ncmdlt\tGet-Service\thttps://example.com\nservice\tSpooler\nservice\tBITS\thttps://example.com\n';
  const read = readCheckedNames(`\ufeff${list}`);
  expect(read.names.rows.map(({ name }) => name)).toEqual(['BITS']);
  expect(read.findings.map(({ span, message }) => [`\ufeff${list}`.slice(span.start, span.end), message])).toEqual([
    ['cmdlt\tGet-Service\thttps://example.com', expect.stringContaining('cmdlet, program')],
    ['service\tSpooler', expect.stringContaining('no source')],
  ]);
});
