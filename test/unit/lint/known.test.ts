import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../src/core/articles/parse.ts';
import { resolveRelated } from '../../../src/core/articles/related.ts';
import { codeAt } from '../../../src/core/authoring/codeAt.ts';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { win32 } from '../../../src/core/codes/code.ts';
import { codesSpelt } from '../../../src/core/codes/spelling.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { articleOf, parseContext, write } from '../articles/articles.ts';
import { catalogue, published } from '../codes/known.ts';
import { libraryOf, lintFor } from './lint.ts';

const covering = write({ title: '"Forms stop the spooler"', errorText: '"Spooler stopped"', codes: '["win32:283"]' });
const asking = write({ title: '"Printing"', errorText: '"error 283"' }, '## Related cases\n- error 283: the spooler\n');
const library = libraryOf({ 'forms.md': covering, 'case.md': asking });
const recognised = recognisedCodes(catalogue, library);

describe('error 283, a number that no table has and that an article covers', () => {
  it('is a code in logs, and for whoever asks for it', () => {
    expect(published.has(win32(283))).toBe(false);
    expect(detectLine('error 283', { known: recognised }).map(({ code }) => code)).toEqual([win32(283)]);
    expect(codesSpelt('283', recognised)).toEqual([win32(283)]);
  });

  it('is a phrase in an article, for the parser as for the one who writes it', () => {
    expect(articleOf(asking).keys).toEqual([{ kind: 'phrase', phrase: 'error 283' }]);
    const line = 'errorText: "error 283"';
    expect(codeAt(line, line.indexOf('283'), published)).toBeUndefined();
    expect(codesSpelt('283', published)).toEqual([]);
  });

  it('leads from a line of related cases to that article, for the linter as for the reader', () => {
    const to = resolveRelated('error 283: the spooler', articleOf(asking), library, recognised);
    expect(to?.path).toBe('forms.md');
    expect(lintFor('FB032', asking, { path: 'case.md', library })).toEqual([]);
  });
});

describe('the two kinds of known codes', () => {
  it('cannot be taken for each other', () => {
    // @ts-expect-error An article reads the same whatever others are loaded.
    const reading = () => parseArticle(asking, source, { ...parseContext, published: recognised });
    // @ts-expect-error What an author is shown is what the article will say.
    const writing = () => codeAt('error 283', 6, recognised);
    // @ts-expect-error A log is searched for what articles cover, too.
    const searching = () => detectLine('error 283', { known: published });
    // @ts-expect-error And so is the library for the lines of related cases.
    const relating = () => resolveRelated('error 283', articleOf(asking), library, published);
    expect([reading, writing, searching, relating]).toHaveLength(4);
  });
});

const source = { uri: 'file:///team/case.md', path: 'case.md', origin: 'team' } as const;
