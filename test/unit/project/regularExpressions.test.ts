import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { tokenizer } from 'acorn';
import { check } from 'recheck';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../../src/core');
/** Where expressions look at whole logs, at text of any length that is to be shown, or at lines that anybody may have written. */
const FOLDERS = ['detection', 'timeline', 'report', 'text', 'snippets/nested', 'snippets/powershell'];

interface Expression {
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}

/** Every regular expression that a source file holds, as JavaScript's own tokenizer sees them. */
function expressionsOf(file: string): Expression[] {
  const source = stripTypeScriptTypes(readFileSync(join(root, file), 'utf8'));
  return [...tokenizer(source, { ecmaVersion: 'latest', sourceType: 'module' })]
    .filter(({ type }) => type.label === 'regexp')
    .map((token) => ({ file, ...(token as unknown as { value: { pattern: string; flags: string } }).value }));
}

const expressions = FOLDERS.flatMap((folder) => globSync(`${folder}/*.ts`, { cwd: root })).flatMap(expressionsOf);

describe('regular expressions that look at logs and at text to be shown', () => {
  test.each(FOLDERS)('are found in %s', (folder) => {
    expect(expressions.filter(({ file }) => file.startsWith(folder)).length).toBeGreaterThan(5);
  });

  test.each(expressions)(
    '$file: /$pattern/$flags takes linear time on any text',
    async ({ pattern, flags }) => {
      expect(await check(pattern, flags, { timeout: 110_000 })).toMatchObject({
        status: 'safe',
        complexity: { summary: expect.stringMatching(/safe|linear/) },
      });
    },
    120_000,
  );
});
