import { expect, test } from 'vitest';
import { type ArticleTree, readArticle } from '../../../src/core/articles/parse.ts';
import { fences } from '../../../src/core/lint/fences.ts';
import type { LintedArticle, LintRule } from '../../../src/core/lint/rule.ts';
import { snippets } from '../../../src/core/lint/snippets.ts';
import { published } from '../codes/known.ts';
import { growthOf, LINEAR } from '../growth.ts';
import { grammars } from '../snippets/grammars.ts';
import { NOW, withSections } from './lint.ts';

/** What a rule takes for articles of many blocks, eight times as many and one times; reading them is not counted. */
async function growthOfRule(rule: LintRule, block: (index: number) => string, size: number): Promise<number> {
  const context = { published, nameOf: () => undefined, now: NOW, grammars };
  const read = new Map([size, 8 * size].map((count) => [count, readBlocks(block, count)]));
  return growthOf((count) => [...rule(read.get(count)!, context)], size);
}

function readBlocks(block: (index: number) => string, count: number): LintedArticle {
  const text = withSections(
    `## 5-minute fix\n${Array.from({ length: count }, (_, index) => block(index)).join('\n')}\n`,
  );
  const source = { uri: 'file:///case.md', path: 'en/case.md', origin: 'team' } as const;
  const tree = readArticle(text, source, { published, grammars });
  expect(tree.article?.snippets.length).toBeGreaterThan(count / 2);
  return { ...(tree as Required<ArticleTree>), article: tree.article!, text };
}

const WORDS = 'a printer that nobody has looked at for a long while '.repeat(20);

test.each([
  ['paragraphs before blocks', (i: number) => `${WORDS}:\n\n\`\`\`cmd\nrd /s /q x${i}\n\`\`\`\n`],
  [
    'registry values added and deleted',
    (i: number) => `\`\`\`cmd\nreg add HKLM\\A /v v${i}\nreg delete HKLM\\A /v v${i} /f\n\`\`\`\n`,
  ],
  ['services stopped', (i: number) => `${WORDS}:\n\n\`\`\`cmd\nnet stop "s ${i}"\n\`\`\`\n`],
])('The rules of snippets take linear time for many %s', async (_, block) => {
  expect(await growthOfRule(snippets, block, 40)).toBeLessThan(LINEAR);
});

test.each([
  [
    'services of one line',
    (count: number) => `Stop-Service ${Array.from({ length: count }, (_, i) => `s${i}`).join(',')}`,
  ],
  [
    'services that are not found as they are written',
    (count: number) => `Stop-Service ${Array.from({ length: count }, (_, i) => `"s"${i}`).join(',')}`,
  ],
  ['places to fill in', (count: number) => `Get-Item ${Array.from({ length: count }, (_, i) => `{N${i}}`).join(' ')}`],
])('and for many %s', async (_, line) => {
  const read = new Map(
    [50, 400].map((count) => [count, readBlocks(() => `\`\`\`powershell\n${line(count)}\n\`\`\`\n`, 1)]),
  );
  const context = { published, nameOf: () => undefined, now: NOW, grammars };
  const task = (count: number) => [...fences(read.get(count)!, context), ...snippets(read.get(count)!, context)];
  expect(await growthOf(task, 50)).toBeLessThan(LINEAR);
});
