import { describe, expect, it } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { parseHead } from '../../../src/core/articles/parse.ts';
import { offered } from '../../../src/core/articles/rank.ts';
import { SignPlaces } from '../../../src/core/articles/seenSigns.ts';
import { newArticleText } from '../../../src/core/authoring/template.ts';
import { status } from '../../../src/core/codes/code.ts';
import { actionsOf } from '../../../src/core/explain/actions.ts';
import { cardText } from '../../../src/core/explain/cardText.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { english } from '../../../src/core/text/translate.ts';
import { catalogue, published } from '../codes/known.ts';
import { articleOf, FEW, shippedLibrary, write } from './articles.ts';

const DENIED = status(0x80070005);
const TEMPLATE = newArticleText({
  error: '0x80070005',
  codes: ['0x80070005'],
  situation: 'Saving to a share fails',
  seenIn: 'sync.log',
  lang: 'en',
  now: Date.UTC(2026, 0, 15),
});
const FINISHED = TEMPLATE.replaceAll('✎', '');

const libraryOf = (text: string, name = 'share.md') => {
  const library = new ArticleLibrary();
  library.set(articleOf(text, name));
  return library;
};

describe('An article in which prompts of the template stand', () => {
  it('is a draft until the last is gone', () => {
    expect(articleOf(TEMPLATE).draft).toBe(true);
    expect(articleOf(FINISHED).draft).toBeUndefined();
    const source = { uri: 'file:///team/a.md', path: 'a.md', origin: 'team' } as const;
    expect(parseHead(TEMPLATE, source, published)?.draft).toBe(true);
    expect(parseHead(FINISHED, source, published)?.draft).toBeUndefined();
  });

  it('is only possible for its code, whatever speaks for it', () => {
    const place = { fileName: 'C:\\logs\\sync.log', line: 'Saving to a share fails: 0x80070005' };
    expect(offered(libraryOf(FINISHED).forCode(DENIED, place))).toHaveLength(1);
    expect(offered(libraryOf(TEMPLATE).forCode(DENIED, place))).toEqual([]);
    expect(libraryOf(TEMPLATE).forCode(DENIED, place)).toMatchObject([{ fit: 'possible' }]);
  });

  it('does not take the place of the shipped article that it will replace', () => {
    const library = shippedLibrary(FEW);
    const place = { fileName: 'OneDrive-sync.log', line: 'OneDrive could not create the folder, hr = 0x80070005' };
    const [before] = library.forCode(DENIED, place);
    library.set(articleOf(TEMPLATE, before!.article.path.replace('en/', '')));
    expect(library.forCode(DENIED, place)[0]!.article).toBe(before!.article);
  });

  it('is named as a draft, and gives the code no article', () => {
    const explainer = new Explainer({ catalogue, library: libraryOf(TEMPLATE), t: english });
    const card = explainer.card({ code: DENIED }, { fileName: 'sync.log', line: '', nearby: '' });
    expect(card.article).toBeUndefined();
    expect(cardText(card, english)).toContain('Possible articles: Draft: Saving to a share fails (0x80070005)');
    expect(actionsOf(card, english).map(({ short }) => short)).toContain('Draft: Saving to a share fails (0x80070005)');
  });

  it('stands back behind a finished version in another language', () => {
    const library = libraryOf(TEMPLATE.replace('lang: "en"', 'lang: "ja"'), 'ja/share.md');
    library.set(articleOf(FINISHED, 'en/share.md'));
    expect(library.forCode(DENIED, { language: 'ja' })[0]!.article.lang).toBe('en');
  });

  it('is no answer to its phrase, nor to its signs', () => {
    const phrase = write({ errorText: '"The label printer is sulking"' }, '## Summary\n- Occurrence\n  ✎ When?\n');
    const line = 'Error: the label printer is sulking again';
    expect(libraryOf(phrase.replace('✎', '')).keysIn(line)).toHaveLength(1);
    expect(libraryOf(phrase).keysIn(line)).toEqual([]);

    const signs = ['first thing', 'second thing'];
    const list = signs
      .map((pattern) => `\n  - pattern: "${pattern}"\n    says: "${pattern}"\n    sample: "${pattern}"`)
      .join('');
    const signed = write({ signs: list }, '## Summary\n- Occurrence\n  ✎ When?\n');
    const seen = new SignPlaces();
    for (const [i, pattern] of signs.entries()) seen.add(pattern, { file: 'a.log', line: i + 1, text: pattern });
    expect(libraryOf(signed.replace('✎', '')).casesSeen(seen)).toHaveLength(1);
    expect(libraryOf(signed).casesSeen(seen)).toEqual([]);
  });
});
