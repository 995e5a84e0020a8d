import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { tokenizer } from 'acorn';
import { check } from 'recheck';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../../src/core/timeline');

/** Every regular expression that the sources hold, as JavaScript's own tokenizer sees them. */
const expressions = globSync('*.ts', { cwd: root }).flatMap((file) => {
  const source = stripTypeScriptTypes(readFileSync(join(root, file), 'utf8'));
  return [...tokenizer(source, { ecmaVersion: 'latest', sourceType: 'module' })]
    .filter(({ type }) => type.label === 'regexp')
    .map((token) => ({ file, ...(token as unknown as { value: { pattern: string; flags: string } }).value }));
});

describe('regular expressions of the timeline', () => {
  test('are found', () => expect(expressions.length).toBeGreaterThan(10));

  test.each(expressions)(
    '$file: /$pattern/$flags takes linear time on any text',
    async ({ pattern, flags }) => {
      expect(await check(pattern, flags, { timeout: 20_000 })).toMatchObject({
        status: 'safe',
        complexity: { summary: expect.stringMatching(/safe|linear/) },
      });
    },
    30_000,
  );
});
