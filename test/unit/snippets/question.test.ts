import { expect, test } from 'vitest';
import type { ArticleOrigin } from '../../../src/core/articles/article.ts';
import { questionFor } from '../../../src/core/snippets/question.ts';
import { worse } from '../../../src/core/snippets/risk.ts';
import type { Risk } from '../../../src/core/snippets/snippet.ts';

const ORIGINS: readonly ArticleOrigin[] = ['shipped', 'team', 'workspace'];
const RISKS: readonly Risk[] = ['reads', 'changes', 'unknown', 'destroys'];
const STRENGTH = { none: 0, preview: 1, dialog: 2 };

test.each(ORIGINS)('What only reads of a %s article needs no question, what destroys a dialog', (origin) => {
  expect(questionFor('reads', origin)).toBe('none');
  expect(questionFor('changes', origin)).toBe('preview');
  expect(questionFor('destroys', origin)).toBe('dialog');
});

test('What is not known to be harmless is asked about as what destroys, unless it ships', () => {
  expect(questionFor('unknown', 'shipped')).toBe('preview');
  expect(questionFor('unknown', 'team')).toBe('dialog');
  expect(questionFor('unknown', 'workspace')).toBe('dialog');
});

test.each(ORIGINS)('Two lines of a %s article never need less of a question than one of them', (origin) => {
  for (const a of RISKS) {
    for (const b of RISKS) {
      const both = STRENGTH[questionFor(worse(a, b), origin)];
      expect(both).toBe(Math.max(STRENGTH[questionFor(a, origin)], STRENGTH[questionFor(b, origin)]));
    }
  }
});
