import type { Element, Root } from 'hast';
import { expect, test } from 'vitest';
import { decorateCode } from '../../../src/core/reader/codeBlocks.ts';
import { h } from '../../../src/core/reader/hast.ts';
import type { Snippet } from '../../../src/core/snippets/snippet.ts';
import { growthOf, LINEAR } from '../growth.ts';
import { ENGLISH } from './english.ts';

/** A page of many snippets, each under a sentence, on lines of their own. */
function page(count: number): { root: Root; snippets: Snippet[] } {
  const fence = (index: number): Element => ({
    ...h('pre', {}, h('code', {}, 'ver')),
    position: { start: { line: index + 1, column: 1 }, end: { line: index + 1, column: 4 } },
  });
  const snippets = Array.from(
    { length: count },
    (_, index): Snippet => ({
      ...{ id: `fix-${index}`, label: `Look ${index}`, section: 'fix', shell: 'cmd', lines: ['ver'], line: index + 1 },
      ...{ placeholders: [], slots: [], needsAdmin: false, risk: 'reads', effects: [] },
    }),
  );
  const children = snippets.flatMap((_, index) => [h('p', {}, `Look ${index}:`), fence(index)]);
  return { root: { type: 'root', children }, snippets };
}

test('Many snippets take linear time', async () => {
  const task = (count: number) => {
    const { root, snippets } = page(count);
    decorateCode(root, snippets, 0, ENGLISH);
  };
  expect(await growthOf(task, 400)).toBeLessThan(LINEAR);
});
