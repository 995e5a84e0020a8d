import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { tokenizer } from 'acorn';
import { check } from 'recheck';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../../src');
/** So many are checked side by side; each has a time limit of its own. */
const AT_ONCE = 8;

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

const files = globSync('**/*.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
const byText = new Map(files.flatMap(expressionsOf).map((one) => [`/${one.pattern}/${one.flags}`, one]));
/** Folders with expressions that take the square of a line: their inputs are short, or read within limits of time. */
const LIMITED = ['authoring', 'lint', 'snippets', 'reader', 'codes', 'card'].map((name) => `core/${name}`);
const folders = [...new Set([...byText.values()].map(({ file }) => dirname(file)))].filter(
  (folder) => !LIMITED.includes(folder),
);

test('Regular expressions are found all over the sources', () => {
  expect(byText.size).toBeGreaterThan(500);
  for (const folder of ['core/detection', 'core/articles', 'core/report', 'core/timeline', 'editor/authoring', 'cli']) {
    expect(folders).toContain(folder);
  }
});

/** Whoever sends a log, an article or a setting can send one that a slow expression is slow for. */
describe.each(folders)('The regular expressions of %s', (folder) => {
  const expressions = [...byText.entries()].filter(([, { file }]) => dirname(file) === folder);

  test('take linear time on any text', async () => {
    const slow: string[] = [];
    const next = expressions.values();
    const checkSome = async () => {
      for (const [text, { file, pattern, flags }] of next) {
        const found = await check(pattern, flags, { timeout: 20_000 });
        const linear = found.status === 'safe' && /safe|linear/.test(found.complexity.summary);
        if (!linear) slow.push(`${file}: ${text} (${found.status})`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, checkSome));
    expect(slow).toEqual([]);
  }, 600_000);
});
