import { expect, it } from 'vitest';
import { shippedArticle } from '../../browser/article-file.ts';
import { parse, shippedNames, shippedText } from './articles.ts';

it.each(shippedNames)('The tests of the browser read %s as the product does', (name) => {
  const { title, sections, snippets } = shippedArticle(name);
  const { article } = parse(shippedText(name), name);
  expect({ title, sections: sections.length }).toEqual({
    title: article?.title,
    sections: article?.sections.length,
  });
  expect(snippets.map(({ lines }) => lines[0])).toEqual(article?.snippets.map(({ lines }) => lines[0]));
});
