import { describe, expect, test, vi } from 'vitest';
import { withoutBody } from '../../../src/core/articles/lateBody.ts';
import { PackedArticles, packArticles } from '../../../src/core/articles/packedArticles.ts';
import { articleOf, write } from './articles.ts';

const texts = ['One', 'Two: ü “日本”'].map((title) =>
  write({ title: JSON.stringify(title) }, `## Summary\n- Occurrence: Of ${title}.\n- Urgency: High – soon.\n`),
);
const written = texts.map((text, i) => ({ article: articleOf(text, `${i}.md`), text }));

describe('articles in a pack', () => {
  const { index, bytes } = packArticles(written);

  test('are the same as those that were put in, and so are their texts', () => {
    const packed = new PackedArticles(bytes);
    expect(index.map((head) => packed.article(head))).toEqual(written.map(({ article }) => article));
    expect(index.map((head) => packed.text(head))).toEqual(texts);
  });

  test('are read one by one, when what they say is first asked for', () => {
    const reads = vi.spyOn(TextDecoder.prototype, 'decode');
    const packed = new PackedArticles(bytes);
    const [first] = index.map((head) => packed.article(head));
    expect([first?.title, first?.urgency, reads.mock.calls.length]).toEqual(['One', 'High', 0]);
    expect([first?.summary.occurrence, first?.causes, reads.mock.calls.length]).toEqual(['Of One.', [], 1]);
  });

  test('are named from the index alone', () => {
    const [head] = index;
    const { article } = written[0]!;
    expect(withoutBody(head!)).toMatchObject({ title: 'One', urgency: 'High', keys: article.keys, summary: {} });
  });
});
