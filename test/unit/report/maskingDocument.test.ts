import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mask } from '../../../src/core/report/mask.ts';

const document = readFileSync(new URL('../../../docs/masking.md', import.meta.url), 'utf8');

/** The rows of the document's tables of examples, with the heading that they stand under. */
const examples = document.split(/^## /m).flatMap((section) => {
  const heading = section.slice(0, section.indexOf('\n'));
  return [...section.matchAll(/^\| `(.+)` \| `(.+)` \|$/gm)].map(([, given, expected]) => ({
    heading,
    given: given!,
    expected: expected!,
  }));
});

describe('docs/masking.md', () => {
  it('has a table for each kind, and nothing in them but examples', () => {
    const headings = new Set(examples.map(({ heading }) => heading));
    expect(headings.size).toBe(8);
    const rows = document.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| In the log'));
    expect(rows).toHaveLength(examples.length);
  });

  it.each(examples)('$heading: $given', ({ given, expected }) => {
    expect(mask(given).text).toBe(expected);
  });

  it.each(examples)('masks the secrets of $given whatever is switched off', ({ given }) => {
    const off = {
      users: false,
      sids: false,
      hosts: false,
      addresses: false,
      emails: false,
      organisations: false,
      ids: false,
    };
    const { counts, text } = mask(given, { ...off, secrets: false });
    expect(counts.secrets).toBe(mask(given).counts.secrets);
    if (counts.secrets === 0) expect(text).toBe(given);
  });
});
