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

/** A page of one snippet whose line has many places to fill in. */
function places(count: number): { root: Root; snippets: Snippet[] } {
  const { root, snippets } = page(1);
  const line = 'a <B> "c" '.repeat(count);
  const fence = { ...root.children[1]!, children: [h('code', {}, line)] } as Element;
  return { root: { type: 'root', children: [fence] }, snippets: snippets.map((one) => ({ ...one, lines: [line] })) };
}

test.each([
  ['snippets', page, 400],
  ['places to fill in', places, 240],
])('Many %s take linear time', async (_, make, size) => {
  const task = (count: number) => {
    const { root, snippets } = make(count);
    decorateCode(root, snippets, 0, ENGLISH);
  };
  expect(await growthOf(task, size)).toBeLessThan(LINEAR);
});
