import { expect, it } from 'vitest';
import { withEvidence } from '../../../src/core/reader/evidence.ts';
import { parseFromPage } from '../../../src/core/reader/messages.ts';

const line = (words: string) => ({ words, says: words, file: '', line: 1, text: '' });
const evidence = {
  isCertain: true,
  words: 'This is: <b>x</b>',
  lines: [line('Line 1: a & b'), line('Line 2: "c"')],
  missing: ['<i>d</i>'],
};

it('puts the lines that speak for an article below its head, each a button with its number', () => {
  const html = withEvidence(
    '<article><header><h1>x</h1></header><p>y</p></article>',
    evidence,
    (says) => `Not: ${says}`,
  );
  expect(html).toMatch(/^<article><header><h1>x<\/h1><\/header><div class="notice evidence" role="note">/);
  expect(html).toMatch(/<\/div><p>y<\/p><\/article>$/);
  expect(html).toContain('This is: &#x3C;b>x&#x3C;/b>');
  expect(html).toContain('data-sign="0">Line 1: a &#x26; b</button>');
  expect(html).toContain('data-sign="1">Line 2: "c"</button>');
  expect(html).toContain('<li>Not: &#x3C;i>d&#x3C;/i></li>');
});

it.each([
  [
    { type: 'sign', sign: 2 },
    { type: 'sign', sign: 2 },
  ],
  [{ type: 'sign', sign: -1 }, undefined],
  [{ type: 'sign', sign: 0.5 }, undefined],
  [{ type: 'sign', sign: '1' }, undefined],
])('takes %j from the page as %j', (message, read) => {
  expect(parseFromPage(message)).toEqual(read);
});
